/**
 * What each entry costs a page, in bytes after gzip, against `sizes.json`. Limits there lie 2 % above what was measured; the
 * element may take 15 kB at once whatever happens, each script of the resizer 1 kB.
 */
import { expect, test } from "vitest";
import { sizeOf } from "./bundle.ts";
import limits from "./sizes.json" with { type: "json" };

const DRAWING = 'export { buildScene, readSituation, renderSvg } from "situation-map";';

const DEFINE = 'import "situation-map/element/define";';

/** By name: the code of a page, and packages that it has anyway. */
const pages: Readonly<Record<string, readonly [code: string, ...external: string[]]>> = {
  "nothing of what is imported is used": ['import { renderSvg } from "situation-map";'],
  "a picture is drawn (renderSvg)": [DRAWING],
  "a figure is written (renderFigure)": ['export { renderFigure } from "situation-map";'],
  "the element is registered": [DEFINE, "maplibre-gl"],
  "and MapLibre is counted as well": [DEFINE],
  "marks on a map of one's own": ['export * from "situation-map/maplibre";', "maplibre-gl"],
  "frames get their height": ['import "situation-map/resizer/start";'],
  "a frame tells its height": ['import "situation-map/resizer/frame";'],
};

test("every limit belongs to a page, and every page has one", () => {
  expect(Object.keys(limits)).toEqual(Object.keys(pages));
});

test.for(Object.entries(limits))("%s", async ([name, limit]) => {
  const [code = "", ...external] = pages[name] ?? [];
  const size = await sizeOf(code, external);
  console.log(name, size);
  const parts = ["atOnce", "later", "workers"] as const;
  expect(parts.filter((part) => size[part] > limit[part])).toEqual([]);
});
