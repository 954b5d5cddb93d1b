/** The package's own export, base map and fonts kept between pictures. */
import { readFile } from "node:fs/promises";
import type { ExportImageOptions } from "../../../src/export/index.ts";
import type { Drawing, DrawingSetup } from "./drawing.ts";
import { importCore, importExports } from "./library.ts";

export async function open({ library, options }: DrawingSetup): Promise<Drawing> {
  const { readSituation } = await importCore(library);
  const { openExporter } = await importExports(library);
  const text = await readFile(new URL(`${library}situations/ukraine-2022-02.json`), "utf8");
  const situation = readSituation(text);
  const exporter = openExporter();
  const picture = options as ExportImageOptions;
  return { draw: () => exporter.exportImage(situation, picture) };
}
