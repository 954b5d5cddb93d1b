import { situationAt, type Situation } from "../index.ts";
import { imageSettings, type ExportImageOptions } from "./image-options.ts";

/**
 * A name for a picture's file that tells it from others: situation, day, language, size, and theme where it is not light, as in
 * `ukraine-2022-02_2022-02-17_en_1200x675@2x.png`. Where the height follows the words, the width alone is named.
 *
 * @throws RangeError, TypeError as `exportImage` does
 */
export function imageFileName(situation: Situation, options: ExportImageOptions = {}): string {
  const { format, width, height, fitsWords, scale } = imageSettings(options);
  const { theme = "light", lang = "en", asOf } = options;
  const day = (asOf === undefined ? situation : situationAt(situation, asOf)).asOf;
  const look = typeof theme === "string" ? theme : theme.name;
  const size = `${width}${fitsWords ? "" : `x${height}`}${format === "svg" || format === "pdf" || scale === 1 ? "" : `@${scale}x`}`;
  const parts = [situation.id, day, lang, ...(look === "light" ? [] : [look]), size];
  return `${parts.join("_")}.${format}`;
}
