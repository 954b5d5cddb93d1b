/** Twenty-four maps on a page, every one asked to be live: six are at a time, and no reader can tell. */
import type { Locator, Page } from "@playwright/test";
import { comparePictures, cutOut } from "./compare-pictures.ts";
import { expect, test } from "./fixtures.ts";
import { countColors, LIVE } from "./live-map.ts";

const MAPS = 24;
const BUDGET = 6;

const WIDTH = 960;
const HEIGHT = 560;

test.use({ viewport: { width: WIDTH, height: HEIGHT } });
test.setTimeout(360_000);

/** Three columns of small maps, with their buttons and nothing else. */
const LOOKS = `
  body > * { display: none; }
  #maps { display: grid; grid-template-columns: repeat(3, 300px); gap: 10px; }
  situation-map::part(header), situation-map::part(timeline), situation-map::part(key),
  situation-map::part(panel), situation-map::part(questions), situation-map::part(list),
  situation-map::part(record), situation-map::part(footer), situation-map::part(save),
  situation-map::part(locator) { display: none; }
`;

async function openMaps(page: Page): Promise<Locator> {
  await page.addInitScript(() => {
    const lost: string[] = [];
    Object.assign(globalThis, { lost });
    const found: unknown = Reflect.get(HTMLCanvasElement.prototype, "getContext");
    if (typeof found !== "function") return;
    const getContext: unknown = Reflect.get(HTMLCanvasElement.prototype, "getContext");
    const watched = new Proxy(getContext as (...args: unknown[]) => unknown, {
      apply(target, canvas: HTMLCanvasElement, args) {
        // A map that goes gives its context back as well: that is told to nobody, its canvas has left the page.
        canvas.addEventListener("webglcontextlost", () => canvas.isConnected && lost.push("lost"));
        return Reflect.apply(target, canvas, args);
      },
    });
    Reflect.set(HTMLCanvasElement.prototype, "getContext", watched);
  });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  await page.evaluate(
    ([looks, count]) => {
      const first = document.querySelector("situation-map")!;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(looks);
      document.adoptedStyleSheets.push(sheet);
      const grid = document.createElement("div");
      grid.id = "maps";
      for (let i = 0; i < count; i++) {
        const map = document.createElement("situation-map");
        map.setAttribute("src", first.getAttribute("src")!);
        grid.append(map);
      }
      first.remove();
      document.body.append(grid);
    },
    [LOOKS, MAPS] as const,
  );
  const maps = page.locator("situation-map");
  await expect(page.locator('situation-map[data-state="figure"]')).toHaveCount(MAPS, LIVE);
  return maps;
}

/** The maps that are on the screen, by number. */
function inSight(maps: Locator): Promise<number[]> {
  return maps.evaluateAll((all) =>
    all.flatMap((map, i) => {
      const { top, bottom } = map.shadowRoot!.querySelector(".map")!.getBoundingClientRect();
      return bottom > 0 && top < innerHeight ? [i] : [];
    }),
  );
}

async function look(page: Page, map: Locator): Promise<ReturnType<typeof cutOut>> {
  const box = (await map.locator(".map").boundingBox())!;
  const said = await map.locator(".status").boundingBox();
  return cutOut(await page.screenshot(), WIDTH, box, said ? [said] : []);
}

test("six are live, none is blank, and each is found as it was left", async ({ page }) => {
  const maps = await openMaps(page);
  await maps.evaluateAll((all) => {
    for (const map of all) Reflect.apply(Reflect.get(map, "activate"), map, []);
  });
  const live = page.locator('situation-map[data-state="live"]');
  await expect(live).toHaveCount(BUDGET, LIVE);

  // The first one is moved, asked and changed.
  const first = maps.first();
  await first.getByRole("button", { name: "Move east" }).click();
  await first.getByRole("button", { name: "Zoom in" }).click();
  await first.evaluate((map) => map.setAttribute("layers", "axes"));
  await first.locator('.map button[data-item^="axis-"]').first().focus();
  await page.keyboard.press("Enter");
  await page.mouse.move(5, 5);
  await expect(first.locator('.map [aria-current="true"]')).toHaveCount(1);
  const left = await look(page, first);

  const wasLive = new Set<number>();
  const visit = async (top: number): Promise<void> => {
    await page.evaluate((y) => scrollTo(0, y), top);
    const seen = await inSight(maps);
    const screen = await page.screenshot();
    for (const i of seen) {
      const box = (await maps.nth(i).locator(".map").boundingBox())!;
      if (box.y < 0 || box.y + box.height > HEIGHT) continue;
      const colors = countColors(cutOut(screen, WIDTH, box, []));
      expect(colors, `colours of map ${i} as it comes into sight`).toBeGreaterThan(12);
    }
    for (const i of seen) await expect(maps.nth(i)).toHaveAttribute("data-state", "live", LIVE);
    expect(await page.locator("situation-map canvas").count()).toBeLessThanOrEqual(BUDGET);
    for (const i of seen) wasLive.add(i);
  };
  const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  for (const part of [0.5, 1]) await visit(end * part);
  expect(wasLive.size).toBeGreaterThanOrEqual(7);
  await expect(first).toHaveAttribute("data-state", "figure");

  await page.evaluate(() => scrollTo(0, 0));
  // At once, as a picture; then, live again.
  expect(comparePictures(await look(page, first), left, "rested").counted).toBeLessThan(1);
  await expect(first).toHaveAttribute("data-state", "live", LIVE);
  expect(comparePictures(await look(page, first), left, "again").counted).toBeLessThan(0.5);
  await expect(first.locator('.map [aria-current="true"]')).toHaveCount(1);
  expect(await page.evaluate(() => Reflect.get(globalThis, "lost"))).toEqual([]);
});
