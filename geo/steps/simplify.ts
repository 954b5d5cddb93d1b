import { join } from "node:path";
import type { Level } from "./level.ts";

/** Files that go into and come out of the mapshaper runs of one level. */
export interface Files {
  readonly units: string;
  readonly water: string;
  readonly rivers: string;
  readonly out: string;
}

/**
 * The mapshaper command lines of one level. Simplification runs on a padded extract and
 * the exact clip comes last, so that the cut edges stay straight and on the box.
 */
export function mapshaperRuns(level: Level, files: Files): readonly (readonly string[])[] {
  const out = (name: string): string => join(files.out, name);
  const exact = `bbox=${level.bbox.join(",")}`;
  const padded = `bbox=${pad(level.bbox, 2).join(",")}`;
  const simplify = ["-simplify", "weighted", `interval=${level.interval}`];
  const thin = ["-simplify", "weighted", `interval=${level.riverInterval}`];
  const slivers = [`gap-fill-area=${level.minIsland}km2`, "sliver-control=0"];
  const units = [
    ...["-i", files.units, "-clip", padded, ...simplify, "keep-shapes", "-clean", ...slivers],
    ...["-filter-islands", `min-area=${level.minIsland}km2`, "remove-empty", "-clip", exact],
    ...["-o", out("units.json"), "format=topojson", "no-quantization"],
  ];
  const lakes = [
    ...["-i", files.water, "-filter", "!!featurec_2", "-clip", padded, ...simplify],
    ...["-clean", "-dissolve", "-each", "lake = true"],
    ...["-filter-islands", `min-area=${level.minLake}km2`, "remove-empty"],
    ...["-clip", exact, "-o", out("lakes.json"), "format=geojson", "precision=0.00001"],
  ];
  const land = ["-i", out("units.json"), "-dissolve", "-o", out("land.json"), "format=geojson"];
  const rivers = [
    ...["-i", files.rivers, "-clip", padded, "-filter", `scalerank <= ${level.maxRiverRank}`],
    ...["-dissolve", "scalerank,name,featurecla", ...thin, "-clip", out("land.json")],
    ...["-erase", out("lakes.json"), "-clip", exact, "-explode"],
    ...["-filter", `this.length >= ${level.minRiver * 1000}`],
    ...["-each", "rank = scalerank", "-filter-fields", "rank", "-dissolve", "rank"],
    ...["-o", out("rivers.json"), "format=geojson", "precision=0.00001"],
  ];
  return [units, lakes, land, rivers];
}

function pad(bbox: Level["bbox"], by: number): number[] {
  return [bbox[0] - by, bbox[1] - by, bbox[2] + by, bbox[3] + by];
}
