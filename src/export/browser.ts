import { embedCss, renderSvg, type Situation } from "../index.ts";
import { fetchBasemapLevel, fetchFontCss, fetchPlaces } from "./browser-assets.ts";
import { rasterize } from "./browser-raster.ts";
import { composePicture, svgFile } from "./compose.ts";
import { imageSettings, type ExportImageOptions } from "./image-options.ts";
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
  const ground = { basemap: fetchBasemapLevel, places: fetchPlaces };
  const { scene, settings, look } = await composePicture(situation, options, asked, ground);
  const isSvg = format === "svg";
  const plain = renderSvg(scene, { ...look, metadata: isSvg });
  const withFonts = async (): Promise<string> =>
    embedCss(plain, await fetchFontCss(fontsUsedIn(plain)));
  // An image has none of the page's fonts.
  if (!isSvg) return rasterize(await withFonts(), format, settings);
  return svgFile(settings.embedFonts ? await withFonts() : plain);
}
