import type { Point } from "../geometry/polyline.ts";
import type { Scene } from "../scene/scene.ts";
import { anchorOf } from "./hit-test.ts";
import type { MapLayout } from "./map-layout.ts";

/** A ring that calls attention to an item: new since the last step, or open. */
export interface Ring {
  readonly item: string;
  readonly at: Point;
  readonly kind: "changed" | "selected";
}

/** Pixels between a name and a ring before it. */
const BEFORE_NAME = 12;

/** The rings of a laid-out map; an open item has one only, and a chip none, as it is a box already. */
export function placeRings(layout: Omit<MapLayout, "rings">, scene: Scene): Ring[] {
  const { changed, selected } = scene.emphasis;
  const chips = new Set(layout.chips.map(({ item }) => item));
  const ring = (item: string, kind: Ring["kind"]): Ring[] => {
    const at = ringPoint(item, layout, scene);
    return at && !chips.has(item) ? [{ item, at, kind }] : [];
  };
  return [
    ...changed.filter((item) => item !== selected).flatMap((item) => ring(item, "changed")),
    ...(selected === undefined ? [] : ring(selected, "selected")),
  ];
}

/** An arrow's tail, else the start of a country's name, else where the item is. */
function ringPoint(item: string, layout: Omit<MapLayout, "rings">, scene: Scene): Point | null {
  const arrow = layout.arrows.get(item);
  if (arrow) return arrow.tail;
  const isArea = layout.areas.some((area) => area.items.includes(item));
  const name =
    isArea && layout.labels.find((label) => label.items.includes(item) && label.lines.length > 0);
  const line = name ? name.lines[0] : undefined;
  if (line) return [line.at[0] - BEFORE_NAME, line.at[1] - line.run.style.size * 0.34];
  return anchorOf({ ...layout, rings: [] }, scene, item);
}
