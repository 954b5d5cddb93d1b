import { bounds } from "../geometry/bounds.ts";
import { projector, unprojector, type Viewport } from "../projection/viewport.ts";
import type { Scene } from "../scene/scene.ts";

/** `[west, south, east, north]` in degrees. */
type Bbox = readonly [number, number, number, number];

/** Degrees by which a window may go beyond: coordinates of a base map are rounded. */
const TOLERANCE = 0.01;

/** What a scene's base map covers; null without one. A base map is a cut-out: land reaches all of its sides. */
export function groundExtent({ ground }: Pick<Scene, "ground">): Bbox | null {
  const land = ground.filter(({ slot }) => slot === "land");
  return land.length > 0 ? bounds(land.map(({ geometry }) => geometry)) : null;
}

/** Whether a window shows more than an extent. */
export function exceeds(viewport: Viewport, [west, south, east, north]: Bbox): boolean {
  const at = unprojector(viewport);
  const [left, top] = at([0, 0]);
  const [right, bottom] = at([viewport.width, viewport.height]);
  return (
    left < west - TOLERANCE ||
    bottom < south - TOLERANCE ||
    right > east + TOLERANCE ||
    top > north + TOLERANCE
  );
}

/** The window moved as far onto an extent as it can be while a view stays inside it. */
export function movedOnto(extent: Bbox, viewport: Viewport, view: Bbox): Viewport {
  if (!exceeds(viewport, extent)) return viewport;
  const { width, height } = viewport;
  const [west, north, east, south] = edges(extent, viewport);
  const [left, top, right, bottom] = edges(view, viewport);
  const dx = nearest(spanOf(west, east - width), spanOf(right - width, left));
  const dy = nearest(spanOf(north, south - height), spanOf(bottom - height, top));
  return { ...viewport, center: unprojector(viewport)([width / 2 + dx, height / 2 + dy]) };
}

/** A bbox's left, top, right and bottom in a window's pixels. */
function edges([west, south, east, north]: Bbox, viewport: Viewport): Bbox {
  const project = projector(viewport);
  return [...project([west, north]), ...project([east, south])];
}

type Span = readonly [from: number, to: number];

function spanOf(a: number, b: number): Span {
  return a < b ? [a, b] : [b, a];
}

/** The smallest number of those that lie nearest to the first span and in the second. */
function nearest([from, to]: Span, [least, most]: Span): number {
  const wanted = Math.max(from, Math.min(to, 0));
  return Math.max(least, Math.min(most, wanted));
}
