import type { Position } from "geojson";
import type { Box } from "../geometry/clip.ts";
import type { Point } from "../geometry/polyline.ts";
import { fitBounds, projector, viewportBounds, type Viewport } from "../projection/viewport.ts";
import { lngLat, mercator } from "../projection/web-mercator.ts";
import type { Label } from "../scene/label.ts";
import type { SymbolMark } from "../scene/mark.ts";
import type { Scene } from "../scene/scene.ts";
import { layoutMap } from "./layout-map.ts";
import type { MapLayout } from "./map-layout.ts";
import type { Shape } from "./shape.ts";
import type { Sheet } from "./sheet.ts";

/** The least width and height of a locator, in pixels. */
export const LEAST_LOCATOR = 90;

/** Degrees that a locator shows east of the main map's window, at most. */
const EAST_OF_FRAME = 4;

/** A small map of what lies beyond the main one. */
export interface Locator {
  readonly box: Box;
  readonly layout: MapLayout;
  /** The main map's window, in the locator's pixels. */
  readonly frame: Box;
}

/** A small map of all hosts with the main map's frame; left out where it would be too small to read. */
export function locatorPart(
  { scene }: Sheet,
  [left, top, right, bottom]: Box,
  main: Pick<MapLayout, "viewport">,
): Locator | null {
  const { locator } = scene.furniture;
  const room = { width: right - left, height: bottom - top };
  if (!locator || Math.min(room.width, room.height) < LEAST_LOCATOR) return null;
  const viewport = locatorViewport(locator.view, room, viewportBounds(main.viewport));
  const frame = frameOf(main, { viewport });
  // What is open or new is ringed on the main map.
  const hosts = { ...hostScene(scene, locatorLabel), emphasis: { changed: [] } };
  const layout = layoutMap(hosts, viewport, {
    textScale: 0.7,
    furniture: false,
  });
  const shapes = [...layout.shapes, frameShape(frame, scene.colors.ink2)];
  const box: Box = [left, top, left + viewport.width, top + viewport.height];
  return { box, layout: { ...layout, shapes }, frame };
}

/** All hosts as large as they fit; to the east as much of the main map's window as there is room for. */
function locatorViewport(
  [west, south, east, north]: readonly [number, number, number, number],
  room: { readonly width: number; readonly height: number },
  [, , mainEast]: readonly [number, number, number, number],
): Viewport {
  const [x0, y1] = mercator([west, south]);
  const [, y0] = mercator([west, north]);
  const [reach] = lngLat([x0 + ((y1 - y0) * room.width) / room.height, y0]);
  const shownEast = Math.max(east, Math.min(reach, mainEast + EAST_OF_FRAME));
  const [x1] = mercator([shownEast, north]);
  const width = Math.min(room.width, Math.floor((room.height * (x1 - x0)) / (y1 - y0)));
  return fitBounds([west, south, shownEast, north], { width, height: room.height });
}

/** The main map's window as a line, below the names. */
function frameShape([left, top, right, bottom]: Box, color: string): Shape {
  const ring: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  return {
    mark: "frame",
    items: [],
    layer: "",
    slot: "line",
    type: "stroke",
    lines: [ring],
    paint: { color, opacity: 1 },
    width: 0.9,
  };
}

/** A scene with its hosts alone: their marks, and their names as `relabel` sets them, given the square of a host that has one. */
export function hostScene(
  scene: Scene,
  relabel: (label: Label, base: SymbolMark | undefined) => Label,
): Scene {
  const hosts = hostLabels(scene);
  const named = new Set(hosts.flatMap((label) => label.items));
  const marks = scene.marks.filter((mark) => mark.items.some((id) => named.has(id)));
  return { ...scene, marks, labels: hosts.map((label) => relabel(label, baseOf(scene, label))) };
}

/** Where each host is pointed at: its base, else its name. */
export function hostPoints(scene: Scene): Position[] {
  return hostLabels(scene).flatMap((label): Position[] => {
    const base = baseOf(scene, label);
    if (base) return [base.position];
    return label.anchor.type === "area" ? label.anchor.positions.slice(0, 1) : [];
  });
}

/** The labels of hosts from north to south: each then leaves room for the next. */
export function hostLabels({ labels }: Scene): Label[] {
  return labels
    .filter((label) => label.items.length > 0 && label.priority === 3)
    .toSorted((a, b) => latitude(b) - latitude(a));
}

function latitude({ anchor }: Label): number {
  return anchor.type === "area" ? (anchor.positions[0]?.[1] ?? 0) : 0;
}

function baseOf({ marks }: Scene, { items }: Label): SymbolMark | undefined {
  return marks
    .filter((mark) => mark.type === "symbol")
    .find((mark) => mark.items.some((id) => items.includes(id)));
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
export function frameOf(
  { viewport: main }: Pick<MapLayout, "viewport">,
  { viewport }: Pick<MapLayout, "viewport">,
): Box {
  const factor = 2 ** (viewport.zoom - main.zoom);
  const [x, y] = projector(viewport)([...main.center]);
  const [halfWidth, halfHeight] = [(main.width * factor) / 2, (main.height * factor) / 2];
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}
