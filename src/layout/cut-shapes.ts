import { clipLine, clipRing, type Box } from "../geometry/clip.ts";
import type { Shape } from "./shape.ts";

/** Pixels beyond a window that lines and areas are kept for, so that their ends and joins stay out of sight: half the broadest stroke. */
export const CUT_MARGIN = 6;

/** Shapes without what lies outside a window of this size, but for a margin. */
export function cutShapes(
  shapes: readonly Shape[],
  { width, height }: { readonly width: number; readonly height: number },
): Shape[] {
  const box: Box = [-CUT_MARGIN, -CUT_MARGIN, width + CUT_MARGIN, height + CUT_MARGIN];
  return shapes.map((shape): Shape => {
    switch (shape.type) {
      case "fill":
        return {
          ...shape,
          polygons: shape.polygons
            .map((rings) => rings.map((ring) => clipRing(ring, box)).filter(isArea))
            .filter((rings) => rings.length > 0),
        };
      case "stroke":
        return { ...shape, lines: shape.lines.flatMap((line) => clipLine(line, box)) };
      case "dots":
        return { ...shape, points: shape.points.filter(([x, y]) => isIn(x, y, box)) };
    }
  });
}

function isArea(ring: readonly unknown[]): boolean {
  return ring.length > 2;
}

function isIn(x: number, y: number, [left, top, right, bottom]: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
