import { renderAsync } from "@resvg/resvg-js";
import { fontFiles } from "./fonts.ts";
import type { Pixels } from "./png.ts";

/** A picture's size in CSS pixels, and how many of the raster's there are to each. */
interface RasterSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Pixels from which a picture is painted in two bands: below, reading its text twice takes longer than is gained. */
const LARGE = 1_000_000;

/**
 * An SVG of ours as pixels, in bands from top to bottom: large pictures are painted by two threads. The bands hang on the size
 * alone, so that the same picture has the same bytes on every machine.
 */
export function paintBands(svg: string, size: RasterSize): Promise<Pixels>[] {
  const { width, height, scale } = size;
  const cut = width * height * scale ** 2 < LARGE ? 0 : cutOf(size);
  if (cut === 0) return [paint(svg, scale)];
  return [
    paint(bandOf(svg, size, 0, cut), scale),
    paint(bandOf(svg, size, cut, height - cut), scale),
  ];
}

/** Bands as one. */
export async function joinBands(bands: readonly Promise<Pixels>[]): Promise<Pixels> {
  const all = await Promise.all(bands);
  const [first] = all;
  if (all.length === 1 && first) return first;
  return {
    width: first?.width ?? 0,
    height: all.reduce((sum, { height }) => sum + height, 0),
    bytes: Buffer.concat(all.map(({ bytes }) => bytes)),
  };
}

/**
 * Where a picture is cut: the CSS pixel nearest above its middle that begins a pixel of the raster. 0 when there is none, or when a
 * side ends inside a pixel: the painter would then fit the bands in otherwise than the whole.
 */
function cutOf({ width, height, scale }: RasterSize): number {
  if (![width, height].every((side) => Number.isInteger(side * scale))) return 0;
  let cut = Math.floor(height / 2);
  while (cut > 0 && !Number.isInteger(cut * scale)) cut--;
  return cut;
}

/** The picture with a window that shows one band of it. */
function bandOf(svg: string, { width, height }: RasterSize, top: number, tall: number): string {
  const whole = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  if (!svg.includes(whole)) throw new Error(`a picture does not begin with ${whole}`);
  return svg.replace(
    whole,
    `viewBox="0 ${top} ${width} ${tall}" width="${width}" height="${tall}"`,
  );
}

async function paint(svg: string, scale: number): Promise<Pixels> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: "Source Sans 3" },
  });
  return { width: image.width, height: image.height, bytes: image.pixels };
}
