import { describe, expect, it, test } from "vitest";
import { axisWidth } from "./axis-width.ts";

const free = { zoomed: 0, shortest: Infinity };

describe("the width of arrows", () => {
  it.each([
    [320, 3.9],
    [480, 4.4],
    [720, 5],
    [808, 5.2],
    [1080, 5.7],
  ])("on a map of %i px is %f px", (mapWidth, width) => {
    expect(Math.abs(axisWidth({ mapWidth, ...free }) - width)).toBeLessThan(0.06);
  });

  it("grows by 1.27 with one zoom more, and back", () => {
    const home = axisWidth({ mapWidth: 808, ...free });
    expect(axisWidth({ mapWidth: 808, ...free, zoomed: 1 }) / home).toBeCloseTo(1.27, 2);
    expect(axisWidth({ mapWidth: 808, ...free, zoomed: -1 }) * 1.27).toBeCloseTo(home, 1);
  });

  it("stays within 3.2 and 8 px", () => {
    for (const mapWidth of [40, 320, 808, 4000]) {
      for (const zoomed of [-9, -2, 0, 1, 5, 20]) {
        for (const shortest of [0, 10, 200, Infinity]) {
          const width = axisWidth({ mapWidth, zoomed, shortest });
          expect(width).toBeGreaterThanOrEqual(3.2);
          expect(width).toBeLessThanOrEqual(8);
        }
      }
    }
    expect(axisWidth({ mapWidth: 808, zoomed: 9, shortest: Infinity })).toBe(8);
    expect(axisWidth({ mapWidth: 808, zoomed: -9, shortest: Infinity })).toBe(3.2);
  });

  it("never shrinks when the map grows or comes nearer", () => {
    const widths = [320, 360, 480, 720, 1080, 1440].map((mapWidth) =>
      axisWidth({ mapWidth, ...free }),
    );
    expect([...widths].sort((a, b) => a - b)).toEqual(widths);
    const zooms = [-1, 0, 0.5, 1, 1.5].map((zoomed) =>
      axisWidth({ mapWidth: 808, shortest: Infinity, zoomed }),
    );
    expect([...zooms].sort((a, b) => a - b)).toEqual(zooms);
  });
});

test("the shortest arrow holds the width back to a part of its length", () => {
  expect(axisWidth({ mapWidth: 808, zoomed: 0, shortest: 21 })).toBeCloseTo(21 / 5.2, 9);
  expect(axisWidth({ mapWidth: 808, zoomed: 0, shortest: 5 })).toBe(3.2);
});

test("a picture read at a reduced size has wider arrows", () => {
  expect(axisWidth({ mapWidth: 808, ...free, factor: 1.1 })).toBeCloseTo(5.72, 9);
});
