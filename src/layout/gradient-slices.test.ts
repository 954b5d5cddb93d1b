import { describe, expect, it, test } from "vitest";
import { arrowCenterline, axisArrow } from "../geometry/axis-arrow.ts";
import { randomNumbers, signedArea, star } from "../geometry/fixtures/planar.ts";
import type { Point } from "../geometry/polyline.ts";
import { bodyOpacities } from "../scale/depth.ts";
import { gradientSlices } from "./gradient-slices.ts";
import type { FillShape } from "./shape.ts";

const random = randomNumbers(17);
const opacities = bodyOpacities(20);

function shaded(ring: readonly Point[], from: Point, to: Point): FillShape {
  const paint = { color: "#000000", opacity: 1 };
  const own = { slot: "arrow-body", mark: "a", items: [], layer: "b" } as const;
  return { ...own, type: "fill", polygons: [[ring]], paint, gradient: { from, to, opacities } };
}

const arrow = axisArrow(
  arrowCenterline([
    [20, 300],
    [90, 210],
    [240, 190],
    [330, 60],
  ]),
  6,
);
const shapes = [
  shaded(arrow.outline, arrow.tail, arrow.tip),
  ...Array.from({ length: 10 }, () =>
    shaded(
      star([100, 100], 80, 9, random),
      [200 * random(), 200 * random()],
      [200 * random(), 200 * random()],
    ),
  ),
];

describe("the strips of a shaded area", () => {
  it("add up to it", () => {
    for (const shape of shapes) {
      const sum = gradientSlices(shape).reduce((total, { ring }) => total + signedArea(ring), 0);
      expect(sum).toBeCloseTo(signedArea(shape.polygons[0]![0]!), 5);
    }
  });

  it("lie between their own two lines across the gradient; only the outer two reach on", () => {
    const { from, to } = shapes[0]!.gradient!;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const strips = gradientSlices(shapes[0]!);
    expect(strips).toHaveLength(20);
    strips.forEach(({ ring }, i) => {
      const along = ring.map(
        ([x, y]) =>
          ((x - from[0]) * (to[0] - from[0]) + (y - from[1]) * (to[1] - from[1])) / length,
      );
      const [start, end] = [
        i === 0 ? -Infinity : length * i,
        i === 19 ? Infinity : length * (i + 1),
      ];
      expect(Math.min(...along)).toBeGreaterThanOrEqual(start / 20 - 1e-6);
      expect(Math.max(...along)).toBeLessThanOrEqual(end / 20 + 1e-6);
    });
  });

  it("grow in opacity from tail to tip, each at its middle", () => {
    const strips = gradientSlices(shapes[0]!);
    strips.forEach(({ opacity }, i) =>
      expect(opacity).toBeCloseTo((opacities[i]! + opacities[i + 1]!) / 2, 9),
    );
  });
});

test("an area without a gradient has none", () => {
  const { gradient: _, ...plain } = shapes[0]!;
  expect(gradientSlices(plain)).toEqual([]);
});
