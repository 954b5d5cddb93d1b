import type { Font } from "fontkit";
import type { FaceWidths } from "../index.ts";

/** Scripts that maps are written in, with their punctuation: Latin, Greek and Cyrillic. */
function isListed(point: number): boolean {
  return (point >= 0x20 && point < 0x530) || (point >= 0x2000 && point < 0x2300);
}

/**
 * The advance widths of a typeface's face, for a theme of one's own: pictures are laid out with them.
 *
 * @param bytes a font's file: TTF, OTF, WOFF or WOFF2; of a variable font the default instance is measured
 * @throws TypeError when the bytes are no such font, or it has no letters
 */
export async function measureFont(bytes: Uint8Array): Promise<FaceWidths> {
  const font = await openFont(bytes);
  const widths = font.characterSet.filter(isListed).map((point): [string, number] => {
    // From the table: a glyph's own `advanceWidth` reads its outline first, which an empty one at the end of a file has not.
    const { metrics } = font.hmtx;
    const { id } = font.glyphForCodePoint(point);
    const { advance } = metrics.get(Math.min(id, metrics.length - 1));
    return [String.fromCodePoint(point), Math.round((advance * 1000) / font.unitsPerEm)];
  });
  const letters = widths.filter(([character]) => /^\p{Ll}$/u.test(character));
  if (letters.length === 0) throw new TypeError("font: it has no Latin, Greek or Cyrillic letters");
  const sum = letters.reduce((total, [, width]) => total + width, 0);
  return { default: Math.round(sum / letters.length), advances: Object.fromEntries(widths) };
}

async function openFont(bytes: Uint8Array): Promise<Font> {
  const { create } = await import("fontkit");
  const font = attempt(() => create(bytes));
  // A collection of fonts has none of its own.
  if (!font?.unitsPerEm)
    throw new TypeError("font: the file is no single TTF, OTF, WOFF or WOFF2 font");
  return font;
}

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
