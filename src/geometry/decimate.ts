import type { Point } from "./polyline.ts";

/**
 * A line without the points that lie within `tolerance` pixels of the line drawn without them; ends stay.
 * Source: Douglas and Peucker 1973, with a stack instead of recursion.
 */
export function decimate(line: readonly Point[], tolerance: number): Point[] {
  if (line.length < 3) return [...line];
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [first, last] = span;
    const farthest = farthestPoint(line, first, last, tolerance);
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, i) => keep[i] === 1);
}

/** The point between two others that lies farthest from their segment, if any lies farther than `tolerance`; else -1. */
function farthestPoint(
  line: readonly Point[],
  first: number,
  last: number,
  tolerance: number,
): number {
  const [ax, ay] = line[first]!;
  const [dx, dy] = [line[last]![0] - ax, line[last]![1] - ay];
  const square = dx * dx + dy * dy;
  let farthest = -1;
  let most = tolerance * tolerance;
  for (let i = first + 1; i < last; i++) {
    const point = line[i]!;
    const [px, py] = [point[0] - ax, point[1] - ay];
    const along = square === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
    const [x, y] = [px - along * dx, py - along * dy];
    const away = x * x + y * y;
    if (away > most) [farthest, most] = [i, away];
  }
  return farthest;
}

/** Distance of a point from a segment. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const t =
    square === 0
      ? 0
      : Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square));
  return Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy);
}
