import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { renderSvg, type Scene } from "../../../src/index.ts";

const fonts: string = fileURLToPath(new URL("../../../geo/fonts/", import.meta.url));

/**
 * Writes the pages that screenshots are taken of, beside the built script: `maplibre.html` with the live map, `card.html` with
 * the picture as SVG in the page. Each has a promise `drawn` that settles when all is there.
 */
export function writePages(
  folder: string,
  scene: Scene,
  size: { readonly width: number; readonly height: number },
): void {
  cpSync(fonts, `${folder}fonts`, { recursive: true });
  const style = `width:${size.width}px;height:${size.height}px`;
  const map = `<div id="map" style="${style}"></div><script type="module" src="maplibre.js"></script>`;
  writeFileSync(`${folder}maplibre.html`, page(map));
  // Fonts begin to load when a text is laid out: the frame after that knows of them.
  const drawn = "new Promise(requestAnimationFrame).then(() => document.fonts.ready)";
  const card = `${renderSvg(scene, size)}<script>globalThis.drawn = ${drawn}</script>`;
  writeFileSync(`${folder}card.html`, page(card));
}

function page(content: string): string {
  const faces = readdirSync(fonts).flatMap((name) => {
    const [, family, weight, style] =
      /^source-(sans-3|serif-4)-(\d+)(-italic)?\.woff2$/.exec(name) ?? [];
    if (!family) return [];
    const title = family === "sans-3" ? "Source Sans 3" : "Source Serif 4";
    return `@font-face{font-family:"${title}";font-weight:${weight};font-style:${style ? "italic" : "normal"};src:url(fonts/${name})}`;
  });
  const css = `${faces.join("")}body{margin:0}svg{display:block}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title><style>${css}</style>${content}</html>`;
}
