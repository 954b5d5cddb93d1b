import { brotliCompressSync, constants } from "node:zlib";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./hash.ts";

/** Size and hash of one built file. */
export interface Output {
  readonly sha256: string;
  readonly bytes: number;
  /** Size at brotli quality 11; null for fonts, which are compressed already or never sent. */
  readonly brotli: number | null;
}

const FOLDERS = ["basemap", "fonts"];
const BUILT = /\.(json|geojson|ttf|woff2)$/;

/** Measures every built file under `geo/`, keyed by its path there. */
export function measureOutputs(geo: string): Record<string, Output> {
  const names = FOLDERS.flatMap((folder) =>
    readdirSync(join(geo, folder))
      .filter((name) => BUILT.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return Object.fromEntries(names.sort().map((name) => [name, measure(join(geo, name))]));
}

function measure(file: string): Output {
  const content = readFileSync(file);
  const brotli = file.endsWith("json") ? brotliSize(content) : null;
  return { sha256: sha256(content), bytes: content.length, brotli };
}

/** Size in bytes at brotli quality 11. */
export function brotliSize(content: Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
