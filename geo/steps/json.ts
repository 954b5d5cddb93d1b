import { readFileSync } from "node:fs";

/** Reads a JSON file; the caller states the shape it relies on. */
export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** One array item per line, so that a change to one item is one changed line. */
export function formatItems(items: readonly unknown[]): string {
  return `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(",\n")}\n]\n`;
}
