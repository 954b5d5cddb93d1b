import type { AxisArrow } from "../geometry/axis-arrow.ts";
import { decimate } from "../geometry/decimate.ts";
import { dashes, type Point } from "../geometry/polyline.ts";
import type { ArrowMark } from "../scene/mark.ts";
import { identity, type Shape } from "./shape.ts";

/** An arrow's pieces: a halo that knocks the base map out, the body that fades to its tail, the dashed casing, the head's outline. */
export function arrowShapes(mark: ArrowMark, arrow: AxisArrow): Shape[] {
  const own = identity(mark);
  const ring = thin([...arrow.outline, arrow.outline[0]!]).slice(0, -1);
  const [on, off] = mark.casing.dash ?? [Infinity, 0];
  const casing = [
    ...dashes(thin(arrow.leftFlank), on, off),
    ...dashes(thin(arrow.rightFlank), on, off),
    thin(arrow.head),
  ];
  const body: Shape[] = mark.body
    ? [
        {
          ...own,
          slot: "arrow-body",
          type: "fill",
          polygons: [[ring]],
          paint: { color: mark.body.color, opacity: 1 },
          gradient: { from: arrow.tail, to: arrow.tip, opacities: mark.body.opacities },
        },
      ]
    : [];
  return [
    {
      ...own,
      slot: "arrow-halo",
      type: "stroke",
      lines: [[...ring, ring[0]!]],
      paint: mark.halo,
      width: mark.halo.width,
    },
    { ...own, slot: "arrow-ground", type: "fill", polygons: [[ring]], paint: mark.ground },
    ...body,
    {
      ...own,
      slot: "arrow-casing",
      type: "stroke",
      lines: casing,
      paint: mark.casing,
      width: mark.casing.width,
    },
  ];
}

/** Points that a smooth outline runs this near to without them are left out, in pixels: a tenth of what shows. */
const DETAIL = 0.04;

function thin(line: readonly Point[]): Point[] {
  return decimate(line, DETAIL);
}
