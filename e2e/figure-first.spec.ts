/** An element around a figure of the page: the figure is all there is until a reader wants more. */
import type { Locator, Page } from "@playwright/test";
import { expect, figureOf, files, mapWith, test, watchRequests } from "./article.ts";
import {
  expectDrawn,
  expectPoster,
  explore,
  OWN_FIGURE,
  OWN_MAP,
  type SituationMap,
} from "./poster.ts";

const INTERESTS: Readonly<Record<string, (map: Locator) => Promise<void>>> = {
  "focus on the button": (map) => explore(map).focus(),
  "a mouse that rests on the picture": (map) => map.getByRole("img", { name: "A map" }).hover(),
};

test("a mouse that rests on the picture and focus load what a map needs, and show nothing", async ({
  page,
  openArticle,
}) => {
  const requests = watchRequests(page);
  await openArticle({ map: OWN_MAP + OWN_MAP });
  for (const [i, [name, show]] of Object.entries(INTERESTS).entries()) {
    const map = page.locator("situation-map").nth(i);
    await expectPoster(map);
    const asked = ["situation", "mid.topo", "places"].map((part) =>
      page.waitForRequest((request) => request.url().includes(part)),
    );
    await test.step(name, async () => {
      await show(map);
      await Promise.all(asked);
    });
    await expectPoster(map);
  }
  for (const part of ["/stage-", "/live-map-"])
    expect(requests().filter((path) => path.includes(part))).toHaveLength(1);
});

const WANTS: Record<string, (map: Locator, page: Page) => Promise<unknown>> = {
  "a click on the picture": (map) =>
    map.getByRole("img", { name: "A map" }).click({ position: { x: 200, y: 150 } }),
  "Enter on the button": async (map, page) => {
    await explore(map).focus();
    await page.keyboard.press("Enter");
  },
  "activate()": (map) => map.evaluate((element: SituationMap) => element.activate()),
  "select()": (map) => map.evaluate((element: SituationMap) => element.select("axis-kyiv")),
  "exportImage()": async (map) => {
    const size = await map.evaluate(
      async (element: SituationMap) => (await element.exportImage({ format: "svg" })).size,
    );
    expect(size).toBeGreaterThan(10_000);
  },
  "another moment": (map) => map.evaluate((element) => element.setAttribute("as-of", "2022-02-15")),
  "other colours": (map) => map.evaluate((element) => element.setAttribute("theme", "dark")),
};

for (const value of ["visible", "idle", "eager"])
  WANTS[`loading="${value}"`] = (map) =>
    map.evaluate((element, loading) => element.setAttribute("loading", loading), value);

test("whatever asks for more puts the map in the figure's place, and in no other", async ({
  page,
  openArticle,
}) => {
  const wants = Object.entries(WANTS);
  await openArticle({ map: OWN_MAP.repeat(wants.length) });
  const posters = page.locator("situation-map[data-state=poster]");
  for (const [i, [name, want]] of wants.entries())
    await test.step(name, async () => {
      const map = page.locator("situation-map").first();
      await expectPoster(map);
      await want(map, page);
      await expectDrawn(map);
      await expect(posters).toHaveCount(wants.length - i - 1);
      await map.evaluate((element) => element.remove());
    });
});

test("a map in a part of the page that scrolls stays where the picture was", async ({
  page,
  openArticle,
}) => {
  await openArticle({
    map: `<div id="part" style="height: 200px; overflow: auto">${OWN_MAP}</div>`,
  });
  const map = page.locator("situation-map");
  await expectPoster(map);
  await page.locator("#part").evaluate((node) => (node.scrollTop = 60));
  const picture = map.getByRole("img", { name: "A map" });
  const before = (await picture.boundingBox())!;
  await picture.click({ position: { x: 200, y: 150 } });
  await expectDrawn(map);
  const after = (await map.locator(".map").boundingBox())!;
  expect(Math.abs(after.y - before.y)).toBeLessThan(1);
});

test("an address with a mark in it opens the map, another fragment does not", async ({
  page,
  openArticle,
}) => {
  await openArticle({ map: mapWith(OWN_FIGURE, "address") }, { hash: "#another" });
  const map = page.locator("situation-map");
  await expectPoster(map);
  await page.evaluate(() => (location.hash = "#mark=axis-kyiv"));
  await expect(map.getByRole("heading", { name: "Towards Kyiv" })).toBeVisible();
  await page.reload();
  await expect(map.getByRole("heading", { name: "Towards Kyiv" })).toBeVisible();
});

test("any figure with a picture is one, which may stay one; a figure without draws nothing out", async ({
  page,
  openArticle,
}) => {
  const picture = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'/>";
  const image = `<figure><img src="${picture}" alt="An image" width="400" height="300"></figure>`;
  await openArticle({
    map:
      mapWith(image) +
      mapWith(OWN_FIGURE, 'interactive="false"') +
      mapWith("<figure>Wait for it</figure>"),
  });
  const [first, second, third] = [0, 1, 2].map((i) => page.locator("situation-map").nth(i));
  await expectPoster(first!);
  const [button, box] = [
    await explore(first!).boundingBox(),
    await page.getByAltText("An image").boundingBox(),
  ];
  expect(button!.x + button!.width).toBeLessThan(box!.x + box!.width);

  await expect(second!).toHaveAttribute("data-state", "poster");
  await expect(explore(second!)).toBeHidden();
  await second!.evaluate((element) => element.removeAttribute("interactive"));
  await expectPoster(second!);

  await expect(third!).toHaveAttribute("data-state", "figure");
});

test("a figure that comes after the script is found", async ({ page, openArticle }) => {
  const requests = watchRequests(page);
  const late = `<script type="module" async src="${files.script}"></script>`;
  await page.route("**/slow.js", async (route) => {
    // The parser waits for this script in the middle of the element, the element's own does not.
    await page.waitForFunction(() => customElements.get("situation-map") !== undefined);
    await new Promise((later) => setTimeout(later, 200));
    await route.fulfill({ contentType: "text/javascript", body: "" });
  });
  await openArticle({
    head: late,
    script: false,
    map: mapWith(`<script src="/slow.js"></script>${OWN_FIGURE}`),
  });
  await expectPoster(page.locator("situation-map"));
  expect(requests().filter((path) => path !== "/slow.js")).toEqual([]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the figure has a name, a picture, a key, lists and links", async ({
    page,
    openArticle,
  }) => {
    await openArticle({ map: mapWith(figureOf({ claims: "shown", open: true })) });
    const shown = page.locator("figure.situation-map-figure");
    await expect(shown).toMatchAriaSnapshot(`
      - figure "Pullback or build-up? Rival claims around Ukraine":
        - heading "Pullback or build-up? Rival claims around Ukraine" [level=2]
        - paragraph: /Moscow says units are returning/
        - paragraph: /^Sources/
        - img /Map. Pullback or build-up. Rival claims around Ukraine/
        - list:
          - listitem: /Possible axis of invasion/
          - listitem: /Border build-up/
          - listitem: /Units returning to base/
    `);
    expect(await shown.locator(".situation-map-addresses a[href^=http]").count()).toBeGreaterThan(
      40,
    );
    await expect(shown.getByRole("button")).toHaveCount(0);
  });
});
