import { describe, expect, it, test } from "vitest";
import {
  cumulativeLengths,
  dashes,
  distance,
  dots,
  lineLength,
  pointAlong,
  resample,
  sliceAlong,
  type Point,
} from "./polyline.ts";

const bent: Point[] = [
  [0, 0],
  [30, 40],
  [30, 100],
  [110, 160],
];
const LENGTH = 50 + 60 + 100;

test("running lengths start at nothing and end at the whole", () => {
  expect(cumulativeLengths(bent)).toEqual([0, 50, 110, 210]);
  expect(lineLength(bent)).toBe(LENGTH);
  expect(lineLength([])).toBe(0);
  expect(lineLength([[3, 4]])).toBe(0);
});

test("a point along the line lies as far along it as asked, and its direction is a unit vector", () => {
  for (let s = 0; s <= LENGTH; s += 7) {
    const { point, direction } = pointAlong(bent, s);
    expect(lineLength(sliceAlong(bent, 0, s))).toBeCloseTo(s, 9);
    expect(sliceAlong(bent, 0, s).at(-1)).toEqual(point);
    expect(Math.hypot(...direction)).toBeCloseTo(1, 12);
  }
  expect(pointAlong(bent, 25).point).toEqual([15, 20]);
  expect(pointAlong(bent, 80).direction).toEqual([0, 1]);
});

test("a point beyond an end is the end", () => {
  expect(pointAlong(bent, -5).point).toEqual(bent[0]);
  expect(pointAlong(bent, LENGTH + 5).point).toEqual(bent.at(-1));
});

test("a slice keeps the vertices inside it and no other", () => {
  expect(sliceAlong(bent, 25, 160)).toEqual([
    [15, 20],
    [30, 40],
    [30, 100],
    [70, 130],
  ]);
  expect(sliceAlong(bent, 50, 110)).toEqual([
    [30, 40],
    [30, 100],
  ]);
});

test.each([1, 2, 7, 64])(
  "resampling in %i steps spreads points evenly between the ends",
  (count) => {
    const even = resample(bent, count);
    expect(even).toHaveLength(count + 1);
    expect(even[0]).toEqual(bent[0]);
    expect(distance(even.at(-1)!, bent.at(-1)!)).toBeLessThan(1e-9);
    even.forEach((point, i) => {
      expect(distance(point, pointAlong(bent, (LENGTH * i) / count).point)).toBeLessThan(1e-9);
    });
    const straight = resample(
      [
        [0, 0],
        [70, 0],
      ],
      count,
    );
    straight.slice(1).forEach((point, i) => {
      expect(distance(straight[i]!, point)).toBeCloseTo(70 / count, 9);
    });
  },
);

describe("dashes", () => {
  const lengths = [12, 31, 47.3, 210, 333.3];
  it.each(lengths)("on a line of %f px start and end with a whole dash", (length) => {
    const line: Point[] = [
      [0, 0],
      [length * 0.6, length * 0.8],
    ];
    const [on, off] = [3.1, 2.1];
    const pieces = dashes(line, on, off);
    expect(pieces[0]![0]).toEqual(line[0]);
    expect(distance(pieces.at(-1)!.at(-1)!, line[1]!)).toBeLessThan(1e-6);
    const sizes = pieces.map(lineLength);
    const gaps = pieces.slice(1).map((piece, i) => distance(pieces[i]!.at(-1)!, piece[0]!));
    const factor = sizes[0]! / on;
    for (const size of sizes) expect(size).toBeCloseTo(on * factor, 6);
    for (const gap of gaps) expect(gap).toBeCloseTo(off * factor, 6);
    // Whole periods: rounding changes each by less than half a period over the whole line.
    const periods = pieces.length - 1;
    expect(Math.abs(factor - 1)).toBeLessThanOrEqual(
      0.5 / (periods - 0.5 + on / (on + off)) + 1e-9,
    );
  });

  it("cover the same share of a long line as of one period", () => {
    const pieces = dashes(
      [
        [0, 0],
        [2000, 0],
      ],
      6,
      4,
    );
    const on = pieces.reduce((sum, piece) => sum + lineLength(piece), 0);
    expect(on / 2000).toBeCloseTo(0.6, 2);
  });

  it("follow a bent line: every vertex lies on one dash or in one gap", () => {
    const pieces = dashes(bent, 8, 3);
    const on = pieces.reduce((sum, piece) => sum + lineLength(piece), 0);
    const count = pieces.length - 1;
    expect(on).toBeCloseTo((LENGTH * (count * 8 + 8)) / (count * 11 + 8), 6);
  });

  it("leave a line whole that is shorter than one dash, or that is not to be dashed", () => {
    const short: Point[] = [
      [0, 0],
      [2, 0],
    ];
    expect(dashes(short, 3.1, 2.1)).toEqual([short]);
    expect(dashes(bent, Infinity, 0)).toEqual([bent]);
  });
});

test.each([1.1, 3.3, 50, 500])("dots about %f px apart are even and include both ends", (every) => {
  const spread = dots(bent, every);
  expect(spread[0]).toEqual(bent[0]);
  expect(distance(spread.at(-1)!, bent.at(-1)!)).toBeLessThan(1e-9);
  const steps = spread.length - 1;
  expect(steps).toBe(Math.max(1, Math.round(LENGTH / every)));
  expect(distance(spread[0]!, spread[1]!)).toBeLessThanOrEqual(LENGTH / steps + 1e-9);
});
