import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rewind } from "@turf/turf";
import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiPolygon,
  Polygon,
  Position,
} from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Geometry that situations borrow from the base map, so that it is drawn in one place only. */
export interface BaseGeometry {
  /** The outline of a country, by ISO 3166-1 alpha-3. */
  readonly country: (code: string) => Geometry;
  /** The outline of an area such as `crimea`. */
  readonly area: (id: string) => Geometry;
  /** A line that is no recognised border, such as `crimea`. */
  readonly disputed: (id: string) => Geometry;
  readonly lineOfContact: () => Geometry;
}

type ObjectName = "countries" | "areas" | "disputed";
type Basemap = Topology<Record<ObjectName, GeometryCollection>>;

/** Reads one level of the base map; all its geometry comes rounded to 0.001° and wound as RFC 7946 asks. */
export function readBaseGeometry(folder: string, level: "lo" | "mid" | "hi" = "lo"): BaseGeometry {
  const topology = readJson<Basemap>(join(folder, `${level}.topo.json`));
  const find = (name: ObjectName, id: string): Geometry => {
    const found = feature(topology, topology.objects[name]).features.find(
      (candidate) => candidate.id === id,
    );
    if (found === undefined) throw new Error(`The base map's ${name} have no ${id}.`);
    return tidy(found.geometry);
  };
  return {
    country: (code) => find("countries", code),
    area: (id) => find("areas", id),
    disputed: (id) => find("disputed", id),
    lineOfContact: () => tidy(firstGeometry(readJson(join(folder, "line-of-contact.geojson")))),
  };
}

/** Reads a JSON file as the type that its writer promises. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

function firstGeometry(json: Feature | FeatureCollection): Geometry {
  const first = json.type === "Feature" ? json : json.features[0];
  if (first === undefined) throw new Error("The line of contact has no feature.");
  return first.geometry;
}

function tidy(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case "MultiLineString":
      return { type: "LineString", coordinates: round(onlyOne(geometry.coordinates)) };
    case "LineString":
      return { type: "LineString", coordinates: round(geometry.coordinates) };
    case "Polygon":
      return wind(geometry);
    case "MultiPolygon":
      return wind(geometry.coordinates.length === 1 ? asPolygon(geometry) : geometry);
    case "Point":
    case "MultiPoint":
    case "GeometryCollection":
      throw new Error(`A ${geometry.type} is not expected from the base map.`);
  }
}

/** Outer rings counter-clockwise, holes clockwise; rings that rounding has emptied are left out. */
function wind(geometry: Polygon | MultiPolygon): Geometry {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rounded = polygons.map((rings) => rings.map(round).filter((ring) => ring.length > 3));
  const kept = rounded.filter((rings) => rings.length > 0);
  const rewound = rewind<MultiPolygon>({ type: "MultiPolygon", coordinates: kept }) as MultiPolygon;
  return kept.length === 1 ? asPolygon(rewound) : rewound;
}

function asPolygon(geometry: MultiPolygon): Polygon {
  return { type: "Polygon", coordinates: onlyOne(geometry.coordinates) };
}

function onlyOne<T>(list: readonly T[]): T {
  const [first, ...rest] = list;
  if (first === undefined || rest.length > 0)
    throw new Error(`One part was expected, not ${list.length}.`);
  return first;
}

function round(line: readonly Position[]): Position[] {
  const rounded = line.map((position) =>
    position.map((degrees) => Math.round(degrees * 1000) / 1000),
  );
  return rounded.filter((position, index) => String(position) !== String(rounded[index - 1]));
}
