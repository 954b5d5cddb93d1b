/** The live map under hands: it is scrolled past, moved and zoomed on purpose, and all of it by single clicks as well. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { LIVE, openLive, openMap } from "./live-map.ts";

const HINT = '.status[data-kind="hint"]';

/** Where the middle of the map's window is. */
async function middle(map: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await map.locator(".map").boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where a mark stands, to tell whether the map has moved. */
function spotOf(map: Locator, item = "return-kursk"): Promise<string> {
  return map
    .locator(`.map button[data-item="${item}"]`)
    .evaluate(({ style }) => `${style.getPropertyValue("--x")} ${style.getPropertyValue("--y")}`);
}

/** How far down the page the parts of a map stand. */
function tops(map: Locator): Promise<number[]> {
  return map
    .locator(".map, .timeline, .panel")
    .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().top + scrollY));
}

/** Moves fingers by steps, as a touch screen tells it. */
async function drag(
  page: Page,
  fingers: readonly { x: number; y: number }[],
  [dx, dy]: readonly [number, number],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", done: number): Promise<unknown> =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        type === "touchEnd"
          ? []
          : fingers.map(({ x, y }, id) => ({ x: x + dx * done, y: y + dy * done, id })),
    });
  await send("touchStart", 0);
  for (const done of [0.1, 0.25, 0.5, 0.75, 1]) await send("touchMove", done);
  await send("touchEnd", 1);
}

test("a wheel scrolls the page and reads how to zoom; with Ctrl, or in full screen, it zooms the map", async ({
  page,
}) => {
  const map = await openLive(page);
  await map.locator(".map").scrollIntoViewIfNeeded();
  const { x, y } = await middle(map);
  await page.mouse.move(x, y);
  const [before, top] = [await spotOf(map), await page.evaluate(() => scrollY)];
  await page.mouse.wheel(0, 60);
  const hint = map.getByRole("status").filter({ hasText: "Use Ctrl + scroll to zoom the map" });
  await expect(hint).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top + 60);
  expect(await spotOf(map)).toBe(before);
  await expect(hint).toHaveCount(0);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await expect.poll(() => spotOf(map)).not.toBe(before);
  expect(await page.evaluate(() => scrollY)).toBe(top + 60);

  await map.evaluate((element) => element.setAttribute("lang", "de"));
  await expect(map.getByRole("button", { name: "Vergrößern" })).toBeVisible();
  await page.mouse.wheel(0, 10);
  await expect(map.locator(".status")).toHaveText("Strg + Scrollen zoomt die Karte");

  // Where the map fills the screen no page is there to be scrolled.
  await map.evaluate((element) => element.requestFullscreen());
  await map.locator(".map").hover();
  await expect(map.locator(HINT)).toHaveCount(0);
  const inFull = await spotOf(map);
  await page.mouse.wheel(0, -120);
  await expect.poll(() => spotOf(map)).not.toBe(inFull);
  await expect(map.locator(HINT)).toHaveCount(0);
  await page.evaluate(() => document.exitFullscreen());
  await map.locator(".map").hover();
  await page.mouse.wheel(0, 20);
  await expect(map.locator(HINT)).toHaveCount(1);
});

test.describe("on a touch screen", () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test("one finger scrolls the page, two move the map", async ({ page }) => {
    const map = await openLive(page);
    await map.locator(".map").evaluate((window) => window.scrollIntoView({ block: "center" }));
    const { x, y } = await middle(map);
    const [before, top] = [await spotOf(map), await page.evaluate(() => scrollY)];
    await drag(page, [{ x, y }], [0, -90]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 40);
    await expect(map.locator(".status")).toHaveText("Use two fingers to move the map");
    expect(await spotOf(map)).toBe(before);

    // Not before the page has come to rest.
    await map.locator(".map").evaluate(async (window) => {
      for (let last = NaN; scrollY !== last;) {
        last = scrollY;
        await new Promise((later) => setTimeout(later, 200));
      }
      window.scrollIntoView({ block: "center" });
    });
    const now = await page.evaluate(() => scrollY);
    const at = await middle(map);
    await drag(
      page,
      [
        { x: at.x - 40, y: at.y },
        { x: at.x + 40, y: at.y },
      ],
      [30, 60],
    );
    await expect.poll(() => spotOf(map)).not.toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(now);
  });
});

for (const width of [320, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("single clicks lead to every mark, and say when a way ends", async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const map = await openMap(page);
      const before = await tops(map);
      await map.getByRole("button", { name: "Explore the map" }).click();
      await expect(map).toHaveAttribute("data-state", "live", LIVE);
      // The buttons take the place of the one before them, and nothing moves.
      expect(await tops(map)).toEqual(before);
      const items = (): Promise<string[]> =>
        map
          .locator(".map button[data-item]")
          .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-item")!));
      const home = await items();
      const seen = new Set(home);
      const button = (name: string): Locator => map.getByRole("button", { name });
      /** Presses a button until it says that it leads no further. */
      const toTheEnd = async (name: string): Promise<void> => {
        for (let presses = 0; presses < 12; presses++) {
          if ((await button(name).getAttribute("aria-disabled")) === "true") return;
          await button(name).click();
          await expect(map.locator(".status")).toHaveText(/marks? (is|are) in view/);
          for (const id of await items()) seen.add(id);
        }
        throw new Error(`${name} never ends`);
      };
      await toTheEnd("Zoom out");
      await toTheEnd("Move north");
      await toTheEnd("Move west");
      await toTheEnd("Move south");
      await toTheEnd("Move east");
      const count = Number(/\d+/.exec(await map.locator(".list summary").innerText())![0]);
      // Two figures stand on chips, which narrow maps leave to the list.
      expect(seen.size).toBe(width < 480 ? count - 2 : count);
      // A button that leads nowhere does nothing, and keeps the focus.
      await button("Zoom out").press("Enter");
      await expect(button("Zoom out")).toBeFocused();
      await button("Back to the first view").click();
      await expect.poll(items).toEqual(home);
      for (const node of await map.locator(".control").all()) {
        const { width: w, height: h } = (await node.boundingBox())!;
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(width < 480 ? 40 : 24);
      }
    });
  });
}
