import {
  buildScene,
  embedCss,
  exceedsBasemap,
  renderSvg,
  type Scene,
  type Situation,
} from "../index.ts";
import { fetchBasemapLevel, fetchFontCss, fetchPlaces } from "./browser-assets.ts";
import { levelFor, mayExceed, type BasemapLevel } from "./basemap-level.ts";
import { rasterize } from "./browser-raster.ts";
import {
  fitWords,
  imageSettings,
  lookOf,
  withCarriedFonts,
  type ExportImageOptions,
} from "./image-options.ts";
import { fontsUsedIn } from "./web-fonts.ts";

export { imageFileName } from "./file-name.ts";
export type { ExportImageOptions, ImageFormat } from "./image-options.ts";
export { presets } from "./presets.ts";

/** The formats that a browser can write. */
export const formats: readonly ["svg", "png", "webp"] = ["svg", "png", "webp"];

/**
 * One picture of a situation, made on the page: the bytes of its file. It asks for the base map and the fonts that lie in the
 * package, and for nothing else. PNG and WebP need `data:` or `blob:` in `img-src`, where a page has a content security policy.
 *
 * @throws RangeError when a number is out of range or the picture is too large for a canvas, TypeError when an option is unknown
 *   or a browser cannot write the format, Error when a file of the package or the page's policy is in the way; each names the
 *   value and what helps
 */
export async function exportImage(
  situation: Situation,
  options: ExportImageOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const asked = imageSettings(options);
  const { format } = asked;
  if (format !== "svg" && format !== "png" && format !== "webp")
    throw new TypeError(
      `format: a browser writes no ${format}; use ${formats.join(", ")}, or export it in Node`,
    );
  const sceneOn = async (level: BasemapLevel): Promise<Scene> => {
    const [basemap, places] = await Promise.all([fetchBasemapLevel(level), fetchPlaces()]);
    return buildScene(situation, { ...withCarriedFonts(options), basemap, places });
  };
  const fine = await sceneOn(levelFor(asked.width, asked.scale));
  const settings = fitWords(asked, fine);
  const look = lookOf(settings);
  const scene = mayExceed(look) && exceedsBasemap(fine, look) ? await sceneOn("lo") : fine;
  const isSvg = format === "svg";
  const plain = renderSvg(scene, { ...look, metadata: isSvg });
  const withFonts = async (): Promise<string> =>
    embedCss(plain, await fetchFontCss(fontsUsedIn(plain)));
  // An image has none of the page's fonts.
  if (!isSvg) return rasterize(await withFonts(), format, settings);
  const svg = settings.embedFonts ? await withFonts() : plain;
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}
