import { boxOf, growBox } from "../geometry/clip.ts";
import { projector, unprojector, type Viewport } from "../projection/viewport.ts";
import type { Scene } from "../scene/scene.ts";
import { groundExtent, movedOnto } from "./ground-extent.ts";
import { homeViewport, NARROW } from "./layout-map.ts";
import type { MapLayout } from "./map-layout.ts";
import { hostLabels, hostPoints } from "./picture-locator.ts";

/** How far inside the window a host has to lie, in pixels: its name needs room. */
const HOST_CLEARANCE = 26;

/**
 * Where a picture's map looks: the home view, as large as it fits. A window of other proportions shows more than that; it is
 * moved, the home view staying inside, so that as many hosts as possible are in sight, and not beyond the base map where that
 * can be helped. Narrow windows hold to the focus.
 */
export function pictureViewport(
  scene: Scene,
  size: { readonly width: number; readonly height: number },
): Viewport {
  const window = hostsWindow(scene, size);
  const extent = groundExtent(scene);
  const view = size.width < NARROW ? scene.narrowView : scene.view;
  return extent ? movedOnto(extent, window, view) : window;
}

function hostsWindow(
  scene: Scene,
  size: { readonly width: number; readonly height: number },
): Viewport {
  const home = homeViewport(scene, size);
  const project = projector(home);
  const hosts = hostPoints(scene).map(project);
  if (hosts.length === 0 || size.width < NARROW) return home;
  const [west, south, east, north] = scene.view;
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const [x0, y0, x1, y1] = growBox(boxOf(hosts), HOST_CLEARANCE);
  const dx = shift(-x0, x1 - size.width, Math.min(left, size.width - right));
  const dy = shift(-y0, y1 - size.height, Math.min(top, size.height - bottom));
  return { ...home, center: unprojector(home)([size.width / 2 - dx, size.height / 2 - dy]) };
}

/**
 * How far a window moves to show what lies beyond it on one side, at most `room` pixels.
 *
 * @param before pixels by which something lies beyond the first edge; negative when inside
 * @param after the same for the last edge
 */
function shift(before: number, after: number, room: number): number {
  if (before <= 0 && after <= 0) return 0;
  const wanted = before + after > 0 ? (before - after) / 2 : before > 0 ? before : -after;
  return Math.max(-room, Math.min(room, wanted)) || 0;
}

/** Whether every host lies in a picture's map, so that it may need no locator. */
export function showsHosts(scene: Scene, viewport: Viewport): boolean {
  const [x0, y0, x1, y1] = growBox(boxOf(hostPoints(scene).map(projector(viewport))), 8);
  return x0 >= 0 && y0 >= 0 && x1 <= viewport.width && y1 <= viewport.height;
}

/** Whether a map names every host. */
export function namesHosts(scene: Scene, { labels }: Pick<MapLayout, "labels">): boolean {
  const placed = new Set(labels.map((label) => label.id));
  return hostLabels(scene).every((label) => placed.has(label.id));
}
