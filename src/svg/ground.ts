import { groundPaths, type GroundPath } from "../layout/ground-paths.ts";
import type { Viewport } from "../projection/viewport.ts";
import type { GroundMark } from "../scene/mark.ts";
import { pathData } from "./path-data.ts";
import { element } from "./xml.ts";

/** The base map inside a window as text, its points on a grid of `step` pixels; marks of one look are one path. */
export function groundText(
  marks: readonly GroundMark[],
  viewport: Viewport,
  step: number = 0.1,
): string {
  // Lines that are drawn more than once, as a coast is, are written once.
  const written = new Map<Line, string>();
  const text = (line: Line, close: boolean): string => {
    const known = written.get(line) ?? pathData([snapped(line, step)], { close });
    written.set(line, known);
    // What is shorter than the grid would draw nothing.
    return known.endsWith("h0") ? "" : known;
  };
  return groundPaths(marks, viewport)
    .map(({ mark, lines }) =>
      groundPath(mark, lines.map((line) => text(line, mark.fill !== undefined)).join("")),
    )
    .join("");
}

/** Points of a plane, in pixels. */
type Line = GroundPath["lines"][number];

function snapped(line: Line, step: number): Line {
  if (step === 0.1) return line;
  return line.map(([x, y]) => [Math.round(x / step) * step, Math.round(y / step) * step] as const);
}

function groundPath({ slot, fill, stroke }: GroundMark, d: string): string {
  const paint = fill ?? stroke;
  return element("path", {
    "data-ground": slot,
    d,
    fill: fill ? fill.color : "none",
    "fill-rule": fill ? "evenodd" : undefined,
    stroke: stroke?.color,
    "stroke-width": stroke?.width,
    "stroke-linejoin": stroke ? "round" : undefined,
    // Not `opacity`, for which painters take a layer of its own.
    [fill ? "fill-opacity" : "stroke-opacity"]:
      paint && paint.opacity < 1 ? paint.opacity : undefined,
  });
}
