import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

/** A peer's SVG as a PNG at twice its size, by the painter and the fonts that we use ourselves. */
export function svgToPng(svg: string, library: string): Uint8Array {
  const folder = new URL(`${library}fonts/`);
  const fontFiles = readdirSync(folder)
    .filter((name) => name.endsWith(".ttf"))
    .map((name) => fileURLToPath(new URL(name, folder)));
  const painter = new Resvg(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" },
  });
  return painter.render().asPng();
}
