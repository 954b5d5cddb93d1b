/** The element on pages without a build of their own: from another origin, twice, and in a sandboxed frame. */
import { writeFileSync } from "node:fs";
import type { Consumer } from "./consumer.ts";
import { expect, test } from "./fixtures.ts";
import { expectLiveMap, openStrict, problemsOn } from "./live-map.ts";
import { policy } from "./policy.ts";
import { serveFiles, type Server } from "./static-server.ts";

/** Files that any page may load. */
const OPEN = { "Access-Control-Allow-Origin": "*" };

test("one script tag from another origin draws a live map", async ({
  page,
  install,
  addressOf,
}) => {
  const consumer = install("esbuild");
  consumer.run("build");
  const other = await addressOf(serveFiles([consumer.path("dist")], OPEN));
  writePage(consumer, "elsewhere.html", mapLoadedFrom(`${other}/map/main.js`));
  const allowed = policy({ script: other, connect: other, font: other, worker: `blob: ${other}` });
  const headers = { "Content-Security-Policy": allowed };
  const address = await addressOf(serveFiles([consumer.path("public")], headers));
  await openStrict(page, `${address}/elsewhere.html`);
  await expectLiveMap(page);
});

test("a second copy of the package on a page changes nothing", async ({
  page,
  install,
  addressOf,
}) => {
  const consumer = install("esbuild");
  consumer.run("build");
  const other = await addressOf(serveFiles([consumer.path("dist")], OPEN));
  writePage(consumer, "twice.html", mapLoadedFrom("/map/main.js", `${other}/map/main.js`));
  const folders = [consumer.path("dist"), consumer.path("public")];
  const address = await addressOf(serveFiles(folders));
  await page.goto(`${address}/twice.html`);
  await expectLiveMap(page);
});

for (const [name, allowed] of [
  ["no policy", undefined],
  ["data: allowed for workers", policy({ worker: "data:" })],
] as const) {
  test(`a sandboxed frame with ${name} draws a live map`, async ({ page, install, addressOf }) => {
    const consumer = install("esbuild");
    consumer.run("build");
    await page.goto(await framing(consumer, addressOf, allowed));
    await expectLiveMap(page.frameLocator("iframe"));
  });
}

test.describe("a sandboxed frame that lets no data: worker run", () => {
  test.use({ provoked: /worker/i });

  test("keeps the picture and says what to allow", async ({ page, install, addressOf }) => {
    const consumer = install("esbuild");
    consumer.run("build");
    const problems = await problemsOn(page);
    await page.goto(await framing(consumer, addressOf, policy()));
    const map = page.frameLocator("iframe").locator("situation-map");
    await expect(map).toHaveAttribute("data-state", "failed");
    await expect(map.locator(".picture svg")).toBeVisible();
    expect(problems).toContainEqual(expect.stringContaining("worker-src"));
    expect(problems).toContainEqual(expect.stringContaining("data:"));
  });
});

/** Serves the bundle's page in a frame that may run scripts and nothing else; the frame's own page has the policy. */
async function framing(
  consumer: Consumer,
  addressOf: (server: Promise<Server>) => Promise<string>,
  allowed: string | undefined,
): Promise<string> {
  const headers = { ...OPEN, ...(allowed ? { "Content-Security-Policy": allowed } : {}) };
  const folders = [consumer.path("dist"), consumer.path("public")];
  const framed = await addressOf(serveFiles(folders, headers));
  const frame = `<iframe sandbox="allow-scripts" src="${framed}/" width="1000" height="900"></iframe>`;
  writePage(consumer, "frame.html", frame);
  return `${await addressOf(serveFiles(folders))}/frame.html`;
}

function mapLoadedFrom(...scripts: string[]): string {
  const tags = scripts.map((src) => `<script type="module" src="${src}"></script>`).join("");
  return `${tags}<situation-map src="/situation.json" loading="eager"></situation-map>`;
}

function writePage(consumer: Consumer, name: string, body: string): void {
  const head = '<meta charset="utf-8"><title>Map</title><link rel="icon" href="/icon.svg">';
  writeFileSync(
    consumer.path(`public/${name}`),
    `<!doctype html><html lang="en">${head}${body}</html>\n`,
  );
}
