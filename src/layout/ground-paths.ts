import type { Geometry } from "geojson";
import { clipLine, clipRing, type Box } from "../geometry/clip.ts";
import { decimate } from "../geometry/decimate.ts";
import type { Point } from "../geometry/polyline.ts";
import { projector, type Project, type Viewport } from "../projection/viewport.ts";
import type { GroundMark } from "../scene/mark.ts";

/** Pixels beyond the window that lines are kept for, so that their ends and joins stay out of sight. */
const MARGIN = 12;

/** Detail smaller than this is dropped, in pixels: half of what shows on a doubled screen. */
const TOLERANCE = 0.25;

/** Rings with less than this area show as specks and are dropped, in square pixels. */
const SPECK = 0.6;

/** Base map marks of one look, as one list of rings or lines in the window's pixels. */
export interface GroundPath {
  readonly mark: GroundMark;
  readonly lines: readonly (readonly Point[])[];
}

/** The base map inside a window: projected, cut to it, thinned to what shows; in paint order, without empty paths. */
export function groundPaths(marks: readonly GroundMark[], viewport: Viewport): GroundPath[] {
  const project = projector(viewport);
  const box: Box = [-MARGIN, -MARGIN, viewport.width + MARGIN, viewport.height + MARGIN];
  const looks = new Map<string, { mark: GroundMark; lines: Point[][] }>();
  for (const mark of marks) {
    const key = JSON.stringify([mark.slot, mark.fill, mark.stroke]);
    const look = looks.get(key) ?? { mark, lines: [] };
    look.lines.push(
      ...(mark.fill ? rings(mark.geometry, project, box) : lines(mark.geometry, project, box)),
    );
    looks.set(key, look);
  }
  return [...looks.values()].filter((look) => look.lines.length > 0);
}

function rings(geometry: Geometry, project: Project, box: Box): Point[][] {
  const polygons =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  return polygons.flat().flatMap((ring): Point[][] => {
    const clipped = clipRing(ring.slice(0, -1).map(project), box);
    if (clipped.length < 3) return [];
    const thin = decimate([...clipped, clipped[0]!], TOLERANCE).slice(0, -1);
    return thin.length > 2 && Math.abs(ringArea(thin)) >= SPECK ? [thin] : [];
  });
}

function lines(geometry: Geometry, project: Project, box: Box): Point[][] {
  const parts =
    geometry.type === "LineString"
      ? [geometry.coordinates]
      : geometry.type === "MultiLineString"
        ? geometry.coordinates
        : [];
  return parts
    .flatMap((line) => clipLine(line.map(project), box))
    .map((line) => decimate(line, TOLERANCE));
}

function ringArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
