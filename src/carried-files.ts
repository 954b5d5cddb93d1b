/**
 * Addresses of the files for browsers that the package carries, as they lie beside this module. Each is written out: bundlers find
 * `new URL("…", import.meta.url)` and carry the file along. This module lies above all others, so that for a bundler that does
 * not, and puts all code into one folder, the files belong below that folder: `copy-assets` lays them there.
 */
export const basemapFiles: Readonly<Record<"lo" | "mid" | "hi" | "places", () => URL>> = {
  lo: () => new URL("./basemap/lo.topo.json", import.meta.url),
  mid: () => new URL("./basemap/mid.topo.json", import.meta.url),
  hi: () => new URL("./basemap/hi.topo.json", import.meta.url),
  places: () => new URL("./basemap/places.json", import.meta.url),
};

/** A typeface's file, and how CSS names it. */
export interface WebFont {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly woff2: () => URL;
}

const SANS = "Source Sans 3";
const SERIF = "Source Serif 4";

/** Every shipped face. */
export const webFonts: readonly WebFont[] = [
  {
    family: SANS,
    weight: 400,
    style: "normal",
    woff2: () => new URL("./fonts/source-sans-3-400.woff2", import.meta.url),
  },
  {
    family: SANS,
    weight: 600,
    style: "normal",
    woff2: () => new URL("./fonts/source-sans-3-600.woff2", import.meta.url),
  },
  {
    family: SANS,
    weight: 700,
    style: "normal",
    woff2: () => new URL("./fonts/source-sans-3-700.woff2", import.meta.url),
  },
  {
    family: SERIF,
    weight: 400,
    style: "normal",
    woff2: () => new URL("./fonts/source-serif-4-400.woff2", import.meta.url),
  },
  {
    family: SERIF,
    weight: 400,
    style: "italic",
    woff2: () => new URL("./fonts/source-serif-4-400-italic.woff2", import.meta.url),
  },
  {
    family: SERIF,
    weight: 700,
    style: "normal",
    woff2: () => new URL("./fonts/source-serif-4-700.woff2", import.meta.url),
  },
];

/** What helps when one of these files is not where the code looks for it. */
export const filesRemedy =
  "run `npx situation-map copy-assets <folder of the bundle>`, which lays the package's files where the bundle looks for them";
