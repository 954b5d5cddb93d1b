import type { Situation } from "../index.ts";
import { openExporter } from "./exporter.ts";
import type { ExportImageOptions } from "./image-options.ts";

/**
 * One picture of a situation, without a browser: the bytes of its file. For many, `openExporter` saves reading the base map
 * each time. The same input and version give the same bytes.
 *
 * @throws RangeError when a number is out of range, TypeError when an option is unknown or does not go with the format; each
 *   names the value
 */
export function exportImage(
  situation: Situation,
  options: ExportImageOptions = {},
): Promise<Uint8Array> {
  return openExporter().exportImage(situation, options);
}
