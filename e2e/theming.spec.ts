/** A newsroom's own themes: its colours on the map and in every word around it, and when light gives way to dark. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { PNG } from "pngjs";
import { createTheme, figureCssFor, type Theme, type ThemePair } from "../src/index.ts";
import type { SituationMapElement } from "../src/element/index.ts";
import { measureFont } from "../src/export/measure-font.ts";
import { textWidth } from "../src/layout/ruler.ts";
import { expect, figureOf, mapWith, test } from "./article.ts";
import { LIVE } from "./live-map.ts";

/** Nothing of the shipped themes' hues: every colour tells where it comes from. */
const day: Theme = createTheme({
  name: "house-day",
  colors: {
    page: "#fff6ee",
    ink: "#200c02",
    ink2: "#4a3020",
    ink3: "#6d5140",
    rule2: "#f7e6d8",
    focus: "#fffaf0",
    land: "#faf1de",
    sea: "#d9efde",
    waterLabel: "#1f5a30",
    axis: "#8a0f3c",
    highlight: "#a01060",
  },
});

const night: Theme = createTheme({
  name: "house-night",
  base: "dark",
  colors: { page: "#1b0f14", sea: "#0a2233", land: "#2b1c24", axis: "#ffb0d0" },
});

const house: ThemePair = { light: day, dark: night };

async function setThemes(map: Locator, themes: ThemePair | null): Promise<void> {
  await map.evaluate((element: SituationMapElement, pair) => (element.themes = pair), themes);
}

/** The share of a picture's pixels that have each of some colours. */
function shares(picture: Buffer, colors: readonly string[]): number[] {
  const { data } = PNG.sync.read(picture);
  const counts = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    const color = `#${data.toString("hex", i, i + 3)}`;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return colors.map((color) => (counts.get(color) ?? 0) / (data.length / 4));
}

/** The colours of a map's words: ground and ink of all of it, and the ring around what has the focus. */
function wordsOf(map: Locator): Promise<string[]> {
  return map.locator(".figure").evaluate((figure) => {
    const { backgroundColor, color } = getComputedStyle(figure);
    const style = getComputedStyle(figure.querySelector(".panel") ?? figure);
    return [backgroundColor, color, style.getPropertyValue("--highlight")];
  });
}

function rgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

const wordsIn = ({ page, ink, highlight }: Theme): string[] => [rgb(page), rgb(ink), highlight];

async function expectShown(map: Locator, theme: Theme, not: Theme): Promise<void> {
  await expect.poll(() => wordsOf(map)).toEqual(wordsIn(theme));
  const window = map.locator(".map");
  await expect
    .poll(async () => {
      const [sea = 0, land = 0, ...others] = shares(await window.screenshot(), [
        theme.sea,
        theme.land,
        not.sea,
        not.land,
      ]);
      return sea > 0.02 && land > 0.05 && others.every((share) => share < 0.001);
    }, LIVE)
    .toBe(true);
}

const stateScheme = (page: Page, scheme: string): Promise<void> =>
  page.evaluate((value) => {
    document.documentElement.style.colorScheme = value;
  }, scheme);

test("the live map and all words around it have the newsroom's colours, in light and in dark", async ({
  page,
  openArticle,
}) => {
  await openArticle({ map: mapWith("") });
  const map = page.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", "figure");
  await setThemes(map, house);
  await expect.poll(() => map.locator(".picture").innerHTML()).toContain(day.axis);
  expect(await map.locator(".picture").innerHTML()).not.toContain("#4a2566");
  await expectShown(map, day, night);
  expect(await map.evaluate((element) => element.getAttributeNames())).not.toContain("themes");

  await map.evaluate((element: SituationMapElement) => element.activate());
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  await expectShown(map, day, night);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectShown(map, night, day);
  await setThemes(map, null);
  await expect(map.locator(".figure")).toHaveCSS("background-color", "rgb(21, 24, 28)");
});

test("auto follows the page, and the reader where the page states nothing", async ({
  page,
  openArticle,
}) => {
  await openArticle({ map: mapWith("") });
  const map = page.locator("situation-map");
  const theme = map.locator(".figure");
  await expect(theme).toHaveAttribute("data-theme", "light");
  await stateScheme(page, "dark");
  await expect(theme).toHaveAttribute("data-theme", "dark");
  await stateScheme(page, "only light");
  await expect(theme).toHaveAttribute("data-theme", "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await stateScheme(page, "light dark");
  await expect(theme).toHaveAttribute("data-theme", "dark");
  // A box around the map counts as well, and so does what the page says of the map alone.
  await map.evaluate(({ style }) => (style.colorScheme = "light"));
  await expect(theme).toHaveAttribute("data-theme", "light");
  await map.evaluate((element: SituationMapElement) => (element.theme = "dark"));
  await expect(theme).toHaveAttribute("data-theme", "dark");
});

test("a page's meta states its scheme too, and no theme is printed white on white", async ({
  page,
  openArticle,
}) => {
  await openArticle({ map: mapWith(""), head: '<meta name="color-scheme" content="dark">' });
  const map = page.locator("situation-map");
  await expect(map.locator(".figure")).toHaveAttribute("data-theme", "dark");
  await setThemes(map, house);
  await expect.poll(() => wordsOf(map)).toEqual(wordsIn(night));
  await page.emulateMedia({ media: "print" });
  const [ground, ink] = await wordsOf(map);
  expect([ground, ink]).toEqual(["rgb(255, 255, 255)", "rgb(28, 33, 39)"]);
});

test.describe("a theme that cannot be read", () => {
  test("is not drawn: the map stays, and the page is told which colours", async ({
    page,
    openArticle,
  }) => {
    await openArticle({ map: mapWith("") });
    const map = page.locator("situation-map");
    await expect(map).toHaveAttribute("data-state", "figure");
    const message = await map.evaluate(
      (element: SituationMapElement, pale) =>
        new Promise<string>((resolve) => {
          element.addEventListener("situation-map-error", ({ detail }) =>
            resolve(detail.problems.map((problem) => problem.message).join("\n")),
          );
          element.themes = { light: pale };
        }),
      { ...day, name: "pale", ink: "#d8c8b8" },
    );
    expect(message).toMatch(/"pale" has too little contrast/);
    expect(message).toContain("ink (#d8c8b8) on page (#fff6ee)");
    await expect(map.locator(".figure")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  });
});

test("a figure of a server has the newsroom's colours, and keeps them when the map comes", async ({
  page,
  openArticle,
}) => {
  const figure = figureOf({ theme: day });
  await openArticle({ map: mapWith(figure) }, { css: figureCssFor(house) });
  const map = page.locator("situation-map");
  const words = page.locator(".situation-map-figure");
  await expect(words).toHaveCSS("background-color", rgb(day.page));
  await setThemes(map, house);
  await expect(map).toHaveAttribute("data-state", "poster");
  await map.getByRole("button", { name: "Explore the map" }).click();
  await expect(words).toBeHidden(LIVE);
  await expect.poll(() => wordsOf(map)).toEqual(wordsIn(day));
});

test("text in the newsroom's own typeface takes the room that its widths promise", async ({
  page,
  openArticle,
}) => {
  const file = readFileSync(new URL("../geo/fonts/source-serif-4-700.woff2", import.meta.url));
  const widths = await measureFont(file);
  const family = "'House Slab', serif";
  const text = { family, widths: { "sans-400": widths, "sans-600": widths, "sans-700": widths } };
  const css = `@font-face { font-family: 'House Slab'; src: url(data:font/woff2;base64,${file.toString("base64")}) }`;
  await openArticle({ map: mapWith("") }, { css });
  const map = page.locator("situation-map");
  const fonts = { text };
  await setThemes(map, { light: createTheme({ fonts }) });
  const labels = map.locator(".picture text[font-family*='House Slab']:not([rotate])");
  await expect.poll(() => labels.count()).toBeGreaterThan(10);
  const found = await labels.evaluateAll((nodes) =>
    nodes.map((node) => ({
      text: node.textContent ?? "",
      size: Number(node.getAttribute("font-size")),
      tracking: Number(node.getAttribute("letter-spacing") ?? 0),
      width: node instanceof SVGTextElement ? node.getComputedTextLength() : 0,
    })),
  );
  for (const { text: word, size, tracking, width } of found) {
    const style = { face: "sans-400", size, line: size, tracking: tracking / size, fonts } as const;
    const promised = textWidth(word, style) + tracking;
    expect(width, word).toBeLessThanOrEqual(promised * 1.01 + 0.5);
    expect(width, word).toBeGreaterThan(promised * 0.9);
  }
  await expect(map.locator(".deck")).toHaveCSS("font-family", '"House Slab", serif');
});
