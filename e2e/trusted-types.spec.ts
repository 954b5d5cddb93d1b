/** Pages with the strictest policy: nothing inline, nothing from elsewhere, scripts and workers only from trusted addresses. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { countColors, LIVE, loseContext, openMap } from "./live-map.ts";

const SELF = ["script", "style", "worker", "img", "connect", "font"]
  .map((kind) => `${kind}-src 'self'`)
  .join("; ");

const STRICT = `default-src 'none'; ${SELF}; require-trusted-types-for 'script'`;

/** Serves the demo under a policy; what breaches it is kept in the page. */
async function enforce(page: Page, policy: string): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const breaches: string[] = [];
    Object.assign(globalThis, { breaches });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      breaches.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.route("/", async (route) => {
    const response = await route.fetch();
    // The demo's empty icon is a data: address.
    const body = (await response.text()).replace(/<link rel="icon"[^>]*>/, "");
    const headers = { ...response.headers(), "content-security-policy": policy };
    await route.fulfill({ response, body, headers });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "breaches"));
}

async function shows(map: Locator): Promise<void> {
  expect(countColors(await map.locator(".map").screenshot())).toBeGreaterThan(20);
}

/** What a page has left with the reader. */
async function stored(page: Page): Promise<unknown[]> {
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()),
  ]);
  return [...kept, ...(await page.context().cookies())];
}

test("every story runs under a policy that trusts nothing but our worker", async ({ page }) => {
  const breaches = await enforce(page, `${STRICT}; trusted-types situation-map`);
  const map = await openMap(page);
  await shows(map);
  await map.getByRole("button", { name: "Explore the map" }).click();
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  const overlay = map.locator(".situation-map-labels");
  // Without the labels it is the worker's shapes that are seen.
  await overlay.evaluate((node) => node.toggleAttribute("hidden", true));
  await shows(map);

  await map.getByRole("button", { name: "Previous statement" }).click();
  await expect(map.locator(".timeline")).toContainText("182 of 183");
  const axis = map.locator('.map button[data-item="axis-kyiv"]');
  await axis.focus();
  await page.keyboard.press("Enter");
  await expect(map.getByRole("heading", { name: "Towards Kyiv" })).toBeVisible();
  await page.keyboard.press("Escape");
  await map.getByRole("switch", { name: "Possible axis of invasion" }).click();
  await map.locator(".questions button").last().click();
  await map.getByRole("button", { name: "Compare the readings" }).click();
  await expect(map.locator(".panel svg").first()).toBeVisible();

  const download = page.waitForEvent("download");
  await map.getByRole("button", { name: "Save picture as SVG" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.svg$/);

  await page.emulateMedia({ media: "print" });
  await expect(map.locator(".picture > svg")).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  const restore = await loseContext(map);
  await expect(map).toHaveAttribute("data-state", "recovering");
  await restore();
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  await overlay.evaluate((node) => node.toggleAttribute("hidden", true));
  await shows(map);
  expect(await breaches()).toEqual([]);
  expect(await stored(page)).toEqual([]);
});

test.describe("a page that trusts other names only", () => {
  test.use({ provoked: /policy "?'?situation-map|trusted.?types/i });

  test("keeps the picture, and reads which name is missing", async ({ page }) => {
    await enforce(page, `${STRICT}; trusted-types somebody-else`);
    const map = await openMap(page);
    await map.getByRole("button", { name: "Explore the map" }).click();
    await expect(map).toHaveAttribute("data-state", "failed");
    await expect(map.locator(".status")).toContainText('"trusted-types situation-map"');
    await expect(map.getByRole("button", { name: "Explore the map" })).toBeVisible();
    await shows(map);
  });
});
