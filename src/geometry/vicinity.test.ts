import { describe, expect, it, test } from "vitest";
import { pointInRings } from "./clip.ts";
import { signedArea } from "./fixtures/planar.ts";
import { distance, type Point } from "./polyline.ts";
import { groups, vicinity, type PlaneArea } from "./vicinity.ts";

const RADIUS = 24;

function areaOf(area: PlaneArea): number {
  return area.reduce(
    (sum, [outer, ...holes]) =>
      sum +
      Math.abs(signedArea(outer!.slice(1))) -
      holes.reduce((cut, hole) => cut + Math.abs(signedArea(hole.slice(1))), 0),
    0,
  );
}

const circle = Math.PI * RADIUS ** 2;

describe.each([7, 24, 90])("one place with a radius of %i px", (radius) => {
  const center: Point = [311.7, -42.3];
  const area = vicinity([center], radius, null);

  it("is one circle of this radius", () => {
    expect(area).toHaveLength(1);
    expect(area[0]).toHaveLength(1);
    for (const point of area[0]![0]!) {
      expect(Math.abs(distance(point, center) / radius - 1)).toBeLessThan(0.03);
    }
    expect(Math.abs(areaOf(area) / (Math.PI * radius ** 2) - 1)).toBeLessThan(0.03);
  });

  it("has a closed ring that lies around the place on all sides", () => {
    const ring = area[0]![0]!;
    expect(ring[0]).toEqual(ring.at(-1));
    const [width, height] = [0, 1].map((axis) => {
      const values = ring.map((point) => point[axis]!);
      return [Math.max(...values) - center[axis]!, center[axis]! - Math.min(...values)];
    });
    for (const reach of [...width!, ...height!])
      expect(Math.abs(reach / radius - 1)).toBeLessThan(0.01);
  });
});

describe("two places", () => {
  it.each([0, 0.5, 1, 2, 2.4])("%f radii apart are one area around both", (apart) => {
    const places: Point[] = [
      [0, 0],
      [apart * RADIUS, 0],
    ];
    const area = vicinity(places, RADIUS, null);
    expect(area).toHaveLength(1);
    expect(places.every((place) => pointInRings(place, area[0]!))).toBe(true);
    expect(areaOf(area)).toBeGreaterThanOrEqual(circle * 0.97);
  });

  it.each([2.6, 3, 3.4, 10])("%f radii apart are two, about as large as one each", (apart) => {
    const places: Point[] = [
      [0, 0],
      [0, apart * RADIUS],
    ];
    const area = vicinity(places, RADIUS, null);
    expect(area).toHaveLength(2);
    for (const place of places) {
      expect(area.filter((rings) => pointInRings(place, rings))).toHaveLength(1);
    }
    expect(areaOf(area) / (2 * circle)).toBeGreaterThan(0.97);
    expect(areaOf(area) / (2 * circle)).toBeLessThan(1.25);
  });
});

test("the order of places makes no difference, and moving them moves the area", () => {
  const places: Point[] = [
    [0, 0],
    [40, 10],
    [65, 60],
    [300, 40],
    [130, 300],
  ];
  const area = vicinity(places, RADIUS, null);
  expect(areaOf(vicinity([...places].reverse(), RADIUS, null))).toBeCloseTo(areaOf(area), 6);
  const moved = vicinity(
    places.map(([x, y]): Point => [x + 170.3, y - 33]),
    RADIUS,
    null,
  );
  expect(areaOf(moved)).toBeCloseTo(areaOf(area), 6);
  expect(area.length).toBe(3);
});

test("places are grouped when a chain of near ones connects them", () => {
  const chain: Point[] = [
    [0, 0],
    [30, 0],
    [15, 0],
  ];
  expect(groups(chain, 20)).toHaveLength(1);
  expect(groups(chain, 10)).toHaveLength(3);
  expect(groups(chain, 20).flat()).toHaveLength(3);
  expect(groups([], 20)).toEqual([]);
});

describe("within a territory", () => {
  // A border along x = 10, with a dent.
  const territory: PlaneArea = [
    [
      [
        [-500, -500],
        [10, -500],
        [10, -10],
        [2, 0],
        [10, 10],
        [10, 500],
        [-500, 500],
        [-500, -500],
      ],
    ],
  ];
  const places: Point[] = [
    [0, 0],
    [-30, 5],
  ];

  it("nothing spills over the border, and all that is inside stays", () => {
    const free = vicinity(places, RADIUS, null);
    const kept = vicinity(places, RADIUS, territory);
    for (const [x] of kept.flat(2)) expect(x).toBeLessThanOrEqual(10 + 1e-6);
    expect(areaOf(kept)).toBeLessThan(areaOf(free));
    for (let x = -60; x < 40; x += 3.1) {
      for (let y = -30; y < 30; y += 3.1) {
        const expected = pointInRings([x, y], free.flat()) && pointInRings([x, y], territory[0]!);
        expect([x, y, kept.some((rings) => pointInRings([x, y], rings))]).toEqual([x, y, expected]);
      }
    }
  });

  it("rings are closed, and a place far outside leaves nothing", () => {
    const kept = vicinity(places, RADIUS, territory);
    for (const ring of kept.flat()) expect(ring[0]).toEqual(ring.at(-1));
    expect(vicinity([[400, 0]], RADIUS, territory)).toEqual([]);
  });
});
