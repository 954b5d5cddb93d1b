import { describe, expect, it, test } from "vitest";
import { bend, bulgedEdge, catmullRom, smoothLine } from "./curve.ts";
import { distanceToSegment } from "./decimate.ts";
import { randomNumbers, similarity } from "./fixtures/planar.ts";
import { distance, lineLength, resample, type Point } from "./polyline.ts";

/** Largest distance from the chord over the chord's length; positive to the right of travel on the screen. */
function sagitta(line: readonly Point[]): number {
  const [a, b] = [line[0]!, line.at(-1)!];
  const chord = distance(a, b);
  const offsets = line.map(
    (p) => ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / chord ** 2,
  );
  return offsets.reduce((most, offset) => (Math.abs(offset) > Math.abs(most) ? offset : most), 0);
}

/** How often a line changes from turning left to turning right; turns too small to see do not count. */
function inflections(line: readonly Point[], least: number): number {
  const headings = line.slice(1).map((p, i) => Math.atan2(p[1] - line[i]![1], p[0] - line[i]![0]));
  const turns = headings.slice(1).map((heading, i) => {
    const turn = heading - headings[i]!;
    return Math.atan2(Math.sin(turn), Math.cos(turn));
  });
  const signs = turns.filter((turn) => Math.abs(turn) > least).map(Math.sign);
  return signs.slice(1).filter((sign, i) => sign !== signs[i]).length;
}

const straight: Point[] = [
  [0, 0],
  [50, 0],
  [100, 0],
];

describe("bend", () => {
  it("gives a straight route the least sagitta, on the side asked for", () => {
    expect(sagitta(bend(straight, 0.06, 1))).toBeCloseTo(0.06, 9);
    expect(sagitta(bend(straight, 0.06, -1))).toBeCloseTo(-0.06, 9);
  });

  it("bends a route further to the side it bends to already", () => {
    const slight: Point[] = [
      [0, 0],
      [50, -2],
      [100, 0],
    ];
    expect(sagitta(slight)).toBeCloseTo(-0.02, 9);
    expect(sagitta(bend(slight, 0.06, 1))).toBeCloseTo(-0.06, 9);
  });

  it.each([3, 4, 5, 6])("gives it to a straight route of %i points, wherever they lie", (count) => {
    const line = resample(straight, count - 1);
    expect(sagitta(bend(line, 0.06, 1))).toBeCloseTo(0.06, 9);
    const uneven = line.map(([x]): Point => [100 * (x / 100) ** 2, 0]);
    expect(sagitta(bend(uneven, 0.06, 1))).toBeGreaterThanOrEqual(0.06 - 1e-9);
  });

  it("reaches it also where the route bends away from its middle", () => {
    const early: Point[] = [
      [0, 0],
      [20, 4],
      [50, 0],
      [100, 0],
    ];
    expect(sagitta(bend(early, 0.06, 1))).toBeGreaterThanOrEqual(0.06 - 1e-9);
  });

  it("bends a route of two points too", () => {
    const two: Point[] = [
      [0, 0],
      [100, 0],
    ];
    expect(sagitta(smoothLine(bend(two, 0.06, 1)))).toBeGreaterThanOrEqual(0.05);
  });

  it("keeps the ends, and leaves a route alone that bends enough", () => {
    const bent = bend(straight, 0.06, 1);
    expect([bent[0], bent.at(-1)]).toEqual([straight[0], straight.at(-1)]);
    const enough: Point[] = [
      [0, 0],
      [50, 7],
      [100, 0],
    ];
    expect(bend(enough, 0.06, 1)).toEqual(enough);
  });

  it("moves with the route: the bend of a turned, scaled route is the turned, scaled bend", () => {
    const move = similarity(137, 3.7, [400, -90]);
    const expected = bend(straight, 0.06, 1).map(move);
    bend(straight.map(move), 0.06, 1).forEach((point, i) => {
      expect(distance(point, expected[i]!)).toBeLessThan(1e-9);
    });
  });
});

const random = randomNumbers(7);
const routes = Array.from({ length: 40 }, (_, n) => {
  const points = 3 + (n % 4);
  return Array.from({ length: points }, (__, i): Point => [
    100 * i + 40 * random(),
    120 * random(),
  ]);
});

test("a Catmull–Rom curve passes through its points", () => {
  for (const route of routes) {
    const curve = catmullRom(route);
    for (const point of route) {
      const off = Math.min(...curve.slice(1).map((b, i) => distanceToSegment(point, curve[i]!, b)));
      expect(off).toBeLessThan(lineLength(curve) * 0.004);
    }
  }
});

describe("smoothLine", () => {
  it("passes the ends", () => {
    for (const route of routes) {
      const line = smoothLine(route);
      expect(distance(line[0]!, route[0]!)).toBeLessThan(1e-9);
      expect(distance(line.at(-1)!, route.at(-1)!)).toBeLessThan(1e-9);
    }
  });

  it("leaves the curve through the points by at most 3.5 % of its length", () => {
    for (const route of routes) {
      const curve = catmullRom(route);
      const worst = Math.max(...smoothLine(route).map((point, i) => distance(point, curve[i]!)));
      expect(worst).toBeLessThanOrEqual(0.0351 * lineLength(curve));
    }
  });

  it("invents no inflection where the route turns to one side only", () => {
    const arcs = Array.from({ length: 30 }, (_, n): Point[] => {
      const [span, corners] = [0.4 + 0.08 * n, 3 + (n % 4)];
      return Array.from({ length: corners }, (__, i): Point => {
        const angle = (span * i) / (corners - 1);
        return [200 * Math.cos(angle), 140 * Math.sin(angle)];
      });
    });
    for (const arc of arcs) expect(inflections(smoothLine(arc), 0.002)).toBe(0);
  });

  it("turns with its points", () => {
    const move = similarity(-64, 0.4, [12, 900]);
    for (const route of routes.slice(0, 8)) {
      const expected = smoothLine(route).map(move);
      smoothLine(route.map(move)).forEach((point, i) => {
        expect(distance(point, expected[i]!)).toBeLessThan(1e-6);
      });
    }
  });
});

test("a bulged edge bulges by its share of the chord to the left of travel, in the middle", () => {
  const edge = bulgedEdge([0, 0], [100, 0], 0.07);
  expect([edge[0], edge.at(-1)]).toEqual([
    [0, 0],
    [100, 0],
  ]);
  expect(Math.min(...edge.map(([, y]) => y))).toBeCloseTo(-7, 9);
  expect(Math.max(...bulgedEdge([0, 0], [100, 0], -0.05).map(([, y]) => y))).toBeCloseTo(5, 9);
  expect(edge.map(([x]) => x)).toEqual(
    resample(
      [
        [0, 0],
        [100, 0],
      ],
      6,
    ).map(([x]) => expect.closeTo(x, 9)),
  );
});
