/** What the manifest promises of the element is there, and nothing else: attributes, parts, properties. Events are in `events.spec.ts`. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { PNG } from "pngjs";
import type { SituationMapElement } from "../src/element/index.ts";
import { expect, test } from "./fixtures.ts";
import { describeElement } from "./published/element-manifest.ts";

const manifest = describeElement(readFileSync("dist/custom-elements.json", "utf8"));

const PAINT = "rgb(255 0 255)";

/** Parts that are seen only now and then. */
const SELDOM = new Set(["status", "problems"]);

// All of an element is in sight. The page's own map is taken away while it loads.
test.use({ viewport: { width: 1100, height: 1800 }, provoked: /ERR_ABORTED/ });

/** An element of our own in an otherwise empty page, drawn. */
async function openMap(page: Page): Promise<Locator> {
  await page.goto("/");
  await page.evaluate(async () => {
    const src = document.querySelector("situation-map")?.getAttribute("src") ?? "";
    const map = document.createElement("situation-map");
    map.setAttribute("src", src);
    document.body.replaceChildren(map);
    await new Promise((ready) => map.addEventListener("situation-map-ready", ready));
  });
  return page.locator("situation-map");
}

/** How many pixels of something have the paint's colour. */
async function painted(area: Locator): Promise<number> {
  const { data } = PNG.sync.read(await area.screenshot());
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] === 255 && data[i + 1] === 0 && data[i + 2] === 255) count++;
  }
  return count;
}

async function paintPart(page: Page, part: string): Promise<void> {
  await page.evaluate(
    ([name, color]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`situation-map::part(${name}) { border: 3px solid ${color} !important }`);
      document.adoptedStyleSheets = [sheet];
    },
    [part, PAINT] as const,
  );
}

test("every part can be styled, and is in the manifest", async ({ page }) => {
  const map = await openMap(page);
  await map.evaluate((element: SituationMapElement) => element.select("axis-kyiv"));
  await expect(map.getByRole("heading", { name: "Towards Kyiv" })).toBeVisible();
  const there = await map
    .locator("[part]")
    .evaluateAll((nodes) => nodes.map(({ part }) => part.value));
  expect(there.toSorted()).toEqual(manifest.parts.filter((name) => name !== "problems").toSorted());
  expect(await painted(map)).toBe(0);
  for (const part of manifest.parts.filter((name) => !SELDOM.has(name))) {
    await paintPart(page, part);
    expect(await painted(map.locator(`[part="${part}"]`)), part).toBeGreaterThan(100);
  }
  await map.evaluate((element: SituationMapElement) => (element.situation = {}));
  await expect(map).toHaveAttribute("data-state", "problems");
  await paintPart(page, "problems");
  expect(await painted(map)).toBeGreaterThan(100);
});

test("the status can be styled where there is one", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, "getContext", { value: () => null });
  });
  const map = await openMap(page);
  await map.evaluate((element: SituationMapElement) => element.activate());
  await paintPart(page, "status");
  expect(await painted(map)).toBeGreaterThan(100);
});

test("every custom property changes pixels, and is in the manifest", async ({ page }) => {
  const map = await openMap(page);
  await map.evaluate((element: SituationMapElement) => element.select("axis-kyiv"));
  await map.locator(".list > summary").click();
  await page.keyboard.press("Shift+Tab");
  const read = await map.evaluate(({ shadowRoot }) => {
    const sheets = shadowRoot?.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]) ?? [];
    const text = sheets.map(({ cssText }) => cssText).join("\n");
    return [...new Set(text.match(/--sm-[a-z0-9-]+/g))];
  });
  expect(read.toSorted()).toEqual(manifest.cssProperties.toSorted());
  const before = await page.screenshot();
  expect((await page.screenshot()).equals(before)).toBe(true);
  for (const name of manifest.cssProperties) {
    const value = name.includes("font") ? "monospace" : name.endsWith("margin") ? "60px" : PAINT;
    await map.evaluate((element, [key, text]) => element.style.setProperty(key, text), [
      name,
      value,
    ] as const);
    expect((await page.screenshot()).equals(before), name).toBe(false);
    await map.evaluate((element, key) => element.style.removeProperty(key), name);
  }
});

const VALUES: Readonly<
  Record<string, readonly [property: string, attribute: string, value: unknown]>
> = {
  src: ["src", "/other.json", "/other.json"],
  "as-of": ["asOf", "2022-02-16", "2022-02-16"],
  lang: ["lang", "uk", "uk"],
  theme: ["theme", "dark", "dark"],
  layers: ["layers", "axes buildup", "axes buildup"],
  reading: ["reading", "other-press", "other-press"],
  loading: ["loading", "visible", "visible"],
  interactive: ["interactive", "false", false],
  address: ["address", "a-", "a-"],
};

test("every attribute is in the manifest, and mirrors its property without a loop", async ({
  page,
}) => {
  await page.goto("/");
  const observed = await page.evaluate((): string[] =>
    Reflect.get(customElements.get("situation-map") ?? {}, "observedAttributes"),
  );
  expect([...observed, "data-state"].toSorted()).toEqual(manifest.attributes.toSorted());
  expect(Object.keys(VALUES).toSorted()).toEqual(observed.toSorted());
  for (const [name, [property, text, value]] of Object.entries(VALUES)) {
    const seen = await page.evaluate(
      ([attribute, key, written, set]) => {
        const map = document.createElement("situation-map");
        const changes = new MutationObserver(() => {});
        changes.observe(map, { attributes: true });
        map.setAttribute(attribute, written);
        const read: unknown = Reflect.get(map, key);
        map.removeAttribute(attribute);
        const count = changes.takeRecords().length;
        Reflect.set(map, key, set);
        return [read, map.getAttribute(attribute), count, changes.takeRecords().length];
      },
      [name, property, text, value] as const,
    );
    expect(seen, name).toEqual([value, text, 2, 1]);
  }
});

test("every property that was set before the element is known is kept", async ({ page }) => {
  await page.goto("/");
  const set = Object.values(VALUES).map(([property, , value]) => [property, value] as const);
  const before = {
    ...Object.fromEntries(set),
    src: null,
    situation: {},
    workerUrl: "/worker.mjs",
    themes: {},
  };
  const after = await page.evaluate((properties) => {
    // In a document without a window nothing is defined yet.
    const map = document.implementation.createHTMLDocument().createElement("situation-map");
    Object.assign(map, properties);
    document.body.append(map);
    return Object.keys(properties).map((name) => [name, Reflect.get(map, name)]);
  }, before);
  expect(Object.fromEntries(after)).toEqual(before);
});

test("templates may set `interactive` as text, and unset it", async ({ page }) => {
  await page.goto("/");
  const seen = await page.evaluate(() => {
    const map = document.createElement("situation-map");
    return ["false", false, undefined, "false", null, "", true].map((value) => {
      Reflect.set(map, "interactive", value);
      return map.interactive;
    });
  });
  expect(seen).toEqual([false, false, true, false, true, true, true]);
});

test("every property and method is in the manifest and has a description", async ({ page }) => {
  await page.goto("/");
  const there = await page.evaluate(() => {
    const map = document.createElement("situation-map");
    const names = new Set(Object.getOwnPropertyNames(map));
    let type: unknown = Object.getPrototypeOf(map);
    while (type !== HTMLElement.prototype && typeof type === "object" && type !== null) {
      for (const name of Object.getOwnPropertyNames(type)) names.add(name);
      type = Object.getPrototypeOf(type);
    }
    return [...names].filter((name) => !/Callback$|^constructor$|^upgradeProperties$/.test(name));
  });
  expect(there.toSorted()).toEqual(manifest.members.map(({ name }) => name).toSorted());
  expect(manifest.undescribed).toEqual([]);
});
