import { axisArrow, arrowCenterline } from "../geometry/axis-arrow.ts";
import { hatchLines } from "../geometry/hatch.ts";
import { dashes, dots, type Point } from "../geometry/polyline.ts";
import { vicinity } from "../geometry/vicinity.ts";
import type { KeyEntry } from "../scene/furniture.ts";
import type { Hatch, Mark, Slot } from "../scene/mark.ts";
import { arrowShapes } from "./arrow-shapes.ts";
import { squareRing } from "./symbol-shapes.ts";
import type { Shape } from "./shape.ts";

/** Size of a swatch, in pixels. */
export const SWATCH = { width: 42, height: 22 } as const;

/** A key row's mark, drawn by the map's own functions, in a box with its top left corner at `at`. */
export function swatchShapes(
  entry: KeyEntry,
  at: Point,
  colors: { host: string; land: string },
): Shape[] {
  const { sample } = entry;
  const own = { mark: `key-${sample.id}`, items: [], layer: sample.layer };
  const place = ([x, y]: Point): Point => [at[0] + x, at[1] + y];
  const frame: Point[] = (
    [
      [2, 1],
      [36, 1],
      [36, 20],
      [2, 20],
    ] as const
  ).map(place);
  const fill = (
    slot: Slot,
    polygons: readonly (readonly (readonly Point[])[])[],
    color: string,
    opacity = 1,
  ): Shape => ({
    ...own,
    slot,
    type: "fill",
    polygons,
    paint: { color, opacity },
  });
  const lines = (
    slot: Slot,
    drawn: readonly (readonly Point[])[],
    paint: Hatch | { color: string; opacity: number; width: number },
  ): Shape => ({
    ...own,
    slot,
    type: "stroke",
    lines: drawn,
    paint,
    width: paint.width,
  });
  const hatched = (polygons: readonly (readonly (readonly Point[])[])[], hatch: Hatch): Shape =>
    lines(
      "area-hatch",
      hatchLines(polygons.flat(), hatch, [
        at[0],
        at[1],
        at[0] + SWATCH.width,
        at[1] + SWATCH.height,
      ]),
      hatch,
    );
  if (entry.swatch === "host") {
    const square: Point[] = squareRing(
      place([19, 10.5]),
      sample.type === "symbol" ? sample.size : 8,
    );
    return [
      fill("ground", [[frame]], colors.host),
      fill("symbol", [[square]], symbolColor(sample)),
    ];
  }
  switch (sample.type) {
    case "arrow": {
      const line = arrowCenterline(
        (
          [
            [1, 18],
            [20, 7],
            [40, 7],
          ] as const
        ).map(place),
        sample.side,
      );
      const arrow = axisArrow(line, 5);
      return arrowShapes({ ...sample, id: own.mark, items: [] }, arrow).filter(
        (shape) => shape.slot !== "arrow-halo",
      );
    }
    case "vicinity": {
      const polygons = vicinity([place([11, 10.5]), place([26, 10.5])], 9.5, null);
      return [
        fill("area-fill", polygons, sample.fill.color, sample.fill.opacity),
        hatched(polygons, sample.hatch),
      ];
    }
    case "area":
      return [
        fill("ground", [[frame]], colors.land),
        ...(sample.hatch ? [hatched([[frame]], sample.hatch)] : []),
      ];
    case "line": {
      const line: Point[] = [place([1, 10.5]), place([32, 10.5])];
      const { stroke } = sample;
      return stroke.dots
        ? [
            {
              ...own,
              slot: "line-dots",
              type: "dots",
              points: dots(line, stroke.dots.every),
              paint: stroke,
              diameter: stroke.dots.diameter,
            },
          ]
        : [lines("line", stroke.dash ? dashes(line, ...stroke.dash) : [line], stroke)];
    }
    case "symbol":
      return [fill("symbol", [[squareRing(place([19, 10.5]), sample.size)]], sample.fill.color)];
  }
}

function symbolColor(sample: Mark): string {
  return sample.type === "symbol" ? sample.fill.color : "#000000";
}
