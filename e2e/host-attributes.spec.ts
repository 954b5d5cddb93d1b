/** The element as a part of a page: its box, what a page sets on it, and what it leaves to the page. */
import type { Locator } from "@playwright/test";
import { expect, mapWith, test } from "./article.ts";
import { LIVE, watchProblems } from "./live-map.ts";
import { expectDrawn, expectPoster, OWN_FIGURE, type SituationMap } from "./poster.ts";

const MAP = mapWith("");

test("the host is a block of the page's size, and can be hidden", async ({ page, openArticle }) => {
  const sized = 'class="mine" style="width: 300px"';
  await openArticle({ map: mapWith("", sized) + mapWith(OWN_FIGURE, sized) });
  for (const [i, state] of ["figure", "poster"].entries()) {
    const map = page.locator("situation-map").nth(i);
    await expect(map).toHaveAttribute("data-state", state);
    await expect(map).toHaveCSS("display", "block");
    expect((await map.boundingBox())?.width).toBe(300);
    await map.evaluate((element) => element.toggleAttribute("hidden", true));
    await expect(map).toHaveCSS("display", "none");
    expect(await map.boundingBox()).toBeNull();
  }
});

test("what a page set before the script came is used, and no property of its own is left", async ({
  page,
  openArticle,
}) => {
  await openArticle({ map: "<situation-map></situation-map>", script: false });
  const map = page.locator("situation-map");
  const set = await map.evaluate(async (element) => {
    const situation: unknown = await (await fetch("/situation.json")).json();
    Object.assign(element, { situation, theme: "dark", layers: ["axes"], interactive: false });
    return Object.keys(element);
  });
  expect(set).toEqual(["situation", "theme", "layers", "interactive"]);
  await page.addScriptTag({ type: "module", url: "/define.js" });
  await expectDrawn(map);
  await expect(map.locator(".figure")).toHaveAttribute("data-theme", "dark");
  await expect(map.locator('.picture [data-mark^="return-"]')).toHaveCount(0);
  await expect(map.getByRole("button", { name: "Explore the map" })).toHaveCount(0);
  const left = await map.evaluate((element) => Object.keys(element));
  expect(left.filter((name) => set.includes(name))).toEqual([]);
});

/** A host with its children as markup, without the one attribute that the element sets. */
function markup(map: Locator): Promise<string> {
  return map.evaluate((element) => {
    const copy = document.importNode(element, true);
    copy.removeAttribute("data-state");
    return copy.outerHTML;
  });
}

test("attributes and children are the page's to the end, and the figure is there again after it", async ({
  page,
  openArticle,
}) => {
  const own =
    'id="m" class="wide" role="region" tabindex="0" style="color: red" lang="en" title="Map"';
  await openArticle({ map: mapWith(OWN_FIGURE, own), script: false });
  const map = page.locator("situation-map");
  const before = await markup(map);
  await page.addScriptTag({ type: "module", url: "/define.js" });
  await expectPoster(map);
  await map.evaluate((element: SituationMap) => element.select("axis-kyiv"));
  await map.evaluate((element: SituationMap) => element.activate());
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  expect(await markup(map)).toBe(before);

  const left = await map.evaluate(async (element: SituationMap) => {
    const parent = element.parentElement;
    element.select(null);
    element.remove();
    await new Promise((later) => setTimeout(later, 50));
    const { children, adoptedStyleSheets } = element.shadowRoot!;
    const seen = [[...children].map(({ localName }) => localName), adoptedStyleSheets.length];
    parent?.append(element);
    return seen;
  });
  expect(left).toEqual([["slot"], 0]);
  await expectPoster(map);
  expect(await markup(map)).toBe(before);
});

/** How often the picture is drawn from now on. */
async function watchDrawings(map: Locator): Promise<() => Promise<number>> {
  const count = await map.evaluateHandle((element) => {
    const counted = { value: 0 };
    new MutationObserver((changes) => (counted.value += changes.length)).observe(
      element.shadowRoot!.querySelector(".picture")!,
      { childList: true },
    );
    return counted;
  });
  return async () => (await count.jsonValue()).value;
}

test("a hundred changes in one task are one drawing", async ({ page, openArticle }) => {
  await openArticle({ map: MAP });
  const map = page.locator("situation-map");
  await expectDrawn(map);
  const drawings = await watchDrawings(map);
  await map.evaluate((element: SituationMap) => {
    for (let i = 0; i < 100; i++) {
      element.asOf = `2022-02-${10 + (i % 7)}`;
      element.theme = i % 2 === 0 ? "light" : "dark";
      element.layers = i % 3 === 0 ? ["axes"] : null;
    }
    element.asOf = "2022-02-16";
  });
  await expect(map.locator(".figure")).toHaveAttribute("data-theme", "dark");
  await page.waitForTimeout(300);
  expect(await drawings()).toBe(1);
});

/** Values that mean nothing, and which of them are told: the others' attributes have one default, and no other value means anything. */
const INVALID = [
  ["as-of", "last Tuesday", true],
  ["layers", "no-such-layer", true],
  ["reading", "nobody’s", true],
  ["theme", "sepia", false],
  ["loading", "never", false],
] as const;

test("values that mean nothing leave the defaults, and are told once", async ({
  page,
  openArticle,
}) => {
  await openArticle({ map: MAP });
  const map = page.locator("situation-map");
  await expectDrawn(map);
  const marks = await map.locator(".picture [data-mark]").count();
  const problems = await watchProblems(map);
  const drawings = await watchDrawings(map);
  for (const [name, value] of INVALID)
    await map.evaluate((element, [key, text]) => element.setAttribute(key, text), [
      name,
      value,
    ] as const);
  // Drawn once more for another reason: nothing is told twice.
  await map.evaluate((element) => element.setAttribute("lang", "de"));
  await expect(map.getByRole("button", { name: "Karte erkunden" })).toBeVisible();
  await page.waitForTimeout(300);
  expect(await drawings()).toBeGreaterThan(0);
  expect(await map.locator(".picture [data-mark]").count()).toBe(marks);
  expect(await problems()).toHaveLength(INVALID.filter(([, , isTold]) => isTold).length);
});
