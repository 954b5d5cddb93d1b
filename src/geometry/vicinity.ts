import { featureCollection, intersect, multiPolygon } from "@turf/turf";
import { contours } from "d3-contour";
import { boxOf, clipRing, growBox } from "./clip.ts";
import { distance, type Point } from "./polyline.ts";

/** An area in a plane: polygons of rings, each ring closed. */
export type PlaneArea = readonly (readonly (readonly Point[])[])[];

/** Width of the bell around one place, as a share of its radius: neighbours nearer than about 2.48 radii merge. */
const SIGMA = 0.62;

/** Places whose bells cannot touch are contoured apart; beyond this many radii they have no influence. */
const REACH = 3.2;

/**
 * The vicinity of places as one soft area: a sum of Gaussian bells, cut at the level where a single place has exactly
 * `radius`, and kept inside `within`, so that it spills over no border. It says "near here", never how far something extends.
 *
 * @param places in pixels
 * @param radius in pixels
 * @param within the territory the places lie in; rings closed
 */
export function vicinity(
  places: readonly Point[],
  radius: number,
  within: PlaneArea | null,
): PlaneArea {
  return groups(places, REACH * radius).flatMap((group) => {
    const area = bellContour(group, radius);
    return within ? clipArea(area, within) : area;
  });
}

/** Places in clusters: within one, each is nearer than `reach` to another. */
export function groups(places: readonly Point[], reach: number): Point[][] {
  const result: Point[][] = [];
  for (const place of places) {
    const near = result.filter((group) => group.some((other) => distance(place, other) < reach));
    for (const group of near) result.splice(result.indexOf(group), 1);
    result.push([...near.flat(), place]);
  }
  return result;
}

function bellContour(places: readonly Point[], radius: number): PlaneArea {
  const sigma = SIGMA * radius;
  const level = Math.exp(-(radius * radius) / (2 * sigma * sigma));
  const [left, top, right, bottom] = growBox(boxOf(places), radius * 2);
  const step = radius / 10;
  const width = Math.ceil((right - left) / step) + 1;
  const height = Math.ceil((bottom - top) / step) + 1;
  const values = Array.from({ length: width * height }, (_, i) => {
    const at: Point = [left + (i % width) * step, top + Math.floor(i / width) * step];
    return places.reduce(
      (sum, place) => sum + Math.exp(-(distance(at, place) ** 2) / (2 * sigma * sigma)),
      0,
    );
  });
  const contour = contours().size([width, height]).contour(values, level);
  // d3-contour counts cells from their corner; a value stands at its cell's middle.
  return contour.coordinates.map((rings) =>
    rings.map((ring) =>
      ring.map(([x = 0, y = 0]): Point => [left + (x - 0.5) * step, top + (y - 0.5) * step]),
    ),
  );
}

/** The part of an area inside a territory; the territory is cut to the area's surroundings first, which saves most of the work. */
function clipArea(area: PlaneArea, within: PlaneArea): PlaneArea {
  const box = growBox(boxOf(area.flat(2)), 4);
  const near = within
    .map((rings) =>
      rings.map((ring) => closed(clipRing(ring, box))).filter((ring) => ring.length > 3),
    )
    .filter((rings) => rings.length > 0);
  if (near.length === 0) return [];
  const result = intersect(
    featureCollection([multiPolygon(mutable(area)), multiPolygon(mutable(near))]),
  );
  if (!result) return [];
  const polygons =
    result.geometry.type === "Polygon"
      ? [result.geometry.coordinates]
      : result.geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]): Point => [x, y])));
}

function closed(ring: Point[]): Point[] {
  return ring.length > 0 ? [...ring, ring[0]!] : ring;
}

function mutable(area: PlaneArea): number[][][][] {
  return area.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])));
}
