import type {
  Feature,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from "geojson";
import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";

/** Names of the objects a base map's topology holds; see `geo/README.md`. */
const OBJECTS = [
  "land",
  "countries",
  "areas",
  "borders",
  "coast",
  "disputed",
  "oblasts",
  "lakes",
  "rivers",
] as const;

type ObjectName = (typeof OBJECTS)[number];

/** An outline of the base map. */
export type Area = Polygon | MultiPolygon;

/** A line of the base map. */
export type Line = LineString | MultiLineString;

/** The base map, decoded: plain GeoJSON geometries, longitude and latitude. */
export interface Basemap {
  readonly land: readonly Area[];
  /** Outlines by ISO 3166-1 alpha-3. */
  readonly countries: ReadonlyMap<string, Area>;
  /** Outlines of parts of countries, by id, such as `crimea`. */
  readonly areas: ReadonlyMap<string, Area>;
  /** Borders, with the country whose borders are drawn stronger, or `other`. */
  readonly borders: readonly { readonly of: string; readonly line: Line }[];
  readonly coast: readonly Line[];
  readonly oblasts: readonly Line[];
  readonly lakes: readonly Area[];
  readonly rivers: readonly { readonly rank: number; readonly line: Line }[];
}

/** A level of the base map as it is shipped: TopoJSON. */
export type BasemapTopology = Topology<Record<string, GeometryObject>>;

/**
 * Decodes a level of the base map.
 *
 * @throws TypeError when an object is missing, naming it
 */
export function readBasemap(topology: BasemapTopology): Basemap {
  const features = (name: ObjectName): Feature<Geometry | null>[] => {
    const object = topology.objects[name];
    if (!object)
      throw new TypeError(`base map: object "${name}" is missing; it needs ${OBJECTS.join(", ")}`);
    const decoded = feature(topology, object);
    return decoded.type === "FeatureCollection" ? decoded.features : [decoded];
  };
  return {
    land: features("land").flatMap(areaOf),
    countries: byId(features("countries")),
    areas: byId(features("areas")),
    borders: features("borders").flatMap((f) =>
      lineOf(f).map((line) => ({ of: String(f.properties?.["of"] ?? "other"), line })),
    ),
    coast: features("coast").flatMap(lineOf),
    oblasts: features("oblasts").flatMap(lineOf),
    lakes: features("lakes").flatMap(areaOf),
    rivers: features("rivers").flatMap((f) =>
      lineOf(f).map((line) => ({ rank: Number(f.properties?.["rank"] ?? 9), line })),
    ),
  };
}

function areaOf({ geometry }: Feature<Geometry | null>): Area[] {
  return geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? [geometry] : [];
}

function lineOf({ geometry }: Feature<Geometry | null>): Line[] {
  return geometry?.type === "LineString" || geometry?.type === "MultiLineString" ? [geometry] : [];
}

function byId(features: readonly Feature<Geometry | null>[]): Map<string, Area> {
  return new Map(features.flatMap((f) => areaOf(f).map((area) => [String(f.id), area])));
}
