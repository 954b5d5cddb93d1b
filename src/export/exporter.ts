import {
  buildScene,
  embedCss,
  exceedsBasemap,
  renderSvg,
  type RenderSvgOptions,
  type Scene,
  type Situation,
} from "../index.ts";
import { openAssets, type Assets } from "./assets.ts";
import { levelFor, mayExceed, type BasemapLevel } from "./basemap-level.ts";
import { embeddedFontCss } from "./fonts.ts";
import {
  fitWords,
  imageSettings,
  lookOf,
  withCarriedFonts,
  type ExportImageOptions,
} from "./image-options.ts";
import { encodePdf } from "./pdf.ts";
import { pictureRecord } from "./picture-record.ts";
import { encodeRaster } from "./raster.ts";
import { fontsUsedIn } from "./web-fonts.ts";

/** Draws pictures; reads and decodes the base map and its names once, each level when it is first called for. */
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
  const sceneOn = async (level: BasemapLevel): Promise<Scene> => {
    const [basemap, places] = await Promise.all([assets.basemap(level), assets.places()]);
    return buildScene(situation, { ...withCarriedFonts(options), basemap, places });
  };
  const fine = await sceneOn(levelFor(asked.width, asked.scale));
  const settings = fitWords(asked, fine);
  const { format } = settings;
  const look = lookOf(settings);
  const scene = mayExceed(look) && exceedsBasemap(fine, look) ? await sceneOn("lo") : fine;
  if (format === "svg") return standaloneSvg(scene, look, settings.embedFonts);
  const record = await pictureRecord(scene);
  const plain = { ...look, metadata: false };
  return format === "pdf"
    ? encodePdf(renderSvg(scene, plain), record)
    : encodeRaster(renderSvg(scene, { ...plain, edges: "covered" }), settings, record);
}

async function standaloneSvg(
  scene: Scene,
  look: RenderSvgOptions,
  embedFonts: boolean,
): Promise<Uint8Array> {
  const plain = renderSvg(scene, look);
  const svg = embedFonts ? embedCss(plain, await embeddedFontCss(fontsUsedIn(plain))) : plain;
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}
