import type { Box } from "../geometry/clip.ts";
import { fitBounds, projector } from "../projection/viewport.ts";
import type { Label } from "../scene/label.ts";
import type { SymbolMark } from "../scene/mark.ts";
import type { Scene } from "../scene/scene.ts";
import { layoutMap } from "./layout-map.ts";
import type { MapLayout } from "./map-layout.ts";
import type { Sheet } from "./sheet.ts";

/** Width of the locator over its height, at most: the base map ends west of the hosts. */
const LOCATOR_ASPECT = 0.88;

/** A small map of what lies beyond the main one. */
export interface Locator {
  readonly box: Box;
  readonly layout: MapLayout;
  /** The main map's window, in the locator's pixels. */
  readonly frame: Box;
}

/** A small map of all hosts with the main map's frame; left out where it would be smaller than 70 px. */
export function locatorPart({ scene, scale }: Sheet, room: Box, main: MapLayout): Locator | null {
  const { locator } = scene.furniture;
  const available = { width: room[2] - room[0], height: room[3] - room[1] };
  if (!locator || Math.min(available.width, available.height) < 70) return null;
  const width = Math.floor(Math.min(available.width, available.height * LOCATOR_ASPECT));
  const viewport = fitBounds(locator.view, { width, height: available.height });
  const layout = layoutMap(hostScene(scene, locatorLabel), viewport, {
    textScale: 0.7 * scale,
    furniture: false,
  });
  const box: Box = [room[0], room[1], room[0] + viewport.width, room[1] + viewport.height];
  return { box, layout, frame: frameOf(main, layout) };
}

/** A scene with its hosts alone: their marks, and their names as `relabel` sets them, given the square of a host that has one. */
export function hostScene(
  scene: Scene,
  relabel: (label: Label, base: SymbolMark | undefined) => Label,
): Scene {
  const hosts = scene.labels.filter((label) => label.items.length > 0 && label.priority === 3);
  const named = new Set(hosts.flatMap((label) => label.items));
  const marks = scene.marks.filter((mark) => mark.items.some((id) => named.has(id)));
  const squares = marks.filter((mark) => mark.type === "symbol");
  const baseOf = ({ items }: Label): SymbolMark | undefined =>
    squares.find((mark) => mark.items.some((id) => items.includes(id)));
  return { ...scene, marks, labels: hosts.map((label) => relabel(label, baseOf(label))) };
}

/** A name alone, set tighter; beside the base where the host has one. */
function locatorLabel(label: Label, base: SymbolMark | undefined): Label {
  const lines = label.lines
    .slice(0, 1)
    .map((run) => ({ ...run, style: { ...run.style, tracking: 0.04 } }));
  const anchor: Label["anchor"] = base
    ? {
        type: "point",
        position: base.position,
        clear: { px: 5 },
        candidates: ["E", "W", "SE", "NE", "S", "N"],
        leader: false,
      }
    : label.anchor;
  return { ...label, tier: 1, lines, anchor };
}

/** The main map's window in the locator's pixels. */
export function frameOf(main: MapLayout, locator: MapLayout): Box {
  const factor = 2 ** (locator.viewport.zoom - main.viewport.zoom);
  const [x, y] = projector(locator.viewport)([...main.viewport.center]);
  const [halfWidth, halfHeight] = [
    (main.viewport.width * factor) / 2,
    (main.viewport.height * factor) / 2,
  ];
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}
