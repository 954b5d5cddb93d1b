import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchSource } from "../steps/fetch-source.ts";
import { readJson } from "../steps/json.ts";
import { writeRecords } from "../steps/records.ts";
import type { Source } from "../steps/source.ts";
import { installTools } from "../steps/tools.ts";
import { measureFace } from "./advances.ts";
import type { FaceMetrics, ReadableFont } from "./advances.ts";
import { keptCharacters } from "./characters.ts";
import { FACES } from "./faces.ts";
import type { Face } from "./faces.ts";

type SubsetFont = (
  font: Buffer,
  text: string,
  options: {
    targetFormat: "sfnt" | "woff2";
    preserveNameIds: number[];
    keepFeatures: string[];
    noHinting: boolean;
  },
) => Promise<Buffer>;

/** Copyright to licence, and the typographic family by which weight 600 is found. */
const NAME_IDS = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17];
/**
 * Kerning, marks, language forms and figures. No ligatures and no small capitals: they would
 * double the files, and a ligature is not as wide as the letters that `advances.json` adds up.
 */
const FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "lnum", "tnum"];

const here = import.meta.dirname;
const cache = process.env["GEO_CACHE"] ?? join(tmpdir(), "situation-map-geo");
const sources = readJson<Source[]>(join(here, "../sources.json"));
const tools = installTools(join(here, "../tools"), cache);
const subset = tools.load("subset-font") as SubsetFont;
const fontkit = tools.load("fontkit") as { create(bytes: Buffer): ReadableFont };

function sourceFolder(id: string): string {
  const source = sources.find((candidate) => candidate.id === id);
  if (source === undefined) throw new Error(`sources.json has no ${id}.`);
  return fetchSource(source, cache);
}

/** Writes one face as TTF and WOFF2 and returns its metrics. */
async function buildFace(face: Face, text: string): Promise<FaceMetrics> {
  const original = readFileSync(join(sourceFolder(face.source), face.path));
  const options = { preserveNameIds: NAME_IDS, keepFeatures: FEATURES, noHinting: true };
  const ttf = await subset(original, text, { ...options, targetFormat: "sfnt" });
  writeFileSync(join(here, `${face.file}.ttf`), ttf);
  const woff2 = await subset(original, text, { ...options, targetFormat: "woff2" });
  writeFileSync(join(here, `${face.file}.woff2`), woff2);
  // fontkit cannot read an empty glyph at the end of the subset's outline table.
  return measureFace(fontkit.create(original), text);
}

/** Both fonts carry the same licence under their own copyright line; both texts are kept whole. */
function licences(): string {
  return ["source-sans-3", "source-serif-4"]
    .map((id) => readFileSync(join(sourceFolder(id), "package/LICENSE_FONT"), "utf8").trim())
    .join("\n\n\n")
    .concat("\n");
}

const text = keptCharacters();
const metrics: Record<string, FaceMetrics> = {};
for (const face of FACES) metrics[face.id] = await buildFace(face, text);
writeFileSync(join(here, "advances.json"), `${JSON.stringify(metrics)}\n`);
writeFileSync(join(here, "OFL.txt"), licences());
writeRecords(join(here, ".."), sources);
