import type { ExportImageOptions } from "../export/browser.ts";
import type { Drawing } from "./drawing.ts";
import type { ExportDetail } from "./events.ts";

/**
 * What a drawing shows as a picture with headline, key and sources; `options` stand over what is shown. What makes pictures comes
 * as a chunk of its own.
 *
 * @throws what `exportImage` throws
 */
export async function imageOf(
  drawing: Drawing,
  selected: string | null,
  options: ExportImageOptions = {},
): Promise<ExportDetail> {
  const { exportImage, imageFileName } = await import("../export/browser.ts");
  const { record } = drawing.context;
  const all = { ...drawing.options, ...(selected === null ? {} : { selected }), ...options };
  const bytes = await exportImage(record, all);
  const { format = "png" } = all;
  const type = format === "svg" ? "image/svg+xml" : `image/${format}`;
  return { format, file: new File([bytes], imageFileName(record, all), { type }) };
}

/** Gives a file to the reader. */
export function saveFile(file: File): void {
  const link = document.createElement("a");
  [link.href, link.download] = [URL.createObjectURL(file), file.name];
  link.click();
  // The browser has taken hold of the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
