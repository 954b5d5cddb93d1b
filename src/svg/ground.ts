import { groundPaths, type GroundPath } from "../layout/ground-paths.ts";
import type { Viewport } from "../projection/viewport.ts";
import type { GroundMark } from "../scene/mark.ts";
import { pathData } from "./path-data.ts";
import { element } from "./xml.ts";

/** The base map inside a window as text; marks of one look are one path. */
export function groundText(marks: readonly GroundMark[], viewport: Viewport): string {
  return groundPaths(marks, viewport).map(groundPath).join("");
}

function groundPath({ mark: { slot, fill, stroke }, lines }: GroundPath): string {
  const paint = fill ?? stroke;
  return element("path", {
    class: slot,
    d: pathData(lines, { close: fill !== undefined }),
    fill: fill ? fill.color : "none",
    "fill-rule": fill ? "evenodd" : undefined,
    stroke: stroke?.color,
    "stroke-width": stroke?.width,
    "stroke-linejoin": stroke ? "round" : undefined,
    opacity: paint && paint.opacity < 1 ? paint.opacity : undefined,
  });
}
