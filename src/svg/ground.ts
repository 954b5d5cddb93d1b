import type { Geometry } from "geojson";
import { clipLine, clipRing, type Box } from "../geometry/clip.ts";
import { decimate } from "../geometry/decimate.ts";
import type { Point } from "../geometry/polyline.ts";
import { projector, type Viewport } from "../projection/viewport.ts";
import type { GroundMark } from "../scene/mark.ts";
import { pathData } from "./path-data.ts";
import { element } from "./xml.ts";

/** Pixels beyond the window that lines are kept for, so that their ends and joins stay out of sight. */
const MARGIN = 12;

/** Detail smaller than this is dropped, in pixels: half of what shows on a doubled screen. */
const TOLERANCE = 0.25;

/** Rings with less than this area show as specks and are dropped, in square pixels. */
const SPECK = 0.6;

/** The base map inside a window: projected, cut to it, thinned to what shows. Marks of one look become one path. */
export function groundText(marks: readonly GroundMark[], viewport: Viewport): string {
  const project = projector(viewport);
  const box: Box = [-MARGIN, -MARGIN, viewport.width + MARGIN, viewport.height + MARGIN];
  const looks = new Map<string, { mark: GroundMark; data: string }>();
  for (const mark of marks) {
    const key = JSON.stringify([mark.slot, mark.fill, mark.stroke]);
    const look = looks.get(key) ?? { mark, data: "" };
    look.data += mark.fill ? areaData(mark.geometry, project, box) : linesData(mark.geometry, project, box);
    looks.set(key, look);
  }
  return [...looks.values()].map(({ mark, data }) => (data ? groundPath(mark, data) : "")).join("");
}

function groundPath({ slot, fill, stroke }: GroundMark, d: string): string {
  const paint = fill ?? stroke;
  return element("path", {
    class: slot,
    d,
    fill: fill ? fill.color : "none",
    "fill-rule": fill ? "evenodd" : undefined,
    stroke: stroke?.color,
    "stroke-width": stroke?.width,
    "stroke-linejoin": stroke ? "round" : undefined,
    opacity: paint && paint.opacity < 1 ? paint.opacity : undefined,
  });
}

type ProjectFunction = ReturnType<typeof projector>;

function areaData(geometry: Geometry, project: ProjectFunction, box: Box): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  const rings = polygons.flat().flatMap((ring): Point[][] => {
    const clipped = clipRing(ring.slice(0, -1).map(project), box);
    if (clipped.length < 3) return [];
    const thin = decimate([...clipped, clipped[0]!], TOLERANCE).slice(0, -1);
    return thin.length > 2 && Math.abs(ringArea(thin)) >= SPECK ? [thin] : [];
  });
  return pathData(rings, { close: true });
}

function linesData(geometry: Geometry, project: ProjectFunction, box: Box): string {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.type === "MultiLineString" ? geometry.coordinates : [];
  return pathData(lines.flatMap((line) => clipLine(line.map(project), box)).map((line) => decimate(line, TOLERANCE)));
}

function ringArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
