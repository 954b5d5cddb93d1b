import type { Box } from "./clip.ts";
import type { Point } from "./polyline.ts";

/** How an area is hatched. Lengths in pixels; the look does not scale with zoom. */
export interface Hatching {
  /** `rising` lines look like /, `falling` lines like \. */
  readonly direction: "rising" | "falling";
  /** Side of the square tile that a diagonal would repeat in: lines lie `tile / √2` apart. */
  readonly tile: number;
  /** Hatch only this far inward from the outline; absent: the whole area. */
  readonly band?: number;
}

type Interval = [from: number, to: number];

/** A line at `v`, with the places `u` where it enters and leaves the area, and where it is near its outline. */
interface Scan {
  readonly crossings: number[];
  readonly near: Interval[];
}

/**
 * Hatch lines of an area as plain segments, so that every renderer draws the same: a pattern's phase differs between them.
 * The phase is fixed to the plane's origin.
 *
 * @param rings rings of the area, closed or not; even–odd
 * @param box lines that miss this box are left out
 */
export function hatchLines(
  rings: readonly (readonly Point[])[],
  hatching: Hatching,
  box: Box,
): Point[][] {
  const spacing = hatching.tile / Math.SQRT2;
  const sign = hatching.direction === "falling" ? 1 : -1;
  const turn = ([x, y]: Point): Point => [(x + sign * y) / Math.SQRT2, (x - sign * y) / Math.SQRT2];
  const turnBack = (u: number, v: number): Point => [
    (u + v) / Math.SQRT2,
    (sign * (u - v)) / Math.SQRT2,
  ];
  const scans = scanEdges(
    rings.map((ring) => ring.map(turn)),
    spacing,
    hatching.band ?? 0,
    turnedRange(box, turn),
  );
  const lines: Point[][] = [];
  for (const [index, { crossings, near }] of [...scans].sort((a, b) => a[0] - b[0])) {
    const inside = pairs(crossings);
    const kept = hatching.band === undefined ? inside : intersections(inside, unions(near));
    for (const [from, to] of kept) {
      if (to - from > 0.3)
        lines.push([turnBack(from, index * spacing), turnBack(to, index * spacing)]);
    }
  }
  return lines.filter((line) => meetsBox(line, box));
}

/** The lines' range of `v` that can meet the box. */
function turnedRange([left, top, right, bottom]: Box, turn: (p: Point) => Point): Interval {
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const vs = corners.map((corner) => turn(corner)[1]);
  return [Math.min(...vs), Math.max(...vs)];
}

function scanEdges(
  rings: readonly Point[][],
  spacing: number,
  reach: number,
  range: Interval,
): Map<number, Scan> {
  const scans = new Map<number, Scan>();
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[j]!;
      const b = ring[i]!;
      const low = Math.max(range[0], Math.min(a[1], b[1]) - reach);
      const high = Math.min(range[1], Math.max(a[1], b[1]) + reach);
      for (let k = Math.ceil(low / spacing); k * spacing <= high; k++) {
        const scan = scans.get(k) ?? { crossings: [], near: [] };
        scans.set(k, scan);
        const v = k * spacing;
        if (a[1] > v !== b[1] > v)
          scan.crossings.push(a[0] + ((b[0] - a[0]) * (v - a[1])) / (b[1] - a[1]));
        const near = reach > 0 ? capsuleInterval(a, b, reach, v) : null;
        if (near) scan.near.push(near);
      }
    }
  }
  return scans;
}

/** Where the horizontal line at `v` runs within `reach` of a segment: a capsule is convex, so one interval. */
function capsuleInterval(a: Point, b: Point, reach: number, v: number): Interval | null {
  const hits: number[] = [];
  for (const end of [a, b]) {
    const rest = reach * reach - (v - end[1]) ** 2;
    if (rest >= 0) hits.push(end[0] - Math.sqrt(rest), end[0] + Math.sqrt(rest));
  }
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const offset: Point = [(-(b[1] - a[1]) / length) * reach, ((b[0] - a[0]) / length) * reach];
  for (const side of [1, -1]) {
    const ya = a[1] + side * offset[1];
    const yb = b[1] + side * offset[1];
    if (ya > v !== yb > v)
      hits.push(a[0] + side * offset[0] + ((b[0] - a[0]) * (v - ya)) / (yb - ya));
  }
  return hits.length > 0 ? [Math.min(...hits), Math.max(...hits)] : null;
}

function pairs(crossings: readonly number[]): Interval[] {
  const sorted = [...crossings].sort((a, b) => a - b);
  const result: Interval[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 2) result.push([sorted[i]!, sorted[i + 1]!]);
  return result;
}

function unions(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function intersections(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const from = Math.max(a[i]![0], b[j]![0]);
    const to = Math.min(a[i]![1], b[j]![1]);
    if (from < to) result.push([from, to]);
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return result;
}

function meetsBox(line: readonly Point[], box: Box): boolean {
  const [a, b] = [line[0]!, line[1]!];
  return (
    Math.max(a[0], b[0]) >= box[0] &&
    Math.min(a[0], b[0]) <= box[2] &&
    Math.max(a[1], b[1]) >= box[1] &&
    Math.min(a[1], b[1]) <= box[3]
  );
}
