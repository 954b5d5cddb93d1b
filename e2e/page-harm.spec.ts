/** Pages that are rough with what is put into them, and the element that takes no harm and does none. */
import { expect, mapWith, test } from "./article.ts";
import { LIVE } from "./live-map.ts";
import { expectDrawn, expectPoster, explore, OWN_FIGURE, OWN_MAP } from "./poster.ts";

const MAP = mapWith("");

/** What pages and content systems set for all their elements, and more than that. */
const HOSTILE = `
  * { all: revert; margin: 7px !important; padding: 9px !important; box-sizing: content-box !important; border: 3px solid red !important; }
  * { font: italic 31px/3 cursive !important; letter-spacing: 4px !important; word-spacing: 9px !important; text-indent: 30px !important; }
  * { text-transform: uppercase !important; text-shadow: 2px 2px red !important; text-align: right !important; }
  * { color: red !important; -webkit-text-fill-color: red !important; background: yellow !important; white-space: nowrap !important; hyphens: auto; }
  * { list-style: square !important; cursor: wait !important; line-break: anywhere; word-break: break-all !important; font-variant: small-caps !important; }
  *, *::before, *::after { animation: none; transition: all 3s !important; border-collapse: collapse; quotes: none !important; }
  svg, canvas, button, figure, input, label, [hidden] { display: none !important; }
  button, a, [role] { all: unset !important; float: left !important; }
  .map, .picture, .controls, .figure, .panel, .status { display: none !important; opacity: 0 !important; position: fixed !important; }
`;

/** The host's own box is the page's to style. */
const OWN_BOX = `
  situation-map { margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; }
  html, body, main { margin: 0 !important; padding: 0 !important; border: 0 !important; background: #fff !important; max-width: none !important; }
  h1, p { display: none !important; }
  situation-map { display: block !important; width: 900px !important; }
`;

test("style sheets that hit everything change no pixel of the element", async ({
  page,
  openArticle,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const picture = async (css: string): Promise<Buffer> => {
    await page.unrouteAll();
    await openArticle({ map: MAP }, { css: css + OWN_BOX });
    await expectDrawn(page.locator("situation-map"));
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(0, 0);
    return page.locator("situation-map").screenshot({ animations: "disabled" });
  };
  const plain = await picture("");
  expect((await picture(HOSTILE)).equals(plain)).toBe(true);
});

test("nor the size of the button over a figure", async ({ page, openArticle }) => {
  const shown = "figure, figure svg { display: block !important; }";
  const size = async (css: string): Promise<[width: number, height: number]> => {
    await page.unrouteAll();
    await openArticle({ map: OWN_MAP }, { css: css + OWN_BOX + shown });
    const button = explore(page.locator("situation-map"));
    await expect(button).toBeVisible();
    const { width, height } = (await button.boundingBox())!;
    return [width, height];
  };
  const plain = await size("");
  expect(await size(HOSTILE)).toEqual(plain);
});

/** Adds to what is built in, in sight of every loop, as libraries of 2008 did. */
function extendBuiltIns(): void {
  Object.assign(Array.prototype, {
    toJSON(this: unknown[]) {
      return `[${this.map((value) => JSON.stringify(value)).join(", ")}]`;
    },
    first: () => null,
    include: () => false,
    remove: () => null,
    clone: () => [],
  });
  Object.assign(String.prototype, { strip: () => "", toArray: () => [] });
  Object.assign(Function.prototype, { defer: () => null, curry: () => null });
  Object.assign(Element.prototype, { show: () => null, hide: () => null, select: () => null });
}

/** Freezes the prototypes of what is built in, other than Object's. */
function freezePrototypes(): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const value: unknown = Reflect.get(globalThis, name);
    if (typeof value === "function" && name !== "Object") Object.freeze(value.prototype);
  }
}

test("a page that extends prototypes and freezes them has its map, live", async ({
  page,
  openArticle,
}) => {
  await page.addInitScript(`(${String(extendBuiltIns)})(); (${String(freezePrototypes)})();`);
  await openArticle({ map: MAP });
  const map = page.locator("situation-map");
  await expectDrawn(map);
  expect(await page.evaluate(() => Object.isFrozen(Array.prototype))).toBe(true);
  await explore(map).click();
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  await map.getByRole("button", { name: "Zoom in" }).click();
  await expect(map.getByRole("status").first()).toContainText(/in view/);
});

test("a declarative shadow root is taken up under a strict policy", async ({
  page,
  openArticle,
}) => {
  const shadow = '<template shadowrootmode="open"><slot></slot></template>';
  await page.addInitScript(() => {
    const breaches: string[] = [];
    Object.assign(globalThis, { breaches });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
      breaches.push(violatedDirective),
    );
    new MutationObserver((_, observer) => {
      const root = document.querySelector("situation-map")?.shadowRoot;
      if (!root || customElements.get("situation-map")) return;
      Object.assign(globalThis, { root });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  const kinds = ["script", "style", "worker", "img", "connect", "font"];
  const policy = `default-src 'none'; ${kinds.map((kind) => `${kind}-src 'self' data:`).join("; ")}`;
  await openArticle(
    { map: mapWith(shadow + OWN_FIGURE) },
    { headers: { "content-security-policy": policy } },
  );
  const map = page.locator("situation-map");
  await expectPoster(map);
  await explore(map).click();
  await expect(map).toHaveAttribute("data-state", "live", LIVE);
  const seen = await map.evaluate((element) => [
    Reflect.get(globalThis, "root") === element.shadowRoot,
    Reflect.get(globalThis, "breaches"),
  ]);
  expect(seen).toEqual([true, []]);
});
