import { booleanPointInPolygon, kinks, point, pointToLineDistance } from "@turf/turf";
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readJson } from "./steps/json.ts";
import { LEVELS } from "./steps/level.ts";
import { brotliSize } from "./steps/outputs.ts";

type Shape = Polygon | MultiPolygon;

const OBJECTS = [
  "areas",
  "borders",
  "coast",
  "countries",
  "disputed",
  "lakes",
  "land",
  "oblasts",
  "rivers",
];

const IN_COUNTRY: readonly (readonly [string, string, Position])[] = [
  ["Simferopol", "UKR", [34.11, 44.957]],
  ["Sevastopol", "UKR", [33.54, 44.59]],
  ["Dzhankoi", "UKR", [34.39, 45.71]],
  ["Kerch", "UKR", [36.46, 45.355]],
  ["Donetsk", "UKR", [37.8, 48.02]],
  ["Luhansk", "UKR", [39.31, 48.57]],
  ["Tiraspol", "MDA", [29.63, 46.84]],
  ["Sukhumi", "GEO", [41.03, 43.01]],
  ["Moscow", "RUS", [37.62, 55.75]],
  ["Kaliningrad", "RUS", [20.51, 54.71]],
];

describe.each(LEVELS.map((level) => level.id))("basemap level %s", (id) => {
  const topology = readJson<Topology>(join(import.meta.dirname, `basemap/${id}.topo.json`));
  const collection = <G extends Shape | LineString | MultiLineString>(
    name: string,
  ): FeatureCollection<G> =>
    feature(topology, topology.objects[name] as GeometryCollection) as FeatureCollection<G>;
  const single = <G extends Shape | MultiLineString>(name: string): Feature<G> =>
    feature(topology, topology.objects[name] as never) as unknown as Feature<G>;
  const country = (a3: string): Feature<Shape> => byId(collection<Shape>("countries"), a3);

  it("has every object the renderers read", () => {
    expect(Object.keys(topology.objects).sort()).toEqual(OBJECTS);
    expect(single("land").geometry.type).toBe("MultiPolygon");
    expect(single("lakes").geometry.type).toBe("MultiPolygon");
    expect(single("oblasts").geometry.type).toBe("MultiLineString");
  });

  it.each(IN_COUNTRY)("puts %s in %s and on land", (_, a3, position) => {
    expect(booleanPointInPolygon(position, country(a3))).toBe(true);
    expect(booleanPointInPolygon(position, single<MultiPolygon>("land"))).toBe(true);
    const others = collection<Shape>("countries").features.filter((item) => item.id !== a3);
    expect(others.some((item) => booleanPointInPolygon(position, item))).toBe(false);
  });

  it("names the neighbours of Ukraine by ISO code", () => {
    const ids = collection("countries").features.map((item) => item.id);
    const expected = [
      "BGR",
      "BLR",
      "EST",
      "HUN",
      "LTU",
      "LVA",
      "MDA",
      "POL",
      "ROU",
      "RUS",
      "SVK",
      "UKR",
    ];
    expect(ids).toEqual(expect.arrayContaining(expected));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has Crimea as an area of Ukraine", () => {
    const crimea = byId(collection<Shape>("areas"), "crimea");
    expect(booleanPointInPolygon([34.11, 44.957], crimea)).toBe(true);
    expect(booleanPointInPolygon([33.54, 44.59], crimea)).toBe(true);
    expect(booleanPointInPolygon([32.61, 46.64], crimea)).toBe(false);
  });

  it("draws no border at Perekop, but a disputed line", () => {
    const perekop = point([33.69, 46.16]);
    const away = (name: string): number =>
      Math.min(
        ...lines(collection<MultiLineString>(name)).map((line) =>
          pointToLineDistance(perekop, line),
        ),
      );
    expect(away("borders")).toBeGreaterThan(5);
    expect(away("disputed")).toBeLessThan(5);
    expect(
      pointToLineDistance(perekop, nearestLine(single<MultiLineString>("oblasts"), perekop)),
    ).toBeGreaterThan(5);
  });

  it("keeps the borders, the coast and the disputed lines apart", () => {
    expect(collection("borders").features.map((item) => item.properties)).toEqual([
      { of: "UKR" },
      { of: "other" },
    ]);
    expect(collection("coast").features.map((item) => item.id)).toEqual(["ukraine-coast", "coast"]);
    expect(collection("disputed").features.map((item) => item.id)).toEqual([
      "crimea",
      "transnistria",
      "abkhazia",
    ]);
    expect(
      collection<LineString>("rivers").features.every((item) =>
        Number.isInteger(item.properties?.["rank"]),
      ),
    ).toBe(true);
  });

  it("has no coast along the edge of the box", () => {
    const [west, south, east, north] = LEVELS.find((level) => level.id === id)?.bbox ?? [
      0, 0, 0, 0,
    ];
    const onEdge = ([lon = 0, lat = 0]: Position): boolean =>
      [lon - west, lon - east, lat - south, lat - north].some((gap) => Math.abs(gap) < 1e-6);
    const along = lines(collection<MultiLineString>("coast")).flatMap(({ geometry }) =>
      geometry.coordinates.filter((position, index) => {
        const before = geometry.coordinates[index - 1];
        return before !== undefined && onEdge(before) && onEdge(position);
      }),
    );
    expect(along).toEqual([]);
  });

  it("has the Kakhovka reservoir, which was full in February 2022", () => {
    expect(booleanPointInPolygon([34.3, 47.5], single<MultiPolygon>("lakes"))).toBe(true);
  });

  it("has closed rings of at least four positions", () => {
    const shapes = [
      single<MultiPolygon>("land"),
      single<MultiPolygon>("lakes"),
      ...collection<Shape>("countries").features,
    ];
    for (const ring of shapes.flatMap((shape) => rings(shape.geometry))) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
    }
  });

  it("has no self-intersection in Ukraine and its neighbours", () => {
    const sample = ["UKR", "MDA", "BLR", "SVK"].map(country);
    for (const shape of [...sample, byId(collection<Shape>("areas"), "crimea")]) {
      expect(largest(shape).flatMap((ring) => kinks(ring).features)).toEqual([]);
    }
  });
});

describe("first load", () => {
  it("needs at most 150 KiB for lo and mid together", () => {
    const sizes = ["lo", "mid"].map((id) =>
      brotliSize(readFileSync(join(import.meta.dirname, `basemap/${id}.topo.json`))),
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(150 * 1024);
  });
});

function byId<G extends Shape>(all: FeatureCollection<G>, id: string): Feature<G> {
  const found = all.features.find((item) => item.id === id);
  if (found === undefined) throw new Error(`No ${id}.`);
  return found;
}

function rings(geometry: Shape): Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function largest(shape: Feature<Shape>): Feature<Polygon>[] {
  const sorted = rings(shape.geometry).sort((a, b) => b.length - a.length);
  return sorted.slice(0, 3).map((ring) => ({
    type: "Feature",
    properties: {},
    geometry: { type: "Polygon", coordinates: [ring] },
  }));
}

function lines(all: FeatureCollection<LineString | MultiLineString>): Feature<LineString>[] {
  return all.features.flatMap((item) => split(item.geometry));
}

function split(geometry: LineString | MultiLineString): Feature<LineString>[] {
  const parts = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return parts.map((coordinates) => ({
    type: "Feature",
    properties: {},
    geometry: { type: "LineString", coordinates },
  }));
}

function nearestLine(
  all: Feature<MultiLineString>,
  to: Feature<{ type: "Point"; coordinates: Position }>,
): Feature<LineString> {
  const candidates = split(all.geometry).map((line) => ({
    line,
    km: pointToLineDistance(to, line),
  }));
  const [first] = candidates.sort((a, b) => a.km - b.km);
  if (first === undefined) throw new Error("No lines.");
  return first.line;
}
