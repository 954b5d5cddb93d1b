import {
  embedCss,
  renderSvg,
  type RenderSvgOptions,
  type Scene,
  type Situation,
} from "../index.ts";
import { openAssets, type Assets } from "./assets.ts";
import { composePicture, svgFile } from "./compose.ts";
import { imageSettings, type ExportImageOptions } from "./image-options.ts";
import { encodePdf } from "./pdf.ts";
import { pictureRecord } from "./picture-record.ts";
import { encodeRaster } from "./raster.ts";
import { fontsUsedIn } from "./web-fonts.ts";

/** Draws pictures; reads and decodes the base map, its names and the fonts once, each when it is first called for. */
export interface Exporter {
  /**
   * A picture of a situation, without a browser: the bytes of its file. The same input and version give the same bytes.
   *
   * @throws RangeError when a number is out of range, TypeError when an option is unknown or does not go with the format; each
   *   names the value
   */
  exportImage(situation: Situation, options?: ExportImageOptions): Promise<Uint8Array>;
}

/** An exporter for many pictures. For one, `exportImage` is enough. */
export function openExporter(): Exporter {
  const assets = openAssets();
  return { exportImage: (situation, options = {}) => draw(situation, options, assets) };
}

async function draw(
  situation: Situation,
  options: ExportImageOptions,
  assets: Assets,
): Promise<Uint8Array> {
  const asked = imageSettings(options);
  const { scene, settings, look } = await composePicture(situation, options, asked, assets);
  const { format, embedFonts } = settings;
  if (format === "svg") return standaloneSvg(scene, look, embedFonts ? assets : null);
  const record = pictureRecord(scene, await assets.software());
  const plain = { ...look, metadata: false };
  return format === "pdf"
    ? encodePdf(renderSvg(scene, plain), record)
    : encodeRaster(renderSvg(scene, { ...plain, edges: "covered" }), settings, record);
}

/** @param assets where its fonts come from; null leaves them out */
async function standaloneSvg(
  scene: Scene,
  look: RenderSvgOptions,
  assets: Pick<Assets, "fontCss"> | null,
): Promise<Uint8Array> {
  const plain = renderSvg(scene, look);
  return svgFile(assets ? embedCss(plain, await assets.fontCss(fontsUsedIn(plain))) : plain);
}
