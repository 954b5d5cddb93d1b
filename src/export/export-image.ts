import { Resvg } from "@resvg/resvg-js";
import { buildScene, renderSvg, type SceneOptions, type Situation } from "../index.ts";
import {
  embeddedFontCss,
  fontFiles,
  readBasemapLevel,
  readPlaces,
  type BasemapLevel,
} from "./assets.ts";
import { presetSize } from "./presets.ts";

/** The formats a picture can have. */
export const formats = ["png", "svg"] as const;

/** A picture's format. */
export type ImageFormat = (typeof formats)[number];

/** How a picture is exported. */
export interface ExportImageOptions extends Pick<
  SceneOptions,
  "theme" | "lang" | "asOf" | "since" | "selected" | "layers" | "reading"
> {
  /** Default `png`. */
  readonly format?: ImageFormat;
  /** A size by name, see `presets`; default `card`. */
  readonly preset?: string;
  /** CSS pixels; stands over the preset. */
  readonly width?: number;
  readonly height?: number;
  /** Pixels of a PNG for each CSS pixel, 1–4; default 2. */
  readonly scale?: number;
  /** `none` leaves everything but the map out; default `all`. */
  readonly furniture?: "all" | "none";
  /** Whether an SVG carries its fonts; default true. Without, it shows the reader's Arial and Georgia where they lack. */
  readonly embedFonts?: boolean;
}

/**
 * A picture of a situation, without a browser: the bytes of a PNG, or of an SVG in UTF-8. The same input and version give the
 * same bytes.
 *
 * @throws RangeError when size or scale is out of range, TypeError when an option is unknown; each names the value
 */
export async function exportImage(
  situation: Situation,
  options: ExportImageOptions = {},
): Promise<Uint8Array> {
  const { format = "png", scale = 2 } = options;
  if (!(scale >= 1 && scale <= 4))
    throw new RangeError(`scale: ${scale} is out of range; use 1 to 4`);
  const size = sizeOf(options);
  const [basemap, places] = await Promise.all([
    readBasemapLevel(levelFor(size.width, scale)),
    readPlaces(),
  ]);
  const scene = buildScene(situation, { ...options, basemap, places });
  const furniture = options.furniture ?? "all";
  if (format === "svg") {
    const css = options.embedFonts === false ? {} : { css: await embeddedFontCss() };
    return new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8"?>\n${renderSvg(scene, { ...size, furniture, ...css })}\n`,
    );
  }
  const painter = new Resvg(renderSvg(scene, { ...size, furniture }), {
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: "Source Sans 3" },
  });
  return painter.render().asPng();
}

function sizeOf({ preset = "card", width, height }: ExportImageOptions): {
  width: number;
  height: number;
} {
  const named = presetSize(preset);
  return { width: width ?? named.width, height: height ?? named.height };
}

/** Maps narrower than 480 px at their own scale show no more than the coarse level holds. */
function levelFor(width: number, scale: number): BasemapLevel {
  return width * scale < 480 ? "lo" : width * scale > 4800 ? "hi" : "mid";
}
