import { describe, expect, it, test } from "vitest";
import { randomNumbers } from "../geometry/fixtures/planar.ts";
import { pathPoints } from "./fixtures/parse-xml.ts";
import { pathData } from "./path-data.ts";

const random = randomNumbers(41);
const walk = Array.from({ length: 3000 }, (_, i): [number, number] => [
  i * 0.37 - 200 + random(),
  80 * Math.sin(i / 90) + 3 * random(),
]);

function last(value: number, digits: number): number {
  return Math.round(value * 10 ** digits);
}

describe.each([0, 1, 2, 3])("with %i decimals", (digits) => {
  it("every point is written within half of the last decimal: rounding never adds up", () => {
    const [points] = pathPoints(pathData([walk], { digits }));
    const half = 0.5 * 10 ** -digits + 1e-9;
    const kept = walk.filter((point, i) => {
      const before = walk[i - 1];
      return (
        !before ||
        last(before[0], digits) !== last(point[0], digits) ||
        last(before[1], digits) !== last(point[1], digits)
      );
    });
    expect(points).toHaveLength(kept.length);
    points!.forEach(([x, y], i) => {
      expect(Math.abs(x - kept[i]![0])).toBeLessThanOrEqual(half);
      expect(Math.abs(y - kept[i]![1])).toBeLessThanOrEqual(half);
    });
  });

  it("no number has more decimals, an exponent, or a zero that can be left out", () => {
    const numbers = pathData([walk], { digits }).match(/-?[\d.]+(e[-+]?\d+)?/g) ?? [];
    for (const number of numbers) {
      expect(number).not.toMatch(/e/);
      expect(number.split(".")[1]?.length ?? 0).toBeLessThanOrEqual(digits);
      expect(number).not.toMatch(/^-?0\.|\.\d*0$|\.$/);
    }
  });
});

test.each([
  [
    [
      [
        [0, 0],
        [10, 0],
        [10, 5.04],
      ],
    ],
    {},
    "M0,0l10,0 0,5",
  ],
  [
    [
      [
        [0, 0],
        [-1, -2],
      ],
    ],
    {},
    "M0,0l-1-2",
  ],
  [
    [
      [
        [0.25, 0.5],
        [0.75, 0.25],
      ],
    ],
    { digits: 2 },
    "M.25,.5l.5-.25",
  ],
  [
    [
      [
        [1, 1],
        [2, 1],
        [2, 2],
      ],
    ],
    { close: true },
    "M1,1l1,0 0,1Z",
  ],
  [[[[3, 4]]], {}, "M3,4h0"],
  [
    [
      [
        [1, 1],
        [1.01, 1.02],
      ],
    ],
    {},
    "M1,1h0",
  ],
  [
    [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [5, 5],
        [6, 5],
      ],
    ],
    {},
    "M0,0l1,0M5,5l1,0",
  ],
  [[], {}, ""],
  [[[]], {}, ""],
] as [[number, number][][], object, string][])("%j with %j is %s", (lines, options, expected) => {
  expect(pathData(lines, options)).toBe(expected);
});

test("no number is a minus nothing", () => {
  expect(
    pathData([
      [
        [-0.01, -0.02],
        [5, -0.03],
      ],
    ]),
  ).not.toContain("-0");
});
