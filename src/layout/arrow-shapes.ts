import type { AxisArrow } from "../geometry/axis-arrow.ts";
import { dashes } from "../geometry/polyline.ts";
import type { ArrowMark } from "../scene/mark.ts";
import { identity, type Shape } from "./shape.ts";

/** An arrow's pieces: a halo that knocks the base map out, the body that fades to its tail, the dashed casing, the head's outline. */
export function arrowShapes(mark: ArrowMark, arrow: AxisArrow): Shape[] {
  const own = identity(mark);
  const ring = [...arrow.outline];
  const [on, off] = mark.casing.dash ?? [Infinity, 0];
  const casing = [
    ...dashes(arrow.leftFlank, on, off),
    ...dashes(arrow.rightFlank, on, off),
    [...arrow.head],
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
