/** Back to a page that the browser kept: it needs a browser that keeps pages, which tests otherwise do without. */
import { expect, test } from "./fixtures.ts";
import { openLive, openMap } from "./live-map.ts";
import { launchOptions } from "./setup/chromium.ts";

test.use({
  launchOptions: {
    ...launchOptions("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  },
});

test("a page that comes back from the browser's cache has its map live, at the same place", async ({
  page,
}) => {
  const map = await openLive(page);
  await map.getByRole("button", { name: "Move north" }).click();
  await expect(map.locator(".status")).toContainText("marks are in view");
  const spot = (): Promise<string> =>
    map.locator('.map button[data-item="axis-kyiv"]').evaluate(({ style }) => style.cssText);
  const before = await spot();
  await page.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => Object.assign(globalThis, { persisted }));
    const problems: unknown[] = [];
    addEventListener("situation-map-error", () => problems.push(1));
    Object.assign(globalThis, { problems });
  });
  await openMap(page, "/?elsewhere");
  await page.evaluate(() => document.fonts.ready);
  await page.goBack({ waitUntil: "commit" });
  expect(await page.evaluate(() => Reflect.get(globalThis, "persisted"))).toBe(true);
  await expect(map).toHaveAttribute("data-state", "live");
  expect(await spot()).toBe(before);
  await map.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(spot).not.toBe(before);
  await expect(map.locator("canvas")).toHaveCount(1);
  expect(await page.evaluate(() => Reflect.get(globalThis, "problems"))).toEqual([]);
});
