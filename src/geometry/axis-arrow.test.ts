import { kinks, polygon } from "@turf/turf";
import { describe, expect, it, test } from "vitest";
import { arrowCenterline, axisArrow, bodyHalfWidth, type AxisArrow } from "./axis-arrow.ts";
import { randomNumbers, signedArea, similarity } from "./fixtures/planar.ts";
import { distance, lineLength, pointAlong, type Point } from "./polyline.ts";

const random = randomNumbers(23);

/** Routes as an editor draws them: three to six points, gently winding, in all directions and sizes. */
const routes = Array.from({ length: 40 }, (_, n) => {
  const points = 3 + (n % 4);
  const reach = 45 + 12 * n;
  const raw = Array.from({ length: points }, (__, i): Point => {
    return [(reach * i) / (points - 1), reach * 0.16 * (random() - 0.5) * 2];
  });
  return raw.map(similarity(360 * random(), 1, [500 * random(), 500 * random()]));
});

const arrows = routes.flatMap((route) =>
  [3.2, 5.2, 8].map((width): AxisArrow => axisArrow(arrowCenterline(route), width)),
);

/** Extent of points along a direction, from where `from` lies. */
function extent(points: readonly Point[], from: Point, direction: Point): [number, number] {
  const along = points.map(([x, y]) => (x - from[0]) * direction[0] + (y - from[1]) * direction[1]);
  return [Math.min(...along), Math.max(...along)];
}

function headAxis({ centerline, length, width, tip }: AxisArrow): Point {
  const base = pointAlong(centerline, length - Math.min(2.35 * width, length / 2)).point;
  const span = distance(base, tip);
  return [(tip[0] - base[0]) / span, (tip[1] - base[1]) / span];
}

describe("an arrow's outline", () => {
  it("is a simple polygon, clockwise on the screen, all numbers finite", () => {
    for (const { outline } of arrows) {
      expect(outline.flat().every(Number.isFinite)).toBe(true);
      const ring = [...outline, outline[0]!].map(([x, y]) => [x, y]);
      expect(kinks(polygon([ring])).features).toEqual([]);
      expect(signedArea(outline)).toBeGreaterThan(0);
    }
  });

  it("repeats no point", () => {
    for (const { outline } of arrows) {
      outline.forEach((point, i) =>
        expect(distance(point, outline.at(i - 1)!)).toBeGreaterThan(1e-6),
      );
    }
  });

  it("ends at the route's last point and starts at its first", () => {
    arrows.forEach(({ tip, tail, outline }, i) => {
      const route = routes[Math.floor(i / 3)]!;
      expect(distance(tip, route.at(-1)!)).toBeLessThan(1e-9);
      expect(distance(tail, route[0]!)).toBeLessThan(1e-9);
      expect(outline.some((point) => distance(point, tip) < 1e-9)).toBe(true);
    });
  });
});

describe("an arrow's body", () => {
  it("is 0.34 of the width at the tail, the width at the neck, and never narrows", () => {
    for (const { leftFlank, rightFlank, width } of arrows) {
      const widths = leftFlank.map((point, i) => distance(point, rightFlank[i]!));
      expect(widths[0]).toBeCloseTo(0.34 * width, 9);
      expect(widths.at(-1)).toBeCloseTo(width, 9);
      widths.slice(1).forEach((own, i) => expect(own).toBeGreaterThanOrEqual(widths[i]! - 1e-9));
    }
  });

  it("lies evenly around its centre line", () => {
    for (const { leftFlank, rightFlank, centerline } of arrows) {
      leftFlank.slice(0, -1).forEach((left, i) => {
        const right = rightFlank[i]!;
        const middle: Point = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
        expect(distance(middle, centerline[i]!)).toBeLessThan(1e-9);
      });
    }
  });

  it("has its left flank on the left of travel", () => {
    const { leftFlank, rightFlank } = axisArrow(
      [
        [0, 0],
        [50, 0],
        [100, 0],
      ],
      5,
    );
    expect(leftFlank.every(([, y]) => y < 0)).toBe(true);
    expect(rightFlank.every(([, y]) => y > 0)).toBe(true);
  });
});

describe("an arrow's head", () => {
  it("is 2.35 widths long, or half the arrow, and 2.7 widths wide", () => {
    for (const arrow of arrows) {
      const axis = headAxis(arrow);
      const [back] = extent(arrow.head, arrow.tip, axis);
      const [left, right] = extent(arrow.head, arrow.tip, [-axis[1], axis[0]]);
      const headLength = Math.min(2.35 * arrow.width, arrow.length / 2);
      const bentAway = arrow.width * 0.35;
      expect(-back).toBeGreaterThan(headLength * 0.97);
      expect(-back).toBeLessThan(headLength + bentAway);
      expect(right - left).toBeCloseTo(2.7 * arrow.width, 9);
      expect(right).toBeCloseTo(-left, 9);
    }
  });

  it("is at most half of a short arrow", () => {
    const { head } = axisArrow(
      [
        [0, 0],
        [4, 0],
        [12, 0],
      ],
      5,
    );
    expect(Math.min(...head.map(([x]) => x))).toBeCloseTo(6, 9);
    expect(Math.max(...head.map(([x]) => x))).toBe(12);
  });

  it("is notched: its barbs stand behind the neck", () => {
    const { head, leftFlank } = axisArrow(
      [
        [0, 0],
        [50, 0],
        [100, 0],
      ],
      5,
    );
    const barb = Math.min(...head.map(([x]) => x));
    expect(leftFlank.at(-1)![0] - barb).toBeCloseTo(0.1 * 2.35 * 5, 9);
  });
});

test.each([
  [90, 1, [0, 0]],
  [-31, 2.5, [800, -300]],
  [180, 0.5, [-40, 12]],
] as const)(
  "turned by %i°, scaled ×%f and shifted, the arrow is the same one",
  (degrees, scale, shift) => {
    const move = similarity(degrees, scale, shift);
    for (const route of routes) {
      const before = axisArrow(arrowCenterline(route), 5);
      const after = axisArrow(arrowCenterline(route.map(move)), 5 * scale);
      expect(after.length).toBeCloseTo(before.length * scale, 6);
      expect(after.outline).toHaveLength(before.outline.length);
      after.outline.forEach((point, i) => {
        expect(distance(point, move(before.outline[i]!))).toBeLessThan(1e-6);
      });
    }
  },
);

test("reversed, a route makes another arrow: a head where the tail was", () => {
  for (const route of routes.slice(0, 6)) {
    const there = axisArrow(arrowCenterline(route), 5);
    const back = axisArrow(arrowCenterline([...route].reverse()), 5);
    expect(distance(back.tip, there.tail)).toBeLessThan(1e-9);
    expect(
      Math.min(...back.outline.map((point) => distance(point, there.outline[0]!))),
    ).toBeGreaterThan(0.5);
  }
});

test("a wider arrow covers more, whatever the route", () => {
  for (let i = 0; i < arrows.length; i += 3) {
    const areas = arrows.slice(i, i + 3).map(({ outline }) => signedArea(outline));
    expect([...areas].sort((a, b) => a - b)).toEqual(areas);
  }
});

test("the half width grows from tail to neck and is held beyond both", () => {
  expect(bodyHalfWidth(0, 80, 5)).toBeCloseTo(0.85, 12);
  expect(bodyHalfWidth(80, 80, 5)).toBe(2.5);
  expect(bodyHalfWidth(-9, 80, 5)).toBe(bodyHalfWidth(0, 80, 5));
  expect(bodyHalfWidth(99, 80, 5)).toBe(2.5);
  expect(bodyHalfWidth(40, 80, 5)).toBeCloseTo(2.5 * (0.34 + 0.66 * 0.5 ** 0.8), 12);
});

test("a route of three points or more is drawn bent by at least 5 % of its chord", () => {
  for (const route of [
    [
      [0, 0],
      [50, 0],
      [100, 0],
    ],
    [
      [0, 0],
      [33, 0],
      [66, 0],
      [100, 0],
    ],
  ] as Point[][]) {
    const line = arrowCenterline(route);
    const sag = Math.max(...line.map(([, y]) => Math.abs(y))) / 100;
    expect(sag).toBeGreaterThanOrEqual(0.05);
    expect(lineLength(line)).toBeLessThan(103);
    expect(Math.max(...arrowCenterline(route, -1).map(([, y]) => y))).toBeLessThanOrEqual(1e-9);
  }
});
