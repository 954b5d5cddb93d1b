/** Screenshots of a page, compared as pictures and kept to be looked at. */
import { mkdirSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Where pictures are kept. */
const FOLDER = new URL("../out/twin/", import.meta.url);

/** A rectangle in CSS pixels of the page's window. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The share of pixels, in percent, in which two pictures differ. */
export interface Difference {
  /** Threshold 0.1, antialiasing counted: everything that can be measured. */
  readonly counted: number;
  /** Threshold 0.2, antialiasing ignored: what can be seen. */
  readonly seen: number;
}

/**
 * A part of a screenshot, with some boxes painted over.
 *
 * @param screenshot PNG of the whole window, at any scale
 * @param windowWidth the window's width in CSS pixels
 * @param hidden boxes that shall not count
 */
export function cutOut(
  screenshot: Buffer,
  windowWidth: number,
  rect: Rect,
  hidden: readonly Rect[],
): PNG {
  const page = PNG.sync.read(screenshot);
  const scale = page.width / windowWidth;
  const [left, top] = [Math.ceil(rect.x * scale), Math.ceil(rect.y * scale)];
  const part = new PNG({
    width: Math.floor((rect.x + rect.width) * scale) - left,
    height: Math.floor((rect.y + rect.height) * scale) - top,
  });
  PNG.bitblt(page, part, left, top, part.width, part.height, 0, 0);
  for (const box of hidden) {
    paintOver(part, {
      x: box.x * scale - left,
      y: box.y * scale - top,
      width: box.width * scale,
      height: box.height * scale,
    });
  }
  return part;
}

/** Compares two pictures of one size. With a name, both and their difference are written to `out/twin/<name>-….png`. */
export function comparePictures(live: PNG, still: PNG, name?: string): Difference {
  const { width, height } = still;
  const difference = new PNG({ width, height });
  const share = (threshold: number, includeAA: boolean): number => {
    const options = { threshold, includeAA };
    const count = pixelmatch(live.data, still.data, difference.data, width, height, options);
    return (100 * count) / (width * height);
  };
  const seen = share(0.2, false);
  const counted = share(0.1, true);
  if (name !== undefined) {
    mkdirSync(FOLDER, { recursive: true });
    for (const [kind, picture] of Object.entries({ live, still, difference })) {
      writeFileSync(new URL(`${name}-${kind}.png`, FOLDER), PNG.sync.write(picture));
    }
  }
  return { counted, seen };
}

function paintOver({ data, width, height }: PNG, box: Rect): void {
  const [left, right] = [clamp(box.x, width), clamp(box.x + box.width, width)];
  for (let y = clamp(box.y, height); y < clamp(box.y + box.height, height); y++) {
    data.fill(128, (y * width + left) * 4, (y * width + right) * 4);
  }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, Math.round(value)));
}
