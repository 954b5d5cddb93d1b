import { describe, expect, it, test } from "vitest";
import { boxesOverlap, boxOf, growBox, pointInRings, type Box } from "./clip.ts";
import { distanceToSegment } from "./decimate.ts";
import { randomNumbers, signedArea, star } from "./fixtures/planar.ts";
import { hatchLines, type Hatching } from "./hatch.ts";
import { distance, interpolate, lineLength, type Point } from "./polyline.ts";

const random = randomNumbers(5);
const everywhere: Box = [-1000, -1000, 1000, 1000];
const hatchings: Hatching[] = [
  { direction: "rising", tile: 4 },
  { direction: "falling", tile: 5 },
];
const dented = Array.from({ length: 12 }, () =>
  star([300 * random() - 150, 200 * random()], 60, 8, random),
);
const hole: Point[] = [
  [-20, -20],
  [20, -20],
  [20, 20],
  [-20, 20],
];
const holed: Point[][] = [
  [
    [-80, -60],
    [80, -60],
    [80, 60],
    [-80, 60],
  ],
  hole,
];

function toOutline(point: Point, rings: readonly (readonly Point[])[]): number {
  return Math.min(
    ...rings.flatMap((ring) => ring.map((b, i) => distanceToSegment(point, ring.at(i - 1)!, b))),
  );
}

function direction([a, b]: readonly Point[]): number {
  return (b![1] - a![1]) / (b![0] - a![0]);
}

/** Signed distance of a diagonal from the one through the origin. */
function phase([a]: readonly Point[], { direction: way }: Hatching): number {
  return (a![0] + (way === "rising" ? 1 : -1) * a![1]) / Math.SQRT2;
}

describe.each(hatchings)("$direction lines of a tile of $tile px", (hatching) => {
  const spacing = hatching.tile / Math.SQRT2;

  it("are straight diagonals: on a screen, / rises to the right and \\ falls", () => {
    for (const line of hatchLines([dented[0]!], hatching, everywhere)) {
      expect(line).toHaveLength(2);
      expect(direction(line)).toBeCloseTo(hatching.direction === "rising" ? -1 : 1, 9);
    }
  });

  it("lie tile / √2 apart, in the plane's own phase", () => {
    const steps = hatchLines([dented[0]!], hatching, everywhere).map(
      (line) => phase(line, hatching) / spacing,
    );
    for (const step of steps) expect(Math.abs(step - Math.round(step))).toBeLessThan(1e-9);
    const indices = [...new Set(steps.map(Math.round))].sort((a, b) => a - b);
    expect(indices.at(-1)! - indices[0]!).toBe(indices.length - 1);
  });

  it("end on the outline and run inside", () => {
    for (const rings of [...dented.map((ring) => [ring]), holed]) {
      const lines = hatchLines(rings, hatching, everywhere);
      expect(lines.length).toBeGreaterThan(5);
      for (const [a, b] of lines) {
        expect(toOutline(a!, rings)).toBeLessThan(1e-6);
        expect(toOutline(b!, rings)).toBeLessThan(1e-6);
        for (const t of [0.01, 0.3, 0.5, 0.7, 0.99]) {
          expect(pointInRings(interpolate(a!, b!, t), rings)).toBe(true);
        }
      }
    }
  });

  it("cover the area: their length times their spacing is its size", () => {
    for (const rings of [...dented.map((ring) => [ring]), holed]) {
      const lines = hatchLines(rings, hatching, everywhere);
      const total = lines.reduce((sum, line) => sum + lineLength(line), 0) * spacing;
      const area = Math.abs(signedArea(rings[0]!)) - Math.abs(signedArea(rings[1] ?? []));
      expect(Math.abs(total / area - 1)).toBeLessThan(0.02);
    }
  });

  it("are the same for a ring that is closed by its first point", () => {
    const ring = dented[3]!;
    expect(hatchLines([[...ring, ring[0]!]], hatching, everywhere)).toEqual(
      hatchLines([ring], hatching, everywhere),
    );
  });

  it("keep to a band inside the outline, and fill it", () => {
    const band = 5.5;
    const lines = hatchLines(holed, { ...hatching, band }, everywhere);
    for (const [a, b] of lines) {
      const steps = Math.ceil(distance(a!, b!));
      for (let i = 0; i <= steps; i++) {
        const at = interpolate(a!, b!, i / steps);
        expect(toOutline(at, holed)).toBeLessThanOrEqual(band + 1e-6);
      }
    }
    const whole = hatchLines(holed, hatching, everywhere);
    const expected = whole.reduce((sum, [a, b]) => {
      const steps = Math.ceil(distance(a!, b!) * 4);
      const near = Array.from({ length: steps }, (_, i) => interpolate(a!, b!, (i + 0.5) / steps));
      const share = near.filter((at) => toOutline(at, holed) <= band).length / steps;
      return sum + share * distance(a!, b!);
    }, 0);
    const total = lines.reduce((sum, line) => sum + lineLength(line), 0);
    expect(Math.abs(total / expected - 1)).toBeLessThan(0.02);
  });
});

test("a band wider than the area is the whole area", () => {
  const [hatching] = hatchings;
  const ring = dented[5]!;
  const whole = hatchLines([ring], hatching!, everywhere);
  const banded = hatchLines([ring], { ...hatching!, band: 200 }, everywhere);
  expect(banded.flat(2)).toEqual(whole.flat(2).map((value) => expect.closeTo(value, 6)));
});

test("lines that miss the box are left out, the others stay whole", () => {
  const [hatching] = hatchings;
  const ring: Point[] = [
    [0, 0],
    [200, 0],
    [200, 200],
    [0, 200],
  ];
  const all = hatchLines([ring], hatching!, everywhere);
  const box: Box = [20, 20, 60, 50];
  const near = hatchLines([ring], hatching!, box);
  expect(near.length).toBeLessThan(all.length / 2);
  const spots = new Set(all.map((line) => JSON.stringify(line)));
  expect(near.every((line) => spots.has(JSON.stringify(line)))).toBe(true);
  // The same ring further along the same diagonals.
  const apart = ring.map(([x, y]): Point => [x + 300, y - 300]);
  for (const line of hatchLines([ring, apart], hatching!, box)) {
    expect(boxesOverlap(boxOf(line), growBox(box, 1e-6))).toBe(true);
  }
  // Every line that runs through the box's middle part is there.
  const missing = all.filter(
    ([a, b]) =>
      !near.some(([c]) => distance(a!, c!) < 1e-9) &&
      Array.from({ length: 400 }, (_, i) => interpolate(a!, b!, i / 399)).some(
        ([x, y]) => x > 21 && x < 59 && y > 21 && y < 49,
      ),
  );
  expect(missing).toEqual([]);
  expect(hatchLines([ring], hatching!, growBox(boxOf([[500, 500]]), 20))).toEqual([]);
  expect(hatchLines([], hatching!, everywhere)).toEqual([]);
});
