import type {
  Feature,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Position,
} from "geojson";
import { merge, mesh } from "topojson-client";
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon,
  Topology,
} from "topojson-specification";
import { dropClipEdges } from "./clip-edge.ts";
import type { Level } from "./level.ts";
import type { Unit } from "./worldview.ts";

/** A simplified but not yet quantised topology of administrative units. */
export type UnitTopology = Topology<{ units: GeometryCollection<Unit> }>;

/** The water layers of one level. */
export interface Water {
  readonly lakes: readonly Feature<MultiPolygon>[];
  readonly rivers: readonly Feature<LineString | MultiLineString, { rank: number }>[];
}

/** A named GeoJSON object of the output; `topojson-server` turns it into shared arcs. */
export type Layer = Geometry | { type: "FeatureCollection"; features: Feature[] };

type TopoUnit = (Polygon<Unit> | TopoMultiPolygon<Unit>) & { properties: Unit };

/** Derives all objects of a basemap level from one simplified topology, so that edges match. */
export function deriveLayers(
  topology: UnitTopology,
  water: Water,
  level: Level,
): Record<string, Layer> {
  const units = topology.objects.units.geometries as TopoUnit[];
  const lines = lineMaker(topology, level);
  return {
    land: merge(topology, units),
    countries: collection(countries(topology, units)),
    areas: collection([feature(merge(topology, units.filter(inCrimea)), "crimea")]),
    borders: collection([
      feature(lines(isBorderOfUkraine), undefined, { of: "UKR" }),
      feature(lines(isOtherBorder), undefined, { of: "other" }),
    ]),
    coast: collection([
      feature(
        lines((a, b) => a === b && a.a3 === "UKR"),
        "ukraine-coast",
      ),
      feature(
        lines((a, b) => a === b && a.a3 !== "UKR"),
        "coast",
      ),
    ]),
    disputed: collection(
      (["crimea", "transnistria", "abkhazia"] as const).map((id) =>
        feature(
          lines((a, b) => a.a3 === b.a3 && (a.area === id) !== (b.area === id)),
          id,
        ),
      ),
    ),
    oblasts: lines((a, b) => a !== b && a.a3 === "UKR" && b.a3 === "UKR" && a.area === b.area),
    lakes: {
      type: "MultiPolygon",
      coordinates: water.lakes.flatMap((lake) => polygons(lake.geometry)),
    },
    rivers: collection(
      [...water.rivers]
        .sort((a, b) => a.properties.rank - b.properties.rank)
        .map((river) => feature(river.geometry, undefined, { rank: river.properties.rank })),
    ),
  };
}

function countries(topology: UnitTopology, units: readonly TopoUnit[]): Feature[] {
  const codes = [...new Set(units.map((unit) => unit.properties.a3))].sort();
  return codes.map((a3) =>
    feature(
      merge(
        topology,
        units.filter((unit) => unit.properties.a3 === a3),
      ),
      a3,
    ),
  );
}

type Relation = (a: Unit, b: Unit) => boolean;

function lineMaker(topology: UnitTopology, level: Level): (relation: Relation) => MultiLineString {
  return (relation) => {
    const inner = mesh(topology, topology.objects.units, (a, b) =>
      relation((a as TopoUnit).properties, (b as TopoUnit).properties),
    );
    return { type: "MultiLineString", coordinates: dropClipEdges(inner.coordinates, level) };
  };
}

function inCrimea(unit: TopoUnit): boolean {
  return unit.properties.area === "crimea";
}

function isBorderOfUkraine(a: Unit, b: Unit): boolean {
  return a.a3 !== b.a3 && (a.a3 === "UKR" || b.a3 === "UKR");
}

function isOtherBorder(a: Unit, b: Unit): boolean {
  return a.a3 !== b.a3 && a.a3 !== "UKR" && b.a3 !== "UKR";
}

function polygons(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

function feature(
  geometry: Geometry,
  id?: string,
  properties: Record<string, string | number> = {},
): Feature {
  return { type: "Feature", ...(id === undefined ? {} : { id }), properties, geometry };
}

function collection(features: Feature[]): Layer {
  return { type: "FeatureCollection", features };
}
