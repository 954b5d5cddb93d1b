/** The package as it is built, typed by its sources. */
import type * as Exports from "../../../src/export/index.ts";
import type * as Painter from "../../../src/export/painter.ts";
import type * as Png from "../../../src/export/png.ts";
import type * as Core from "../../../src/index.ts";

/** The pure part. */
export function importCore(library: string): Promise<typeof Core> {
  return import(`${library}index.js`);
}

/** Exports for Node. */
export function importExports(library: string): Promise<typeof Exports> {
  return import(`${library}export/index.js`);
}

/** The PNG encoder, which is no part of the public API. */
export function importPng(library: string): Promise<typeof Png> {
  return import(`${library}export/png.js`);
}

/** The painter of rasters, which is none either. */
export function importPainter(library: string): Promise<typeof Painter> {
  return import(`${library}export/painter.js`);
}
