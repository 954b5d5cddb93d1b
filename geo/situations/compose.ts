/**
 * Composes each situation's parts (head, sources, claims and GeoJSON layers) into the one document that is shipped,
 * and fills in the geometry that layers borrow from the base map. Run it after editing a part, or after a build
 * of the base map: `npx tsx geo/situations/compose.ts`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, Geometry } from "geojson";
import type { Claim } from "../../src/model/claim.ts";
import type { Situation, SituationItem, SituationLayerJson } from "../../src/model/situation.ts";
import type { Source } from "../../src/model/source.ts";
import { type BaseGeometry, readBaseGeometry, readJson } from "./base-geometry.ts";
import { formatPart, formatRecords } from "./format-json.ts";

/** Each situation's layers, in the order in which they are drawn and listed. */
const situations: Readonly<Record<string, readonly string[]>> = {
  "ukraine-2022-02": ["buildup", "axes", "returns", "battlegroups", "context"],
};

/** A situation as written in JSON. */
export interface SituationJson extends Omit<Situation, "layers"> {
  readonly layers: readonly SituationLayerJson[];
}

/** A file to be written: where, and its text. */
export interface ComposedFile {
  readonly path: string;
  readonly text: string;
}

const here = import.meta.dirname;

/** Composes a situation in memory: its document, and its layers with their geometry filled in. */
export function composeSituation(
  id: string,
  base: BaseGeometry = readBaseGeometry(join(here, "../basemap")),
): ComposedFile[] {
  const file = (name: string): string => join(here, id, name);
  const layers = (situations[id] ?? []).map((name) => ({
    path: file(`${name}.geojson`),
    layer: fillLayer(readJson<SituationLayerJson>(file(`${name}.geojson`)), base),
  }));
  const { questions, caveats, ...head } = readJson<Situation>(file("situation.json"));
  const document: SituationJson = {
    ...head,
    sources: readJson<Source[]>(file("sources.json")),
    claims: readJson<Claim[]>(file("claims.json")),
    questions,
    caveats,
    layers: layers.map(({ layer }) => layer),
  };
  return [
    ...layers.map(({ path, layer }) => ({ path, text: `${formatPart(layer)}\n` })),
    { path: file(`${id}.json`), text: `${formatRecords(document)}\n` },
  ];
}

function fillLayer(layer: SituationLayerJson, base: BaseGeometry): SituationLayerJson {
  return { ...layer, features: layer.features.map((feature) => fillFeature(feature, base)) };
}

function fillFeature(
  feature: Feature<Geometry | null>,
  base: BaseGeometry,
): Feature<Geometry | null> {
  return { ...feature, geometry: borrowedGeometry(feature, base) ?? feature.geometry };
}

/** The geometry that a mark takes from the base map; none for marks that bring their own. */
function borrowedGeometry(
  { id, properties }: Feature<Geometry | null>,
  base: BaseGeometry,
): Geometry | undefined {
  const mark = properties as SituationItem["properties"];
  switch (mark.kind) {
    case "battlegroup":
      return base.country(mark.host);
    case "area":
      return base.area(String(id));
    case "boundary":
      return mark.role === "line-of-contact"
        ? base.lineOfContact()
        : base.disputed(String(id).replace(/-line$/, ""));
    case "axis":
    case "movement":
    case "buildup-site":
    case "buildup-zone":
    case "place":
      return undefined;
  }
}

if (process.argv[1] === import.meta.filename) {
  for (const id of Object.keys(situations)) {
    for (const { path, text } of composeSituation(id)) writeFileSync(path, text);
  }
}
