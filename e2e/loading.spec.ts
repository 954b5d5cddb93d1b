/** When the interactive map's files are loaded. */
import { expect, test } from "./fixtures.ts";
import { openMap } from "./live-map.ts";

const LIVE_CHUNK = /live-map-.*\.js/;

test("a mouse that rests on the map loads its files, and starts nothing", async ({ page }) => {
  const map = await openMap(page);
  const chunk = page.waitForRequest(LIVE_CHUNK);
  await map.locator(".map").hover();
  await chunk;
  await expect(map).toHaveAttribute("data-state", "figure");
  await expect(map.locator("canvas")).toHaveCount(0);
});

test("so does focus on the button that asks for it", async ({ page }) => {
  const map = await openMap(page);
  const chunk = page.waitForRequest(LIVE_CHUNK);
  await map.getByRole("button", { name: "Explore the map" }).focus();
  await chunk;
  await expect(map).toHaveAttribute("data-state", "figure");
});

test("where data is to be saved nothing is loaded before a click, whatever the page says", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const map = await openMap(page);
  for (const loading of ["eager", "visible", "idle"])
    await map.evaluate((element, value) => element.setAttribute("loading", value), loading);
  await map.locator(".map").hover();
  await page.waitForTimeout(1500);
  await expect(map).toHaveAttribute("data-state", "figure");
  expect(asked.filter((url) => LIVE_CHUNK.test(url))).toEqual([]);
});
