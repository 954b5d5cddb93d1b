/** The same article in several ways, as pages for the slow server. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  figureCss,
  readSituation,
  renderFigure,
  type BasemapTopology,
  type FigureOptions,
  type Place,
} from "../../../src/index.ts";
import { buildPage } from "../../build-page.ts";
import type { PageFile, ShapedServer } from "./shaped-server.ts";

/** One way to publish the map. */
export interface Variant {
  readonly id: string;
  readonly label: string;
  /** What stands in the article. */
  readonly map: string;
  /** What tells, as JavaScript, that the map's picture is there. */
  readonly isThere: string;
  readonly script?: string;
}

const root: string = fileURLToPath(new URL("../../../", import.meta.url));
const geo = (path: string): string => readFileSync(`${root}geo/${path}`, "utf8");

const SITUATION = "situations/ukraine-2022-02/ukraine-2022-02.json";

const SIZE = { width: 720, height: 518 };

function figureOf(options: FigureOptions = {}): string {
  return renderFigure(readSituation(geo(SITUATION)), {
    basemap: JSON.parse(geo("basemap/mid.topo.json")) as BasemapTopology,
    places: JSON.parse(geo("basemap/places.json")) as Place[],
    claims: "shown",
    ...SIZE,
    ...options,
  });
}

const inline = figureOf();

/** The figure's own picture as a file. */
const picture: string = /<svg[^>]*viewBox="0 0 720 518".*?<\/svg>/s
  .exec(inline)![0]
  .replace(
    "<svg",
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"`,
  );

/** Every way, the picture in an `<img>` first: the others are compared with it. */
export const variants: readonly Variant[] = [
  {
    id: "image",
    label: "`<img>` of the same picture, no script",
    map: figureOf({ image: { src: "map.svg", ...SIZE } }),
    isThere: "document.querySelector('.situation-map-picture img')?.complete",
  },
  {
    id: "figure",
    label: "our figure, no script",
    map: inline,
    isThere: "document.querySelector('.situation-map-legend')",
  },
  {
    id: "element",
    label: "our figure and element",
    map: `<situation-map src="situation.json">${inline}</situation-map>`,
    isThere: "document.querySelector('.situation-map-legend')",
    script: "define.js",
  },
  {
    id: "prepared",
    label: "the same, prepared on the server",
    map: `<situation-map class="prepared" src="situation.json"><template shadowrootmode="open"><slot></slot></template>${inline}</situation-map>`,
    isThere: "document.querySelector('.situation-map-legend')",
    script: "define.js",
  },
  {
    id: "alone",
    label: "our element without a figure",
    map: '<situation-map src="situation.json"></situation-map>',
    isThere: "document.querySelector('situation-map[data-state=figure]')",
    script: "define.js",
  },
  {
    id: "maplibre",
    label: "MapLibre page (live map at once)",
    map: `<figure><div id="map" style="aspect-ratio: ${SIZE.width} / ${SIZE.height}"></div></figure>`,
    isThere: "globalThis.isDrawn",
    script: "maplibre.js",
  },
];

const STYLE = `
body { margin: 0; font: 17px/1.5 Georgia, serif; }
main { max-width: 720px; margin: 0 auto; padding: 0 16px; }
figure { margin: 0; }
.prepared { display: block; position: relative; }
situation-map:not(:has(figure)):is(:not(:defined), [data-state="empty"]) { display: block; min-height: 100svh; }
`;

/** Remembers, before anything else runs, what the browser measures and when the picture is seen. */
const OBSERVE = (isThere: string): string => `
const seen = globalThis.seen = { lcp: 0, tasks: [], shift: 0, clicks: [], picture: 0 };
const watch = (type, note, more) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
watch("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
watch("longtask", ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
watch("layout-shift", ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
watch("event", ({ name, duration }) => name === "click" && seen.clicks.push(duration), { durationThreshold: 16 });
addEventListener("load", () => globalThis.drawn?.then(() => (globalThis.isDrawn = true)));
const look = () => ${isThere} ? requestAnimationFrame(() => setTimeout(() => (seen.picture = performance.now()))) : setTimeout(look, 16);
look();
`;

function page({ map, isThere, script }: Variant): string {
  const paragraph = `<p>${"What was said, by whom, and when. ".repeat(6)}</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>${STYLE}${figureCss}</style><script>${OBSERVE(isThere)}</script>
${script === undefined ? "" : `<script type="module" src="${script}"></script>`}</head>
<body><main><h1>What was said</h1>${paragraph}${map}${paragraph.repeat(6)}</main></body></html>`;
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/** Builds the scripts and puts all pages and their files on the server: `/<id>.html`. */
export async function publish(server: ShapedServer, folder: string): Promise<void> {
  await buildPage(folder, {
    define: `${root}src/element/define.ts`,
    maplibre: `${root}e2e/bench/page/maplibre.ts`,
  });
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const type = TYPES[extname(name)];
    if (type) server.put(`/${name}`, { type, body: readFileSync(join(folder, name)) });
  }
  const files: Readonly<Record<string, PageFile>> = {
    "/situation.json": { type: "application/json", body: geo(SITUATION) },
    "/map.svg": { type: "image/svg+xml", body: picture },
  };
  for (const [path, file] of Object.entries(files)) server.put(path, file);
  for (const variant of variants)
    server.put(`/${variant.id}.html`, { type: "text/html; charset=utf-8", body: page(variant) });
}
