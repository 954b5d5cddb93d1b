import type { Box } from "../geometry/clip.ts";
import { fitBounds, projector } from "../projection/viewport.ts";
import type { Label } from "../scene/label.ts";
import type { Mark } from "../scene/mark.ts";
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
  const hosts = scene.labels.filter((label) => label.items.length > 0 && label.priority === 3);
  const layout = layoutMap(
    {
      ...scene,
      marks: scene.marks.filter((mark) =>
        hosts.some((label) => label.items.some((id) => mark.items.includes(id))),
      ),
      labels: locatorLabels(hosts, scene.marks),
    },
    viewport,
    { textScale: 0.7 * scale, furniture: false },
  );
  const box: Box = [room[0], room[1], room[0] + viewport.width, room[1] + viewport.height];
  return { box, layout, frame: frameOf(main, layout) };
}

/** Names alone, set tighter; beside the base where a host has one. */
function locatorLabels(hosts: readonly Label[], marks: readonly Mark[]): Label[] {
  return hosts.map((label): Label => {
    const base = marks.find(
      (mark) => mark.type === "symbol" && mark.items.some((id) => label.items.includes(id)),
    );
    const lines = label.lines
      .slice(0, 1)
      .map((run) => ({ ...run, style: { ...run.style, tracking: 0.04 } }));
    const anchor: Label["anchor"] =
      base?.type === "symbol"
        ? {
            type: "point",
            position: base.position,
            clear: { px: 5 },
            candidates: ["E", "W", "SE", "NE", "S", "N"],
            leader: false,
          }
        : label.anchor;
    return { ...label, tier: 1, lines, anchor };
  });
}

/** The main map's window in the locator's pixels. */
function frameOf(main: MapLayout, locator: MapLayout): Box {
  const factor = 2 ** (locator.viewport.zoom - main.viewport.zoom);
  const [x, y] = projector(locator.viewport)([...main.viewport.center]);
  const [halfWidth, halfHeight] = [
    (main.viewport.width * factor) / 2,
    (main.viewport.height * factor) / 2,
  ];
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}
