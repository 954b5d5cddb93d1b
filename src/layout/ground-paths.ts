import type { Geometry, Position } from "geojson";
import { boxesOverlap, boxOf, clipLine, clipRing, type Box } from "../geometry/clip.ts";
import { decimate } from "../geometry/decimate.ts";
import type { Point } from "../geometry/polyline.ts";
import { projectLine } from "../projection/project-line.ts";
import type { Viewport } from "../projection/viewport.ts";
import type { GroundMark } from "../scene/mark.ts";
import { CUT_MARGIN } from "./cut-shapes.ts";

/** Detail of a base map smaller than this is dropped, in pixels; a live map drops the same. */
export const GROUND_TOLERANCE = 0.35;

/**
 * Detail that is dropped, in pixels: what is smaller than `tolerance`, and rings of less than `speck` square pixels. A map as small
 * as a thumbnail shows outlines only. Points nearer to one another than the tolerance are one, which saves most of the work.
 */
const DETAIL = {
  map: { tolerance: GROUND_TOLERANCE, speck: 0.6 },
  thumbnail: { tolerance: 0.7, speck: 3 },
} as const;

/** Maps narrower than this are thumbnails, in pixels. */
const THUMBNAIL = 260;

/** What a thumbnail leaves out: lines that say nothing at its size. */
const FINE: ReadonlySet<GroundMark["slot"]> = new Set(["river", "oblast"]);

/** Base map marks of one look, as one list of rings or lines in the window's pixels. */
export interface GroundPath {
  readonly mark: GroundMark;
  readonly lines: readonly (readonly Point[])[];
}

/** The base map inside a window: projected, cut to it, thinned to what shows; in paint order, without empty paths. */
export function groundPaths(marks: readonly GroundMark[], viewport: Viewport): GroundPath[] {
  const looks = new Map<string, { mark: GroundMark; lines: Point[][] }>();
  // A coast is drawn three times: its geometry is one and the same object, worked out once.
  const cut = new Map<Geometry, Point[][]>();
  const shown = isThumbnail(viewport) ? marks.filter(({ slot }) => !FINE.has(slot)) : marks;
  for (const mark of shown) {
    const key = JSON.stringify([mark.slot, mark.fill, mark.stroke]);
    const look = looks.get(key) ?? { mark, lines: [] };
    const lines = cut.get(mark.geometry) ?? cutGeometry(mark.geometry, viewport);
    cut.set(mark.geometry, lines);
    look.lines.push(...lines);
    looks.set(key, look);
  }
  return [...looks.values()].filter((look) => look.lines.length > 0);
}

function cutGeometry(geometry: GroundMark["geometry"], viewport: Viewport): Point[][] {
  const { width, height } = viewport;
  const window: Box = [-CUT_MARGIN, -CUT_MARGIN, width + CUT_MARGIN, height + CUT_MARGIN];
  switch (geometry.type) {
    case "Polygon":
      return geometry.coordinates.flatMap((ring) => cutRing(ring, viewport, window));
    case "MultiPolygon":
      return geometry.coordinates.flat().flatMap((ring) => cutRing(ring, viewport, window));
    case "LineString":
      return cutLine(geometry.coordinates, viewport, window);
    case "MultiLineString":
      return geometry.coordinates.flatMap((line) => cutLine(line, viewport, window));
  }
}

function cutRing(positions: readonly Position[], viewport: Viewport, window: Box): Point[][] {
  const { tolerance, speck } = detailOf(viewport);
  const ring = projectLine(positions, viewport, tolerance);
  const box = boxOf(ring);
  if (!boxesOverlap(box, window)) return [];
  const clipped = contains(window, box) ? ring.slice(0, -1) : clipRing(ring.slice(0, -1), window);
  if (clipped.length < 3) return [];
  const thin = decimate([...clipped, clipped[0]!], tolerance).slice(0, -1);
  return thin.length > 2 && Math.abs(ringArea(thin)) >= speck ? [thin] : [];
}

function cutLine(positions: readonly Position[], viewport: Viewport, window: Box): Point[][] {
  const { tolerance } = detailOf(viewport);
  const line = projectLine(positions, viewport, tolerance);
  const box = boxOf(line);
  if (!boxesOverlap(box, window)) return [];
  const parts = contains(window, box) ? [line] : clipLine(line, window);
  return parts.map((part) => decimate(part, tolerance));
}

function detailOf(viewport: Viewport): { tolerance: number; speck: number } {
  return isThumbnail(viewport) ? DETAIL.thumbnail : DETAIL.map;
}

function isThumbnail({ width }: Viewport): boolean {
  return width < THUMBNAIL;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
  );
}

function ringArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
