/** The element in frameworks that render on a server: the figure comes with the page, the map takes its place. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { expectLiveMap, openStrict } from "./live-map.ts";
import { policy } from "./policy.ts";
import { serveFiles } from "./static-server.ts";

test("astro: a build draws a live map in the figure's place", async ({
  page,
  install,
  addressOf,
}) => {
  const consumer = install("astro");
  consumer.run("build");
  const headers = { "Content-Security-Policy": policy() };
  await visit(page, await addressOf(serveFiles([consumer.path("dist")], headers)));
});

// Next's own scripts are let in by nonces, which its `proxy.js` adds to the policy.
test("next: its server draws a live map in the figure's place", async ({
  page,
  install,
  addressOf,
}) => {
  const consumer = install("next");
  consumer.run("build");
  await visit(page, await addressOf(consumer.serve("start", policy())));
});

// React compares page and components in development only, and tells of differences as errors.
test("next: nothing differs between server and browser", async ({ page, install, addressOf }) => {
  const inDevelopment = policy({ script: "'unsafe-eval'", style: "'unsafe-inline'" });
  await visit(page, await addressOf(install("next").serve("dev", inDevelopment)));
});

/** The page's text has the figure; the map is drawn; the figure is still there, for machines, and there once. */
async function visit(page: Page, address: string): Promise<void> {
  const response = await openStrict(page, address);
  const figures = page.locator("situation-map > .situation-map-figure");
  expect((await response.text()).split('class="situation-map-figure"')).toHaveLength(2);
  await expectLiveMap(page);
  await expect(figures).toHaveCount(1);
}
