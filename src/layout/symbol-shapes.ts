import type { Project } from "../projection/viewport.ts";
import type { SymbolMark } from "../scene/mark.ts";
import { identity, type Point, type Shape } from "./shape.ts";

/** A square with slightly rounded corners; corners of 1.2 px are drawn as one bevel. */
export function squareRing([x, y]: Point, size: number): Point[] {
  const half = size / 2;
  const cut = 0.6;
  return [
    [x - half + cut, y - half],
    [x + half - cut, y - half],
    [x + half, y - half + cut],
    [x + half, y + half - cut],
    [x + half - cut, y + half],
    [x - half + cut, y + half],
    [x - half, y + half - cut],
    [x - half, y - half + cut],
  ];
}

/** A symbol's pieces: its rim, which sets it off from the ground, and itself. */
export function symbolShapes(mark: SymbolMark, project: Project): Shape[] {
  const at = project(mark.position);
  const rim = squareRing(at, mark.size + 2 * mark.rim.width);
  return [
    { ...identity(mark), slot: "symbol-rim", type: "fill", polygons: [[rim]], paint: mark.rim },
    {
      ...identity(mark),
      slot: "symbol",
      type: "fill",
      polygons: [[squareRing(at, mark.size)]],
      paint: mark.fill,
    },
  ];
}
