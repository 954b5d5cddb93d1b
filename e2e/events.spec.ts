/** What the element tells its page: each act of a reader once, through two shadow roots, and nothing that the page itself does. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { SituationMapElement } from "../src/element/index.ts";
import { expect, test } from "./fixtures.ts";
import { LIVE } from "./live-map.ts";
import { describeElement } from "./published/element-manifest.ts";

const manifest = describeElement(readFileSync("dist/custom-elements.json", "utf8"));

const SPUTNIK =
  "https://sputniknews.com/20220217/russian-military-units-returning-to-home-bases-after-drills-in-crimea-1093111932.html";

type Told = readonly [name: string, detail: unknown];

/** A map, and what it has told since it was last asked. */
interface Watched {
  readonly page: Page;
  readonly map: Locator;
  readonly told: () => Promise<Told[]>;
}

// All of a map is in sight. The page's own map is taken away while it loads, and every listener throws.
test.use({
  viewport: { width: 1100, height: 1800 },
  provoked: /ERR_ABORTED|a fault of the listener/,
});

/** A map two shadow roots deep. Around them somebody listens to all that its manifest names, and fails each time. */
async function openMap(page: Page): Promise<Watched> {
  await page.goto("/");
  await page.evaluate(async (names) => {
    const all: Told[] = [];
    Object.assign(window, { told: all });
    const outer = document.createElement("div");
    const inner = document.createElement("div");
    outer.attachShadow({ mode: "open" }).append(inner);
    const map = document.createElement("situation-map");
    inner.attachShadow({ mode: "open" }).append(map);
    for (const name of names) {
      outer.addEventListener(name, (event) => {
        all.push([name, event instanceof CustomEvent ? event.detail : undefined]);
        throw new Error("a fault of the listener");
      });
    }
    const ready = new Promise((done) => map.addEventListener("situation-map-ready", done));
    map.src = document.querySelector("situation-map")?.src ?? null;
    document.body.replaceChildren(outer);
    await ready;
  }, manifest.events);
  const told = (): Promise<Told[]> =>
    page.evaluate(() => {
      const all: Told[] = Reflect.get(window, "told");
      // Files have no JSON.
      return all.splice(0).map(([name, detail]) => [name, JSON.parse(JSON.stringify(detail))]);
    });
  return { page, map: page.locator("situation-map"), told };
}

/** What a page sets, and how it is set back. The live map is not asked for, nor another situation: both tell that they are there. */
const SETTINGS: readonly Readonly<Record<string, unknown>>[] = [
  {
    interactive: false,
    loading: "visible",
    asOf: "2022-02-16",
    lang: "de",
    theme: "dark",
    layers: ["axes"],
    reading: "other-press",
    address: "",
    workerUrl: "/worker.mjs",
    situation: null,
    themes: null,
  },
  {
    loading: "interaction",
    interactive: true,
    asOf: null,
    lang: "en",
    theme: "auto",
    layers: null,
    reading: null,
    address: null,
    workerUrl: undefined,
  },
];

test("nothing is told of what the page sets and calls", async ({ page }) => {
  const { map, told } = await openMap(page);
  expect(await told()).toEqual([["situation-map-ready", null]]);
  const fields = manifest.members.filter(({ kind }) => kind === "field").map(({ name }) => name);
  expect(["src", ...Object.keys(SETTINGS[0]!)]).toEqual(expect.arrayContaining(fields));
  for (const settings of SETTINGS) {
    await map.evaluate(async (element: SituationMapElement, values) => {
      Object.assign(element, { src: element.src }, values);
      // Once there is a picture of it, it is drawn.
      await element.exportImage({ format: "svg" });
    }, settings);
    expect(await told()).toEqual([]);
  }
  await map.evaluate((element: SituationMapElement) => element.select("axis-kyiv"));
  await expect(map.getByRole("heading", { name: "Towards Kyiv" })).toBeVisible();
  await map.evaluate((element: SituationMapElement) => element.select(null));
  expect(await told()).toEqual([]);
});

/** What a reader does, in this order, and what is told of it. */
const ACTS: readonly {
  readonly act: string;
  readonly by: (watched: Watched) => Promise<unknown>;
  readonly told: readonly Told[];
}[] = [
  {
    act: "switches a layer",
    by: ({ map }) => map.getByRole("switch", { name: "Possible axis of invasion" }).click(),
    told: [["situation-map-layer", { layer: "axes", shown: false }]],
  },
  {
    act: "switches it back",
    by: ({ map }) => map.getByRole("switch", { name: "Possible axis of invasion" }).click(),
    told: [["situation-map-layer", { layer: "axes", shown: true }]],
  },
  {
    act: "chooses a reading",
    by: ({ map }) => map.getByRole("radio", { name: "other press" }).check({ force: true }),
    told: [["situation-map-reading", { reading: "other-press" }]],
  },
  {
    act: "compares the readings",
    by: ({ map }) =>
      map
        .locator(".key")
        .getByRole("button", { name: /ompare/ })
        .click(),
    told: [["situation-map-question", { question: "uk-map" }]],
  },
  {
    act: "chooses a reading there",
    by: ({ map }) => map.locator(".comparison button").click(),
    told: [["situation-map-reading", { reading: "politico" }]],
  },
  {
    act: "opens a question",
    by: ({ map }) => map.locator(".questions button").first().click(),
    told: [["situation-map-question", { question: "withdrawal" }]],
  },
  {
    act: "opens it again",
    by: ({ map }) => map.locator(".questions button").first().click(),
    told: [],
  },
  {
    act: "opens a mark",
    by: async ({ page, map }) => {
      await map.locator('.map button[data-item="return-kursk"]').focus();
      await page.keyboard.press("Enter");
    },
    told: [["situation-map-select", { item: "return-kursk", claims: ["x-konash-17a"] }]],
  },
  {
    act: "follows a link to a source by key",
    by: async ({ page, map }) => {
      await map.locator('.panel [data-claim="x-konash-17a"] a').first().focus();
      await page.keyboard.press("Enter");
    },
    told: [
      ["situation-map-source", { source: "x-konash-17", url: SPUTNIK, claim: "x-konash-17a" }],
    ],
  },
  {
    act: "opens a question from a mark",
    by: ({ map }) => map.locator(".questions button").first().click(),
    told: [
      ["situation-map-select", { item: null, claims: [] }],
      ["situation-map-question", { question: "withdrawal" }],
    ],
  },
  {
    act: "opens one of the sources in another tab",
    by: async ({ map }) => {
      await map.locator(".record summary").click();
      await map.locator(".record a", { hasText: "Sputnik" }).first().click({ button: "middle" });
    },
    told: [["situation-map-source", { source: "x-konash-17", url: SPUTNIK, claim: null }]],
  },
  {
    act: "saves a picture",
    by: async ({ page, map }) => {
      const download = page.waitForEvent("download");
      await map.locator(".save button").first().click();
      await download;
    },
    told: [["situation-map-export", { format: "png", file: {} }]],
  },
  {
    act: "goes to a statement",
    by: ({ map }) => map.locator(".step").first().click(),
    told: [["situation-map-step", { claim: "c117", asOf: "2022-02-16" }]],
  },
  {
    act: "asks for the live map",
    by: async ({ map }) => {
      await map.getByRole("button", { name: "Explore the map" }).click();
      await expect(map).toHaveAttribute("data-state", "live", LIVE);
    },
    told: [["situation-map-live", null]],
  },
];

test("each act of a reader is told once, and no listener's fault stops it", async ({ page }) => {
  const watched = await openMap(page);
  await watched.told();
  const followed = await watchLinks(page);
  const seen = new Set(["situation-map-ready", "situation-map-error"]);
  for (const { act, by, told } of ACTS) {
    await by(watched);
    expect(await watched.told(), act).toEqual(told);
    for (const [name] of told) seen.add(name);
  }
  expect([...seen].toSorted()).toEqual(manifest.events.toSorted());
  expect(await followed()).toEqual([true, true]);
});

test("a page may keep a link to a source from being followed", async ({ page }) => {
  const { map, told } = await openMap(page);
  await told();
  const followed = await watchLinks(page);
  await map.evaluate((element) =>
    element.addEventListener("situation-map-source", (event) => event.preventDefault()),
  );
  const link = map.locator(".panel .sources a").first();
  await link.click();
  await link.click({ button: "middle" });
  expect(await told()).toHaveLength(2);
  expect(await followed()).toEqual([false, false]);
});

/** Whether each link would have been followed; none is, because the test stays on its machine. */
async function watchLinks(page: Page): Promise<() => Promise<boolean[]>> {
  const followed = await page.evaluateHandle(() => {
    const all: boolean[] = [];
    const look = (event: Event): void => {
      const isLink = event
        .composedPath()
        .some((node) => node instanceof HTMLAnchorElement && node.target === "_blank");
      if (!isLink) return;
      all.push(!event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener("click", look);
    addEventListener("auxclick", look);
    return all;
  });
  return () => followed.jsonValue();
}
