import type { MapLayout } from "../layout/map-layout.ts";
import { overlayNodes } from "../layout/overlay.ts";
import type { Scene } from "../scene/scene.ts";
import { groundText } from "./ground.ts";
import { shapesText } from "./shapes.ts";
import { element, vectorText } from "./xml.ts";

/** A map's window as text: sea, base map, marks, labels; cut off at its edges by a nested `svg`. */
export function mapWindow(
  scene: Scene,
  layout: MapLayout,
  at: readonly [x: number, y: number],
  idPrefix: string,
): string {
  const { width, height } = layout.viewport;
  const content = [
    element("rect", { width, height, fill: scene.colors.sea }),
    groundText(scene.ground, layout.viewport),
    shapesText(layout.shapes, idPrefix),
    ...overlayNodes(layout, scene.colors).map(vectorText),
  ].join("");
  return element(
    "svg",
    { x: at[0] || undefined, y: at[1] || undefined, width, height, overflow: "hidden" },
    content,
  );
}
