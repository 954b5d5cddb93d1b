import { expect, test } from "vitest";
import { decimate, distanceToSegment } from "./decimate.ts";
import { randomNumbers } from "./fixtures/planar.ts";
import type { Point } from "./polyline.ts";

const random = randomNumbers(11);
const walk = Array.from({ length: 400 }, (_, i): Point => [i, 8 * Math.sin(i / 15) + random()]);

function away(point: Point, line: readonly Point[]): number {
  return Math.min(...line.slice(1).map((b, i) => distanceToSegment(point, line[i]!, b)));
}

test.each([0.25, 1, 3, 10])(
  "at %f px, no dropped point lies further from the line",
  (tolerance) => {
    const thin = decimate(walk, tolerance);
    expect(thin[0]).toBe(walk[0]);
    expect(thin.at(-1)).toBe(walk.at(-1));
    expect(thin.every((point) => walk.includes(point))).toBe(true);
    for (const point of walk) expect(away(point, thin)).toBeLessThanOrEqual(tolerance + 1e-9);
  },
);

test("more tolerance keeps fewer points, none of them new", () => {
  const counts = [0, 0.25, 1, 3, 10, 100].map((tolerance) => decimate(walk, tolerance).length);
  expect([...counts].sort((a, b) => b - a)).toEqual(counts);
  expect(counts[0]).toBe(walk.length);
  expect(counts.at(-1)).toBe(2);
});

test("points on a straight line go, corners stay, a closed ring stays open to both sides", () => {
  expect(
    decimate(
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [2, 5],
      ],
      0.1,
    ),
  ).toEqual([
    [0, 0],
    [2, 0],
    [2, 5],
  ]);
  const ring: Point[] = [
    [0, 0],
    [9, 0],
    [9, 9],
    [0, 9],
    [0, 0],
  ];
  expect(decimate(ring, 0.5)).toEqual(ring);
  expect(decimate([[1, 1]], 1)).toEqual([[1, 1]]);
});

test("distance to a segment is that to its nearest point, ends included", () => {
  expect(distanceToSegment([5, 3], [0, 0], [10, 0])).toBe(3);
  expect(distanceToSegment([13, 4], [0, 0], [10, 0])).toBe(5);
  expect(distanceToSegment([3, 4], [0, 0], [0, 0])).toBe(5);
});
