/** How long the parts of our export take, apart: `node parts.js <library>` prints them as JSON, in milliseconds. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import { importCore, importPainter, importPng } from "./library.ts";

const REPEATS = 20;

const [library = ""] = process.argv.slice(2);
const { buildScene, readBasemap, readSituation, renderSvg } = await importCore(library);
const { encodePng } = await importPng(library);
const { joinBands, paintBands } = await importPainter(library);

const folder = new URL(`${library}fonts/`);
const options: ResvgRenderOptions = {
  fitTo: { mode: "zoom", value: 2 },
  font: {
    fontFiles: readdirSync(folder)
      .filter((name) => name.endsWith(".ttf"))
      .map((name) => fileURLToPath(new URL(name, folder))),
    loadSystemFonts: false,
    defaultFontFamily: "Source Sans 3",
  },
};
const text = read("situations/ukraine-2022-02.json");
const topology = JSON.parse(read("basemap/mid.topo.json")) as Parameters<typeof readBasemap>[0];
const places = JSON.parse(read("basemap/places.json")) as [];
const situation = readSituation(text);
const basemap = readBasemap(topology);
const scene = buildScene(situation, { basemap, places });
const svg = renderSvg(scene, { width: 1200, height: 675, edges: "covered" });
const size = { width: 1200, height: 675, scale: 2 };
const bands = await Promise.all(paintBands(svg, size));
const texts = {};

const parts: Readonly<Record<string, () => unknown>> = {
  readSituation: () => readSituation(text),
  readBasemap: () => readBasemap(topology),
  buildScene: () => buildScene(situation, { basemap, places }),
  renderSvg: () => renderSvg(scene, { width: 1200, height: 675 }),
  "resvg: read SVG and fonts": () => new Resvg(svg, options),
  "resvg: read and paint, as a whole": () => new Resvg(svg, options).render().pixels,
  "resvg: read and paint, in bands": () => joinBands(paintBands(svg, size)),
  "PNG encoding": () => encodePng(bands, { transparent: false, scale: 2, texts }),
};

const figures: [name: string, times: number[]][] = [];
for (const [name, part] of Object.entries(parts)) {
  await part();
  const times: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    await part();
    times.push(performance.now() - start);
  }
  figures.push([name, times]);
}
console.log(JSON.stringify(figures));

function read(name: string): string {
  return readFileSync(new URL(`${library}${name}`), "utf8");
}
