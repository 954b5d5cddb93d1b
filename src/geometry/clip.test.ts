import { describe, expect, it, test } from "vitest";
import {
  boxesOverlap,
  boxOf,
  clipLine,
  clipRing,
  growBox,
  pointInRings,
  type Box,
} from "./clip.ts";
import { randomNumbers, signedArea, star } from "./fixtures/planar.ts";
import { distance, lineLength, type Point } from "./polyline.ts";

const box: Box = [10, 20, 110, 90];
const random = randomNumbers(3);

function inBox([x, y]: Point, by = 1e-9): boolean {
  const [left, top, right, bottom] = growBox(box, by);
  return x >= left && x <= right && y >= top && y <= bottom;
}

test("boxes overlap when they share area; touching is not overlapping", () => {
  expect(boxesOverlap([0, 0, 10, 10], [9, 9, 20, 20])).toBe(true);
  expect(boxesOverlap([0, 0, 10, 10], [10, 0, 20, 10])).toBe(false);
  expect(boxesOverlap([0, 0, 10, 10], [2, 2, 3, 3])).toBe(true);
  expect(boxesOverlap([0, 0, 10, 10], [5, 11, 6, 12])).toBe(false);
  expect(
    boxOf([
      [3, 9],
      [-1, 4],
      [2, 12],
    ]),
  ).toEqual([-1, 4, 3, 12]);
});

test("a point in a hole is outside, whether rings are closed or not", () => {
  const outer: Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  const hole: Point[] = [
    [4, 4],
    [6, 4],
    [6, 6],
    [4, 6],
  ];
  for (const rings of [
    [outer, hole],
    [
      [...outer, outer[0]!],
      [...hole, hole[0]!],
    ],
  ]) {
    expect(pointInRings([2, 2], rings)).toBe(true);
    expect(pointInRings([5, 5], rings)).toBe(false);
    expect(pointInRings([11, 5], rings)).toBe(false);
  }
});

test("a point level with corners is counted once for each edge it passes", () => {
  const diamond: Point[] = [
    [0, 5],
    [5, 0],
    [10, 5],
    [5, 10],
  ];
  expect(pointInRings([5, 5], [diamond])).toBe(true);
  expect(pointInRings([-3, 5], [diamond])).toBe(false);
  expect(pointInRings([-3, 0], [diamond])).toBe(false);
  expect(pointInRings([-3, 10], [diamond])).toBe(false);
});

describe("clipRing", () => {
  const stars = Array.from({ length: 60 }, () =>
    star([150 * random() - 10, 120 * random()], 20 + 60 * random(), 9, random),
  );

  it("keeps inside the box and is no larger than the ring or the box", () => {
    for (const ring of stars) {
      const clipped = clipRing(ring, box);
      expect(clipped.every((point) => inBox(point))).toBe(true);
      const area = Math.abs(signedArea(clipped));
      expect(area).toBeLessThanOrEqual(Math.abs(signedArea(ring)) + 1e-9);
      expect(area).toBeLessThanOrEqual(100 * 70 + 1e-9);
    }
  });

  it("covers exactly the ring's points that lie in the box", () => {
    for (const ring of stars.slice(0, 12)) {
      const clipped = clipRing(ring, box);
      for (let n = 0; n < 60; n++) {
        const point: Point = [10 + 100 * random(), 20 + 70 * random()];
        expect(pointInRings(point, [clipped])).toBe(pointInRings(point, [ring]));
      }
    }
  });

  it("adds up: the areas of a ring cut into four boxes make the whole", () => {
    const ring = star([60, 55], 70, 11, random);
    const quarters: Box[] = [
      [-99, -99, 50, 60],
      [50, -99, 199, 60],
      [-99, 60, 50, 199],
      [50, 60, 199, 199],
    ];
    const sum = quarters.reduce((total, quarter) => total + signedArea(clipRing(ring, quarter)), 0);
    expect(sum).toBeCloseTo(signedArea(ring), 6);
  });

  it("keeps the direction, leaves an inner ring alone, empties an outer one, fills from a larger one", () => {
    const inner: Point[] = [
      [20, 30],
      [40, 30],
      [30, 60],
    ];
    expect(clipRing(inner, box)).toEqual(inner);
    expect(
      clipRing(
        [
          [200, 200],
          [220, 200],
          [210, 230],
        ],
        box,
      ),
    ).toEqual([]);
    const around: Point[] = [
      [-500, -500],
      [500, -500],
      [500, 500],
      [-500, 500],
    ];
    expect(signedArea(clipRing(around, box))).toBeCloseTo(100 * 70, 9);
  });
});

describe("clipLine", () => {
  it("cuts a line that crosses into the pieces inside, in order", () => {
    const line: Point[] = [
      [0, 50],
      [60, 50],
      [60, 200],
      [80, 200],
      [80, 30],
    ];
    expect(clipLine(line, box)).toEqual([
      [
        [10, 50],
        [60, 50],
        [60, 90],
      ],
      [
        [80, 90],
        [80, 30],
      ],
    ]);
  });

  it("gives nothing for a line outside and the line itself inside", () => {
    expect(
      clipLine(
        [
          [0, 0],
          [200, 10],
        ],
        box,
      ),
    ).toEqual([]);
    expect(
      clipLine(
        [
          [0, 30],
          [9, 80],
        ],
        box,
      ),
    ).toEqual([]);
    const inside: Point[] = [
      [20, 30],
      [40, 30],
      [30, 60],
    ];
    expect(clipLine(inside, box)).toEqual([inside]);
  });

  it("keeps inside the box, and keeps all that lies inside", () => {
    for (let n = 0; n < 80; n++) {
      const line = Array.from({ length: 6 }, (): Point => [160 * random() - 20, 130 * random()]);
      const parts = clipLine(line, box);
      expect(parts.flat().every((point) => inBox(point))).toBe(true);
      const kept = parts.reduce((sum, part) => sum + lineLength(part), 0);
      // The same length, from 4000 samples.
      let inside = 0;
      for (let i = 1; i < line.length; i++) {
        const [a, b] = [line[i - 1]!, line[i]!];
        for (let k = 0; k < 800; k++) {
          const t = (k + 0.5) / 800;
          const point: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
          if (inBox(point)) inside += distance(a, b) / 800;
        }
      }
      expect(Math.abs(kept - inside)).toBeLessThan(1);
    }
  });
});
