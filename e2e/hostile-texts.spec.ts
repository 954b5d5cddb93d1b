/** Whatever stands in a situation's texts stays text: in the element, and in a picture however a page takes it in. */
import { readFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import type { SituationMapElement } from "../src/element/index.ts";
import { hostileSituation } from "../src/html/fixtures/hostile.ts";
import { buildScene, readSituation, renderSvg } from "../src/index.ts";
import { expect, mapWith, test } from "./article.ts";

const file = new URL("../geo/situations/ukraine-2022-02/ukraine-2022-02.json", import.meta.url);

/** Without spaces, for texts with a limit of words. */
const PAYLOAD = `'"]]>--></p></text></style><script>top.pwned=1</script><img/src=x/onerror=top.pwned=1><svg/onload=top.pwned=1>`;

/** A document that the reader takes, with the payload in every text of it. */
function hostileDocument(): object {
  const record = JSON.parse(readFileSync(file, "utf8"));
  for (const { quote } of record.claims) if (quote) quote.text = "";
  const { version, worldview } = record;
  const attacked = hostileSituation(record, PAYLOAD);
  return {
    ...attacked,
    version,
    worldview: { ...attacked.worldview, reference: worldview.reference },
  };
}

/** Kinds of elements in the shadow tree, with the names of their attributes. */
async function shapesIn(map: Locator): Promise<string[]> {
  return map.evaluate(async (element: SituationMapElement) => {
    const kinds = new Set<string>();
    const note = (): void => {
      for (const node of element.shadowRoot!.querySelectorAll("*"))
        for (const name of ["", ...node.getAttributeNames()])
          kinds.add(`${node.localName} ${name}`);
    };
    const press = (selector: string): void => {
      element.shadowRoot!.querySelector<HTMLElement>(selector)?.click();
      note();
    };
    for (const node of element.shadowRoot!.querySelectorAll("details")) node.open = true;
    note();
    element.select("axis-kyiv");
    note();
    press(".questions button");
    press(".timeline [data-focus*=previous]");
    for (const line of element.shadowRoot!.querySelectorAll<HTMLElement>("[data-more]"))
      line.click();
    note();
    return [...kinds].toSorted();
  });
}

test("the element makes no element and no handler of them", async ({ page, openArticle }) => {
  await openArticle({ map: mapWith("") });
  const map = page.locator("situation-map");
  await expect(map).toHaveAttribute("data-state", "figure");
  const known = await shapesIn(map);
  expect(known.length).toBeGreaterThan(100);
  await map.evaluate(
    (element: SituationMapElement, given) => (element.situation = given),
    hostileDocument(),
  );
  await expect(map.locator(".headline")).toContainText("<script>");
  const found = await shapesIn(map);
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter((shape) => !known.includes(shape))).toEqual([]);
  expect(await map.locator("[data-label]").first().textContent()).toBeTruthy();
  expect(await page.evaluate(() => Reflect.get(globalThis, "pwned"))).toBeUndefined();
  expect(await page.evaluate(() => Reflect.get({}, "polluted"))).toBeUndefined();
});

test("a picture runs nothing and asks for nothing in a frame, an object and an image", async ({
  page,
}) => {
  const svg = renderSvg(buildScene(readSituation(hostileDocument())), {
    width: 1200,
    height: 2400,
  });
  expect(svg).toContain("&lt;script");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.route("**/picture.svg", (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: svg }),
  );
  const body = `<!doctype html><link rel="icon" href="data:,"><iframe src="/picture.svg"></iframe>
    <object data="/picture.svg"></object><img src="/picture.svg" alt="">`;
  await page.route("**/pictures.html", (route) =>
    route.fulfill({ contentType: "text/html", body }),
  );
  await page.goto("/pictures.html");
  const frames = page.frames().filter((frame) => frame.url().endsWith(".svg"));
  expect(frames).toHaveLength(2);
  for (const frame of frames) {
    expect(await frame.locator("svg text").count()).toBeGreaterThan(20);
    expect(await frame.locator("script, foreignObject, image, use, img, iframe").count()).toBe(0);
  }
  expect(await page.locator("img").evaluate((image) => Reflect.get(image, "naturalWidth"))).toBe(
    1200,
  );
  expect(await page.evaluate(() => Reflect.get(globalThis, "pwned"))).toBeUndefined();
  expect(new Set(asked)).toEqual(new Set(["/pictures.html", "/picture.svg"]));
});
