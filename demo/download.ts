import {
  buildScene,
  readSituation,
  renderSvg,
  type BasemapTopology,
  type Place,
  type Scene,
} from "situation-map";
import basemapUrl from "situation-map/basemap/mid.topo.json?url";
import placesUrl from "situation-map/basemap/places.json?url";
import sans400 from "situation-map/fonts/source-sans-3-400.woff2?url";
import sans600 from "situation-map/fonts/source-sans-3-600.woff2?url";
import sans700 from "situation-map/fonts/source-sans-3-700.woff2?url";
import serifItalic from "situation-map/fonts/source-serif-4-400-italic.woff2?url";
import serif400 from "situation-map/fonts/source-serif-4-400.woff2?url";
import serif700 from "situation-map/fonts/source-serif-4-700.woff2?url";
import type { SituationMapElement } from "situation-map/element";
import type { Current } from "./own-file.ts";
import { find, save } from "./page.ts";

const SIZE = { width: 1200, height: 675 } as const;

/** Pixels of a PNG for each pixel of the picture. */
const SCALE = 2;

const fonts = [
  { family: "Source Sans 3", weight: 400, style: "normal", url: sans400 },
  { family: "Source Sans 3", weight: 600, style: "normal", url: sans600 },
  { family: "Source Sans 3", weight: 700, style: "normal", url: sans700 },
  { family: "Source Serif 4", weight: 400, style: "normal", url: serif400 },
  { family: "Source Serif 4", weight: 400, style: "italic", url: serifItalic },
  { family: "Source Serif 4", weight: 700, style: "normal", url: serif700 },
] as const;

/** The two buttons that give the map as a picture. */
export function setUpDownloads(map: SituationMapElement, current: Current): void {
  const status = find("#download-status", "p");
  const offer = (
    selector: string,
    make: (svg: string, name: string) => void | Promise<void>,
  ): void => {
    const button = find(selector, "button");
    button.addEventListener("click", async () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      button.setAttribute("aria-disabled", "true");
      status.textContent = "Drawing …";
      try {
        const scene = await sceneOf(map, await current());
        await make(await standaloneSvg(scene), scene.id);
        status.textContent = `Saved ${scene.id}.`;
      } catch (reason) {
        status.textContent = `The picture could not be made. ${String(reason)}`;
      } finally {
        button.removeAttribute("aria-disabled");
      }
    });
  };
  offer("#download-svg", (svg, name) => save(svg, "image/svg+xml", `${name}.svg`));
  offer("#download-png", async (svg, name) =>
    save(await rasterize(svg), "image/png", `${name}.png`),
  );
}

/** The scene on the page: its theme, language, layers and reading. */
async function sceneOf(map: SituationMapElement, json: string): Promise<Scene> {
  const [basemap, places] = await Promise.all([
    fetchJson<BasemapTopology>(basemapUrl),
    fetchJson<readonly Place[]>(placesUrl),
  ]);
  const dark =
    map.theme === "dark" ||
    (map.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  const layers = map.layers === "none" ? [] : map.layers?.split(/[\s,]+/).filter(Boolean);
  return buildScene(readSituation(json), {
    theme: dark ? "dark" : "light",
    lang: map.lang || document.documentElement.lang,
    basemap,
    places,
    ...(layers ? { layers } : {}),
    ...(map.reading === null ? {} : { reading: map.reading }),
    ...(map.asOf === null ? {} : { asOf: map.asOf }),
  });
}

/** A picture that needs nothing outside itself. */
async function standaloneSvg(scene: Scene): Promise<string> {
  const rules = fonts.map(async ({ family, weight, style, url }) => {
    const data = await dataUrl(await (await fetch(url)).blob());
    return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url('${data}') format('woff2')}`;
  });
  return renderSvg(scene, { ...SIZE, css: (await Promise.all(rules)).join("") });
}

async function rasterize(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(SIZE.width, SIZE.height);
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(SIZE.width * SCALE, SIZE.height * SCALE);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  const data: T = await response.json();
  return data;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("loadend", () => {
      if (typeof reader.result === "string") resolve(reader.result);
      else reject(reader.error ?? new Error("The file cannot be read"));
    });
    reader.readAsDataURL(blob);
  });
}
