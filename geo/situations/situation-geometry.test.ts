import { join } from "node:path";
import { bearing, booleanPointInPolygon, distance } from "@turf/turf";
import type { Geometry, MultiPolygon, Point, Polygon, Position } from "geojson";
import { expect, test } from "vitest";
import type { Place } from "../../src/model/place.ts";
import type { SituationItem, SituationLayerJson } from "../../src/model/situation.ts";
import { readBaseGeometry, readJson } from "./base-geometry.ts";

const basemap = join(import.meta.dirname, "../basemap");
const places = readJson<Place[]>(join(basemap, "places.json"));
const base = readBaseGeometry(basemap, "mid");
const outlines = new Map<string, Geometry>();

/** The marks of one layer file. */
function marksOf(layer: string): SituationItem[] {
  const { features } = readJson<SituationLayerJson>(
    join(import.meta.dirname, `ukraine-2022-02/${layer}.geojson`),
  );
  return features.map(
    (feature) => ({ ...feature, layer, kind: feature.properties?.["kind"] }) as SituationItem,
  );
}

/** Whether a position lies in a country, or in an area such as Crimea. */
function liesIn(position: Position, territory: string): boolean {
  const isCountry = /^[A-Z]{3}$/.test(territory);
  const outline =
    outlines.get(territory) ?? (isCountry ? base.country(territory) : base.area(territory));
  outlines.set(territory, outline);
  return booleanPointInPolygon(position, outline as Polygon | MultiPolygon);
}

function last<T>(list: readonly T[], back = 1): T {
  const found = list.at(-back);
  if (found === undefined) throw new Error("The list is too short.");
  return found;
}

const axes = marksOf("axes").filter((mark) => mark.kind === "axis");

test.each(axes.map((axis) => [axis.id, axis] as const))(
  "%s starts where it says and stops short of its objective",
  (_, { geometry, properties }) => {
    const { lon, lat } = last(places.filter(({ id }) => id === properties.objective));
    const [tip, before] = [last(geometry.coordinates), last(geometry.coordinates, 2)];
    expect(liesIn(last(geometry.coordinates.slice(0, 1)), properties.territory)).toBe(true);
    const short = distance(tip, [lon, lat]);
    expect(short).toBeGreaterThanOrEqual(20);
    expect(short).toBeLessThanOrEqual(35);
    expect(Math.abs(short - properties.endsShortOfKm)).toBeLessThanOrEqual(2);
    const turn = Math.abs(bearing(before, tip) - bearing(tip, [lon, lat]));
    expect(Math.min(turn, 360 - turn)).toBeLessThan(60);
  },
);

test("build-up sites lie in the territory they name, rounded to a tenth of a degree", () => {
  const sites = marksOf("buildup").filter((mark) => mark.kind === "buildup-site");
  const outside = sites.filter(
    ({ geometry, properties }) => !liesIn(geometry.coordinates, properties.territory),
  );
  expect(outside.map(({ id }) => id)).toEqual([]);
  const finer = sites.filter(({ geometry }) => !isRounded(geometry));
  expect(finer.map(({ id }) => id)).toEqual([]);
  expect(sites.filter(({ properties }) => (properties.precision.km ?? 0) < 10)).toEqual([]);
});

test("movements start in the territory they name", () => {
  const movements = marksOf("returns").filter((mark) => mark.kind === "movement");
  const outside = movements.filter(
    ({ geometry, properties }) =>
      !liesIn(last(geometry.coordinates.slice(0, 1)), properties.territory),
  );
  expect(outside.map(({ id }) => id)).toEqual([]);
  expect(movements.length).toBe(3);
});

test("bases lie in their host country; groups under consideration have none", () => {
  const groups = marksOf("battlegroups").filter((mark) => mark.kind === "battlegroup");
  const misplaced = groups.filter(({ properties: { status, base: camp, host } }) =>
    status === "proposed"
      ? camp !== undefined
      : camp === undefined || !liesIn([...camp.position], host),
  );
  expect(misplaced.map(({ id }) => id)).toEqual([]);
});

test("Crimea is part of Ukraine on the base map the marks are checked against", () => {
  expect(liesIn([34.1, 44.95], "UKR")).toBe(true);
  expect(liesIn([34.1, 44.95], "RUS")).toBe(false);
});

function isRounded({ coordinates }: Point): boolean {
  return coordinates.every((degrees) => degrees === Math.round(degrees * 10) / 10);
}
