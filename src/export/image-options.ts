import { pictureHeight, type RenderSvgOptions, type Scene, type SceneOptions } from "../index.ts";
import { presetSize, type Preset } from "./presets.ts";

/** The formats a picture can have. */
export const formats = ["svg", "png", "webp", "avif", "jpeg", "pdf"] as const;

/** A picture's format. */
export type ImageFormat = (typeof formats)[number];

/** How a picture is exported. */
export interface ExportImageOptions extends Pick<
  SceneOptions,
  "theme" | "lang" | "asOf" | "since" | "selected" | "layers" | "reading" | "question"
> {
  /** Default `png`. */
  readonly format?: ImageFormat;
  /** A size by name, see `presets`; default `card`. */
  readonly preset?: string;
  /** CSS pixels; stands over the preset. A width alone gets the height that words and map take. In a PDF 96 of them are one inch. */
  readonly width?: number;
  readonly height?: number;
  /** Pixels of a raster for each CSS pixel, 1–4; default 2. SVG and PDF have no pixels: it only says how fine a base map they get. */
  readonly scale?: number;
  /** `none` leaves everything but the map out; default `all`. */
  readonly furniture?: "all" | "none";
  /** Leaves the page unpainted (the sea, with `furniture: "none"`); default false. JPEG cannot. */
  readonly transparent?: boolean;
  /** 1–100, for WebP, AVIF and JPEG; default: WebP without loss, AVIF 70, JPEG 90. */
  readonly quality?: number;
  /** Whether an SVG carries its fonts; default true. Without, it shows the reader's Arial and Georgia where they lack. */
  readonly embedFonts?: boolean;
}

/** What was asked for, checked, with defaults. */
export interface ImageSettings {
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
  /** Whether the height follows a scene's words, see `fitWords`. */
  readonly fitsWords: boolean;
  readonly magnification?: number;
  readonly scale: number;
  readonly furniture: "all" | "none";
  readonly transparent: boolean;
  readonly quality?: number;
  readonly embedFonts: boolean;
}

/** Formats whose encoders take a quality. */
const LOSSY: readonly ImageFormat[] = ["webp", "avif", "jpeg"];

/** Pixels along a side of a raster: WebP's limit, and about as much as a canvas or a machine's memory takes. */
const MOST_PIXELS = 16_383;

/**
 * Checks options and fills in defaults; sizes are checked where pictures are composed.
 *
 * @throws RangeError when a number is out of range, TypeError when a value is unknown or does not go with the format
 */
export function imageSettings(options: ExportImageOptions): ImageSettings {
  const { format = "png", preset = "card", scale = 2, transparent = false, quality } = options;
  if (!formats.includes(format))
    throw new TypeError(`format: "${format}" is unknown; use ${formats.join(", ")}`);
  if (!(scale >= 1 && scale <= 4))
    throw new RangeError(`scale: ${scale} is out of range; use 1 to 4`);
  if (transparent && format === "jpeg")
    throw new TypeError("transparent: jpeg has no transparency; use png, webp or avif");
  if (quality !== undefined && !LOSSY.includes(format))
    throw new TypeError(
      `quality: ${format} is exact and has none; use it with ${LOSSY.join(", ")}`,
    );
  if (quality !== undefined && !(Number.isInteger(quality) && quality >= 1 && quality <= 100))
    throw new RangeError(`quality: ${quality} is out of range; use a whole number from 1 to 100`);
  const size = sizeOf(presetSize(preset), options);
  const { width, height } = size;
  const pixels = Math.round(Math.max(width, height) * scale);
  if (format !== "svg" && format !== "pdf" && pixels > MOST_PIXELS)
    throw new RangeError(
      `scale: ${width} × ${height} at ${scale} is a side of ${pixels} pixels; use at most ${MOST_PIXELS}, or svg or pdf`,
    );
  return {
    format,
    ...size,
    scale,
    furniture: options.furniture ?? "all",
    transparent,
    ...(quality === undefined ? {} : { quality }),
    embedFonts: options.embedFonts ?? true,
  };
}

type ImageSize = Pick<ImageSettings, "width" | "height" | "fitsWords" | "magnification">;

/** The preset's size, unless sides were given. */
function sizeOf(preset: Preset, { width, height }: ExportImageOptions): ImageSize {
  const { fitsWords = false, magnification } = preset;
  if (width !== undefined && height !== undefined) return { width, height, fitsWords: false };
  if (width !== undefined) return { width, height: preset.height, fitsWords: true };
  return {
    width: preset.width,
    height: height ?? preset.height,
    fitsWords: fitsWords && height === undefined,
    ...(magnification === undefined ? {} : { magnification }),
  };
}

/**
 * The options with the shipped typefaces: a file carries the fonts that its text is set in, and those of a page's own theme are not
 * here to be carried.
 */
export function withCarriedFonts(options: ExportImageOptions): ExportImageOptions {
  const { theme } = options;
  if (typeof theme !== "object" || !theme.fonts) return options;
  const { fonts: _, ...colors } = theme;
  return { ...options, theme: colors };
}

/** The settings with the height that the words of a scene take, where it was left to them. */
export function fitWords(settings: ImageSettings, scene: Scene): ImageSettings {
  const { fitsWords, width, furniture } = settings;
  if (!fitsWords) return settings;
  return { ...settings, height: pictureHeight(scene, width, furniture), magnification: 1 };
}

/** What of the settings a picture is drawn with. */
export function lookOf(settings: ImageSettings): RenderSvgOptions {
  const { width, height, magnification, furniture, transparent } = settings;
  const larger = magnification === undefined ? {} : { magnification };
  return { width, height, furniture, transparent, ...larger };
}
