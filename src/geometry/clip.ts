import type { Point } from "./polyline.ts";

/** A rectangle in a plane: `[left, top, right, bottom]`. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** True when two boxes share some area. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** The smallest box around points. */
export function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** A box larger by `by` on each side. */
export function growBox(box: Box, by: number): Box {
  return [box[0] - by, box[1] - by, box[2] + by, box[3] + by];
}

/** Even–odd test of a point against rings (closed or not). */
export function pointInRings(point: Point, rings: readonly (readonly Point[])[]): boolean {
  const [x, y] = point;
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!;
      const [xj, yj] = ring[j]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/**
 * A ring cut to a box, without its closing point; empty when nothing is left. Where a ring leaves and re-enters, edges run
 * along the box: harmless for fills. Source: Sutherland and Hodgman 1974.
 */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  let result: readonly Point[] = ring;
  for (const side of [0, 1, 2, 3] as const) {
    result = clipToSide(result, box, side);
    if (result.length === 0) break;
  }
  return [...result];
}

function clipToSide(ring: readonly Point[], box: Box, side: 0 | 1 | 2 | 3): Point[] {
  const axis = side % 2 === 0 ? 0 : 1;
  const limit = box[side];
  const keeps = (p: Point): boolean => (side < 2 ? p[axis] >= limit : p[axis] <= limit);
  const result: Point[] = [];
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous && keeps(previous) !== keeps(point)) {
      const t = (limit - previous[axis]) / (point[axis] - previous[axis]);
      result.push([
        previous[0] + (point[0] - previous[0]) * t,
        previous[1] + (point[1] - previous[1]) * t,
      ]);
    }
    if (keeps(point)) result.push(point);
    previous = point;
  }
  return result;
}

/** The parts of a line inside a box. Source of the cut: Liang and Barsky 1984. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    const span = clipSegment(a, b, box);
    if (!span) {
      if (part.length > 1) parts.push(part);
      part = [];
      continue;
    }
    const [from, to] = span;
    const start: Point = [a[0] + (b[0] - a[0]) * from, a[1] + (b[1] - a[1]) * from];
    const end: Point = [a[0] + (b[0] - a[0]) * to, a[1] + (b[1] - a[1]) * to];
    if (part.length === 0 || from > 0) {
      if (part.length > 1) parts.push(part);
      part = [start];
    }
    part.push(end);
    if (to < 1) {
      parts.push(part);
      part = [];
    }
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

function clipSegment(a: Point, b: Point, box: Box): [number, number] | null {
  let [from, to] = [0, 1];
  const delta: Point = [b[0] - a[0], b[1] - a[1]];
  for (const side of [0, 1, 2, 3] as const) {
    const axis = side % 2 === 0 ? 0 : 1;
    const sign = side < 2 ? -1 : 1;
    const step = sign * delta[axis];
    const room = sign * (box[side] - a[axis]);
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to ? [from, to] : null;
}
