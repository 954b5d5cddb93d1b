import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type {
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from "geojson";
import { assemble } from "./assemble.ts";
import type { TopologyServer } from "./assemble.ts";
import { readJson } from "./json.ts";
import { deriveLayers } from "./layers.ts";
import type { UnitTopology } from "./layers.ts";
import type { Level } from "./level.ts";
import { mapshaperRuns } from "./simplify.ts";
import type { Tools } from "./tools.ts";
import { applyWorldview } from "./worldview.ts";
import type { RawUnit } from "./worldview.ts";

/** Writes the relabelled administrative units once; every level starts from this file. */
export function writeUnits(admin1: string, out: string): string {
  const raw = readJson<FeatureCollection<Polygon | MultiPolygon | null, RawUnit>>(admin1);
  mkdirSync(out, { recursive: true });
  const file = join(out, "units.json");
  writeFileSync(file, JSON.stringify(applyWorldview(raw)));
  return file;
}

/** Builds one level and returns the text of its TopoJSON file. */
export function buildLevel(
  level: Level,
  units: string,
  magics: string,
  work: string,
  tools: Tools,
): string {
  const out = join(work, level.id);
  mkdirSync(out, { recursive: true });
  const files = {
    units,
    water: join(magics, "ne_10m_ocean.shp"),
    rivers: join(magics, "ne_10m_rivers_lake_centerlines.shp"),
    out,
  };
  for (const run of mapshaperRuns(level, files)) tools.mapshaper(run);
  const lakes = readJson<FeatureCollection<MultiPolygon>>(join(out, "lakes.json"));
  const rivers = readJson<FeatureCollection<LineString | MultiLineString, { rank: number }>>(
    join(out, "rivers.json"),
  );
  const layers = deriveLayers(
    readJson<UnitTopology>(join(out, "units.json")),
    { lakes: lakes.features, rivers: rivers.features },
    level,
  );
  return assemble(layers, level.quantization, tools.load("topojson-server") as TopologyServer);
}
