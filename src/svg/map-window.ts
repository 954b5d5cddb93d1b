import { cutShapes } from "../layout/cut-shapes.ts";
import { lightShapes } from "../layout/light-shapes.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import { overlayNodes } from "../layout/overlay.ts";
import type { Scene } from "../scene/scene.ts";
import { groundText } from "./ground.ts";
import { shapesText } from "./shapes.ts";
import { element, vectorText } from "./xml.ts";

/** How a map's window is written. */
interface MapWindowOptions {
  /** Its top left corner; default the document's. */
  readonly at?: readonly [x: number, y: number];
  readonly idPrefix: string;
  /** Whether the sea is painted; default true. */
  readonly sea?: boolean;
  /** Whether what lies beyond the window is cut off; default true. Otherwise a margin of it is left, for what is around it to hide. */
  readonly cut?: boolean;
  /** Whether detail is left out that does not show at the map's own size, for far fewer bytes; default false. */
  readonly light?: boolean;
}

/** A map's window as text: sea, base map, marks, labels; cut off at its edges by a nested `svg`, unless told not to. */
export function mapWindow(scene: Scene, layout: MapLayout, options: MapWindowOptions): string {
  const { width, height } = layout.viewport;
  const { cut = true } = options;
  const shapes = cut ? layout.shapes : cutShapes(layout.shapes, layout.viewport);
  const [x, y] = options.at ?? [0, 0];
  const content = [
    ...(options.sea === false ? [] : [element("rect", { width, height, fill: scene.colors.sea })]),
    ...(options.light
      ? [
          groundText(scene.ground, layout.viewport, 0.5),
          shapesText(lightShapes(layout.shapes, layout.viewport), options.idPrefix, "strokes"),
        ]
      : [groundText(scene.ground, layout.viewport), shapesText(shapes, options.idPrefix)]),
    ...overlayNodes(layout, scene.colors).map(vectorText),
  ].join("");
  if (!cut)
    return element("g", { transform: x || y ? `translate(${x} ${y})` : undefined }, content);
  return element(
    "svg",
    { x: x || undefined, y: y || undefined, width, height, overflow: "hidden" },
    content,
  );
}
