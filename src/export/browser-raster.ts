import type { ImageSettings } from "./image-options.ts";

/** What a browser makes of a picture's pixels. */
export type RasterFormat = "png" | "webp";

/**
 * An SVG's pixels as a file. The SVG must hold its fonts: a picture has none of the page's.
 *
 * @throws RangeError when the browser has no canvas of this size, Error when the page may not show pictures of its own making
 *   or the browser lacks the format; each says what helps
 */
export async function rasterize(
  svg: string,
  format: RasterFormat,
  settings: ImageSettings,
): Promise<Uint8Array<ArrayBuffer>> {
  const { scale, quality = 100 } = settings;
  const [width, height] = [Math.round(settings.width * scale), Math.round(settings.height * scale)];
  const context = canvasOf(width, height);
  const image = await loadImage(svg, settings);
  context.drawImage(image, 0, 0, width, height);
  const type = `image/${format}`;
  // A WebP of quality 1 is without loss, as in Node.
  const blob = await context.canvas.convertToBlob({ type, quality: quality / 100 });
  if (blob.type !== type)
    throw new Error(`format: this browser writes no ${format}; use png or svg`);
  return new Uint8Array(await blob.arrayBuffer());
}

/** A canvas that can be painted on. Beyond what a browser has memory for, some paint nothing, without a word. */
function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context?.fillRect(0, 0, 1, 1);
  if (!context || context.getImageData(0, 0, 1, 1).data[3] === 0)
    throw new RangeError(
      `scale: ${width} × ${height} pixels are too many for this browser; use a smaller scale or size, or svg`,
    );
  context.clearRect(0, 0, 1, 1);
  return context;
}

/** As `data:`, which more pages allow, else as `blob:`. */
async function loadImage(svg: string, { width, height }: ImageSettings): Promise<HTMLImageElement> {
  const load = async (address: string): Promise<HTMLImageElement> => {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    return image;
  };
  const blob = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    return await load(`data:image/svg+xml,${encodeURIComponent(svg)}`).catch(() => load(blob));
  } catch (reason) {
    throw new Error(
      "The picture's pixels cannot be made: the page does not show pictures of its own making. Allow data: or blob: in img-src of its content security policy, or save it as svg",
      { cause: reason },
    );
  } finally {
    URL.revokeObjectURL(blob);
  }
}
