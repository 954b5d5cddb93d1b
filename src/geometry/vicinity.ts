import {
  booleanOpDWithPolyTree,
  ClipType,
  FillRule,
  PolyTreeD,
  type PathD,
  type PolyPathD,
} from "clipper2-ts";
import { contours } from "d3-contour";
import { boxOf, clipRing, growBox, type Box } from "./clip.ts";
import { decimate } from "./decimate.ts";
import { distance, type Point } from "./polyline.ts";

/** An area in a plane: polygons of rings, each ring closed. */
export type PlaneArea = readonly (readonly (readonly Point[])[])[];

/** Width of the bell around one place, as a share of its radius: neighbours nearer than about 2.48 radii merge. */
const SIGMA = 0.62;

/** Detail of an outline smaller than this is dropped, in pixels: far below what shows. */
const TOLERANCE = 0.2;

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
  const step = radius / 7;
  const width = Math.ceil((right - left) / step) + 1;
  const height = Math.ceil((bottom - top) / step) + 1;
  const values = bells(places, { left, top, width, height, step, sigma });
  const contour = contours().size([width, height]).contour(values, level);
  // d3-contour counts cells from their corner; a value stands at its cell's middle.
  return contour.coordinates.map((rings) =>
    rings.map((ring) =>
      decimate(
        ring.map(([x = 0, y = 0]): Point => [left + (x - 0.5) * step, top + (y - 0.5) * step]),
        TOLERANCE,
      ),
    ),
  );
}

/** A grid over places, for the sum of their bells. */
interface Grid {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly step: number;
  readonly sigma: number;
}

/** The sum of the bells at each cell. A bell is a product of one over x and one over y: both are worked out once. */
function bells(
  places: readonly Point[],
  { left, top, width, height, step, sigma }: Grid,
): number[] {
  const along = (from: number, at: number, count: number): number[] =>
    Array.from({ length: count }, (_, i) =>
      Math.exp(-((from + i * step - at) ** 2) / (2 * sigma * sigma)),
    );
  const values = Array.from({ length: width * height }, () => 0);
  for (const [x, y] of places) {
    const across = along(left, x, width);
    const down = along(top, y, height);
    for (let i = 0; i < values.length; i++)
      values[i]! += across[i % width]! * down[Math.floor(i / width)]!;
  }
  return values;
}

/** The part of an area inside a territory; the territory is cut to each piece's surroundings first, which saves most of the work. */
function clipArea(area: PlaneArea, within: PlaneArea): PlaneArea {
  return area.flatMap((rings): PlaneArea => {
    const box = growBox(boxOf(rings.flat()), 4);
    const near = within
      .map((territory) => territory.map((ring) => clipRing(ring, box)).filter((r) => r.length > 2))
      .filter((territory) => territory.length > 0);
    if (near.length === 0) return [];
    if (near.length === 1 && near[0]!.length === 1 && isBox(near[0]![0]!, box)) return [rings];
    const thin = near.map((territory) =>
      territory.map((ring) => decimate(closed(ring), TOLERANCE)),
    );
    return intersection(rings, thin);
  });
}

/** True when a ring cut to a box is the box itself: the territory's edge is nowhere near. */
function isBox(ring: readonly Point[], [left, top, right, bottom]: Box): boolean {
  return ring.every(([x, y]) => (x === left || x === right) && (y === top || y === bottom));
}

function intersection(rings: PlaneArea[number], territory: PlaneArea): PlaneArea {
  const tree = new PolyTreeD();
  booleanOpDWithPolyTree(
    ClipType.Intersection,
    paths(rings),
    paths(territory.flat()),
    tree,
    FillRule.EvenOdd,
    DECIMALS,
  );
  return polygonsOf(tree);
}

/** Decimals of a pixel that a cut outline keeps. */
const DECIMALS = 3;

function paths(rings: PlaneArea[number]): PathD[] {
  return rings.map((ring) => ring.slice(0, -1).map(([x, y]) => ({ x, y })));
}

/** Outlines with the holes in them, and whatever islands lie in the holes. */
function polygonsOf(tree: PolyPathD): PlaneArea {
  return children(tree).flatMap((outline) => {
    const holes = children(outline);
    return [[outline, ...holes].map(ringOf), ...holes.flatMap(polygonsOf)];
  });
}

function children(path: PolyPathD): PolyPathD[] {
  return Array.from({ length: path.count }, (_, i) => path.child(i));
}

function ringOf({ poly }: PolyPathD): Point[] {
  return closed((poly ?? []).map(({ x, y }): Point => [x, y]));
}

function closed(ring: Point[]): Point[] {
  return ring.length > 0 ? [...ring, ring[0]!] : ring;
}
