import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FaceMetrics } from "./fonts/advances.ts";
import { FACES } from "./fonts/faces.ts";
import { keptCharacters } from "./fonts/characters.ts";
import { readJson } from "./steps/json.ts";
import type { Place } from "./steps/places.ts";

const fonts = join(import.meta.dirname, "fonts");
const metrics = readJson<Record<string, FaceMetrics>>(join(fonts, "advances.json"));
const places = readJson<Place[]>(join(import.meta.dirname, "basemap/places.json"));

describe.each(FACES.map((face) => [face.id, face] as const))("face %s", (id, face) => {
  const ttf = readFileSync(join(fonts, `${face.file}.ttf`));
  const names = readNames(ttf);

  it("has a width for every letter of every place name", () => {
    const advances = metrics[id]?.advances ?? {};
    const letters = new Set(places.flatMap((place) => Object.values(place.names)).join(""));
    expect([...letters].filter((letter) => advances[letter] === undefined)).toEqual([]);
  });

  it("has quotation marks, dashes, narrow spaces and arrows", () => {
    const advances = metrics[id]?.advances ?? {};
    const signs = Array.from("“”„‚‘’«»‹›–—…·•→←№°\u00a0\u2009\u202f0123456789");
    expect(signs.filter((sign) => advances[sign] === undefined)).toEqual([]);
  });

  it("is found by family name and weight", () => {
    // A typographic family (16) overrides the four-style family (1).
    expect(names.get(16) ?? names.get(1)).toBe(face.family);
    expect(weightClass(ttf)).toBe(face.weight);
    expect(names.get(13)).toContain("SIL Open Font License");
  });

  it("is at most 35 kB as WOFF2", () => {
    const woff2 = readFileSync(join(fonts, `${face.file}.woff2`));
    expect(woff2.subarray(0, 4).toString("latin1")).toBe("wOF2");
    expect(woff2.length).toBeLessThanOrEqual(35_000);
  });

  it("states its metrics in thousandths of an em", () => {
    expect(metrics[id]).toMatchObject({ unitsPerEm: 1000, default: 500 });
    expect(metrics[id]?.capHeight).toBeGreaterThan(metrics[id]?.xHeight ?? Infinity);
  });
});

describe("keptCharacters", () => {
  it("is sorted and free of repeats", () => {
    const points = Array.from(keptCharacters(), (character) => character.codePointAt(0) ?? 0);
    expect(points).toEqual([...new Set(points)].sort((a, b) => a - b));
  });
});

/** Offset of a table in an sfnt file. */
function table(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16) {
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`No table ${tag}.`);
}

function weightClass(font: Buffer): number {
  return font.readUInt16BE(table(font, "OS/2") + 4);
}

/** Windows Unicode names by name id. */
function readNames(font: Buffer): Map<number, string> {
  const start = table(font, "name");
  const strings = start + font.readUInt16BE(start + 4);
  const names = new Map<number, string>();
  for (let index = 0; index < font.readUInt16BE(start + 2); index += 1) {
    const record = start + 6 + index * 12;
    if (font.readUInt16BE(record) !== 3) continue;
    const offset = strings + font.readUInt16BE(record + 10);
    const bytes = Buffer.from(font.subarray(offset, offset + font.readUInt16BE(record + 8)));
    names.set(font.readUInt16BE(record + 6), bytes.swap16().toString("utf16le"));
  }
  return names;
}
