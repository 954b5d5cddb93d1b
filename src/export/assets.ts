import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { territoryTest, type BasemapTopology, type Place } from "../index.ts";

/** A level of the base map, by how close it may be looked at. */
export type BasemapLevel = "lo" | "mid" | "hi";

const LEVELS: Readonly<Record<BasemapLevel, URL>> = {
  lo: new URL("../basemap/lo.topo.json", import.meta.url),
  mid: new URL("../basemap/mid.topo.json", import.meta.url),
  hi: new URL("../basemap/hi.topo.json", import.meta.url),
};

const PLACES: URL = new URL("../basemap/places.json", import.meta.url);

/** A shipped face: its files, and how CSS names it. */
interface FontFace {
  readonly ttf: URL;
  readonly woff2: URL;
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
}

const SANS = "Source Sans 3";
const SERIF = "Source Serif 4";

const FACES: readonly FontFace[] = [
  {
    ttf: new URL("../fonts/source-sans-3-400.ttf", import.meta.url),
    woff2: new URL("../fonts/source-sans-3-400.woff2", import.meta.url),
    family: SANS,
    weight: 400,
    style: "normal",
  },
  {
    ttf: new URL("../fonts/source-sans-3-600.ttf", import.meta.url),
    woff2: new URL("../fonts/source-sans-3-600.woff2", import.meta.url),
    family: SANS,
    weight: 600,
    style: "normal",
  },
  {
    ttf: new URL("../fonts/source-sans-3-700.ttf", import.meta.url),
    woff2: new URL("../fonts/source-sans-3-700.woff2", import.meta.url),
    family: SANS,
    weight: 700,
    style: "normal",
  },
  {
    ttf: new URL("../fonts/source-serif-4-400.ttf", import.meta.url),
    woff2: new URL("../fonts/source-serif-4-400.woff2", import.meta.url),
    family: SERIF,
    weight: 400,
    style: "normal",
  },
  {
    ttf: new URL("../fonts/source-serif-4-400-italic.ttf", import.meta.url),
    woff2: new URL("../fonts/source-serif-4-400-italic.woff2", import.meta.url),
    family: SERIF,
    weight: 400,
    style: "italic",
  },
  {
    ttf: new URL("../fonts/source-serif-4-700.ttf", import.meta.url),
    woff2: new URL("../fonts/source-serif-4-700.woff2", import.meta.url),
    family: SERIF,
    weight: 700,
    style: "normal",
  },
];

async function readJson<T>(url: URL): Promise<T> {
  const parsed: T = JSON.parse(await readFile(url, "utf8"));
  return parsed;
}

/** A level of the shipped base map. */
export function readBasemapLevel(level: BasemapLevel): Promise<BasemapTopology> {
  return readJson<BasemapTopology>(LEVELS[level]);
}

/** The shipped base map's names. */
export function readPlaces(): Promise<Place[]> {
  return readJson<Place[]>(PLACES);
}

/** A test of whether a position lies in a territory, by the shipped base map at its finest; for `checkSituation`. */
export async function readTerritories(): Promise<ReturnType<typeof territoryTest>> {
  return territoryTest(await readBasemapLevel("hi"));
}

/** Paths of the shipped fonts as TTF, for a painter that looks at no font of the machine. */
export function fontFiles(): string[] {
  return FACES.map(({ ttf }) => fileURLToPath(ttf));
}

/** `@font-face` rules with the shipped fonts inside, for a picture that stands alone. */
export async function embeddedFontCss(): Promise<string> {
  const rules = FACES.map(async ({ woff2, family, weight, style }) => {
    const data = (await readFile(woff2)).toString("base64");
    return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
  });
  return (await Promise.all(rules)).join("");
}
