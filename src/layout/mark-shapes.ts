import type { MultiPolygon, Polygon } from "geojson";
import { arrowCenterline, axisArrow, type AxisArrow } from "../geometry/axis-arrow.ts";
import type { Box } from "../geometry/clip.ts";
import { hatchLines } from "../geometry/hatch.ts";
import { dashes, dots, lineLength, type Point } from "../geometry/polyline.ts";
import { vicinity } from "../geometry/vicinity.ts";
import { metersPerPixel } from "../projection/web-mercator.ts";
import { projectLine } from "../projection/project-line.ts";
import { projector, type Project, type Viewport } from "../projection/viewport.ts";
import type { AreaMark, Hatch, LineMark, Mark, VicinityMark } from "../scene/mark.ts";
import { axisWidth } from "./axis-width.ts";
import { arrowShapes } from "./arrow-shapes.ts";
import type { AreaGeometry, VicinityGeometry } from "./map-layout.ts";
import { identity, type Shape } from "./shape.ts";
import { symbolShapes } from "./symbol-shapes.ts";

/** Marks at one scale: what is painted, and the arrows' geometry, which labels and pointers need too. */
export interface MarkShapes {
  readonly shapes: readonly Shape[];
  readonly arrows: ReadonlyMap<string, AxisArrow>;
  readonly vicinities: ReadonlyMap<string, VicinityGeometry>;
  readonly areas: readonly AreaGeometry[];
}

/** What marks are laid out for. */
export interface MarkShapesOptions {
  readonly viewport: Viewport;
  /** Zoom of the home view at this size. */
  readonly homeZoom: number;
  /** Lines of hatches outside this box are left out. */
  readonly box: Box;
  readonly arrowFactor?: number;
}

/** The painted pieces of all marks at a viewport's scale, in its pixels; nothing but hatches is cut off at its edges. */
export function markShapes(marks: readonly Mark[], options: MarkShapesOptions): MarkShapes {
  const project = projector(options.viewport);
  const arrows = arrowGeometries(marks, project, options);
  const vicinities = new Map(
    marks.flatMap((mark) =>
      mark.type === "vicinity"
        ? [[mark.id, vicinityGeometry(mark, project, options.viewport)] as const]
        : [],
    ),
  );
  const areas = new Map(
    marks.flatMap((mark) =>
      mark.type === "area"
        ? [[mark.id, projectArea(mark.geometry, options.viewport)] as const]
        : [],
    ),
  );
  const shapes = marks.flatMap((mark): Shape[] => {
    switch (mark.type) {
      case "area":
        return areaShapes(mark, areas.get(mark.id)!, options.box);
      case "vicinity":
        return vicinityShapes(mark, vicinities.get(mark.id)!, options);
      case "line":
        return lineShapes(mark, project);
      case "symbol":
        return symbolShapes(mark, project);
      case "arrow":
        return arrowShapes(mark, arrows.get(mark.id)!);
    }
  });
  const outlines = marks.flatMap((mark): AreaGeometry[] =>
    mark.type === "area" ? [{ items: mark.items, rings: areas.get(mark.id)!.flat() }] : [],
  );
  return { shapes, arrows, vicinities, areas: outlines };
}

function arrowGeometries(
  marks: readonly Mark[],
  project: Project,
  options: MarkShapesOptions,
): Map<string, AxisArrow> {
  const lines = marks.flatMap((mark) =>
    mark.type === "arrow"
      ? [[mark.id, arrowCenterline(mark.route.map(project), mark.side)] as const]
      : [],
  );
  const shortest = Math.min(...lines.map(([, line]) => lineLength(line)));
  const width = axisWidth({
    mapWidth: options.viewport.width,
    zoomed: options.viewport.zoom - options.homeZoom,
    shortest,
    ...(options.arrowFactor === undefined ? {} : { factor: options.arrowFactor }),
  });
  return new Map(lines.map(([id, line]) => [id, axisArrow(line, width)]));
}

/** Points of an outline nearer to one another than this are one, in pixels: nothing that shows, and most of the work. */
const OUTLINE_STEP = 0.2;

/** A geometry's rings in pixels, one list for each polygon. */
function projectArea(geometry: Polygon | MultiPolygon, viewport: Viewport): Point[][][] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => projectLine(ring, viewport, OUTLINE_STEP)));
}

function hatchShape(
  polygons: readonly (readonly (readonly Point[])[])[],
  hatch: Hatch,
  box: Box,
  mark: Mark,
): Shape {
  const lines = hatchLines(polygons.flat(), hatch, box);
  return {
    ...identity(mark),
    slot: "area-hatch",
    type: "stroke",
    lines,
    paint: hatch,
    width: hatch.width,
  };
}

function areaShapes(mark: AreaMark, polygons: readonly Point[][][], box: Box): Shape[] {
  return [
    ...(mark.fill
      ? [
          {
            ...identity(mark),
            slot: "area-fill",
            type: "fill",
            polygons,
            paint: mark.fill,
          } as const,
        ]
      : []),
    ...(mark.hatch ? [hatchShape(polygons, mark.hatch, box, mark)] : []),
  ];
}

function vicinityGeometry(
  mark: VicinityMark,
  project: Project,
  viewport: Viewport,
): VicinityGeometry {
  const latitude =
    mark.positions.reduce((sum, [, lat = 0]) => sum + lat, 0) / mark.positions.length;
  const least = mark.leastRadius[viewport.width < 480 ? 1 : 0];
  const radius = Math.max(least, (mark.radiusKm * 1000) / metersPerPixel(latitude, viewport.zoom));
  return { points: mark.positions.map(project), items: mark.items, radius };
}

function vicinityShapes(
  mark: VicinityMark,
  { points, radius }: VicinityGeometry,
  { viewport, box }: MarkShapesOptions,
): Shape[] {
  const within = mark.within ? projectArea(mark.within, viewport) : null;
  const polygons = vicinity(points, radius, within);
  return [
    { ...identity(mark), slot: "area-fill", type: "fill", polygons, paint: mark.fill },
    hatchShape(polygons, mark.hatch, box, mark),
  ];
}

function lineShapes(mark: LineMark, project: Project): Shape[] {
  const { geometry, stroke, halo } = mark;
  const lines = (
    geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates
  ).map((line) => line.map(project));
  const under: Shape[] = halo
    ? [
        {
          ...identity(mark),
          slot: "line-halo",
          type: "stroke",
          lines,
          paint: halo,
          width: halo.width,
        },
      ]
    : [];
  if (stroke.dots) {
    const { diameter, every } = stroke.dots;
    const points = lines.flatMap((line) => dots(line, every));
    return [
      ...under,
      { ...identity(mark), slot: "line-dots", type: "dots", points, paint: stroke, diameter },
    ];
  }
  const dashed = stroke.dash ? lines.flatMap((line) => dashes(line, ...stroke.dash!)) : lines;
  return [
    ...under,
    {
      ...identity(mark),
      slot: "line",
      type: "stroke",
      lines: dashed,
      paint: stroke,
      width: stroke.width,
    },
  ];
}
