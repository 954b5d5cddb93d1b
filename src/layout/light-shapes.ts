import { boxesOverlap, boxOf, type Box } from "../geometry/clip.ts";
import { decimate } from "../geometry/decimate.ts";
import type { Point, Shape } from "./shape.ts";

/** What a map that is looked at in its own size does not show, in pixels: less than a fifth of one on a doubled screen. */
const DETAIL = 0.1;

/** Pixels beyond the window that shapes are kept for: half the width of the broadest stroke. */
const MARGIN = 4;

/**
 * Shapes with fewer points, rounded to tenths of a pixel, and without what lies outside the window: a third of the bytes less, for
 * a picture inside a page.
 */
export function lightShapes(
  shapes: readonly Shape[],
  { width, height }: { readonly width: number; readonly height: number },
): Shape[] {
  const window: Box = [-MARGIN, -MARGIN, width + MARGIN, height + MARGIN];
  const shows = (points: readonly Point[]): boolean => boxesOverlap(boxOf(points), window);
  return shapes.map((shape): Shape => {
    switch (shape.type) {
      case "fill":
        return {
          ...shape,
          polygons: shape.polygons
            .filter((rings) => shows(rings.flat()))
            .map((rings) => rings.map((ring) => lightRing(ring))),
        };
      case "stroke":
        return { ...shape, lines: shape.lines.filter(shows).map((line) => lightLine(line)) };
      case "dots":
        return { ...shape, points: shape.points.filter((point) => shows([point])).map(lightPoint) };
    }
  });
}

function lightRing(ring: readonly Point[]): Point[] {
  const [first] = ring;
  return first ? lightLine([...ring, first]).slice(0, -1) : [];
}

function lightLine(line: readonly Point[]): Point[] {
  return decimate(line, DETAIL).map(lightPoint);
}

function lightPoint([x, y]: Point): Point {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
