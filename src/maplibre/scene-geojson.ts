import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { gradientSlices } from "../layout/gradient-slices.ts";
import type { DotsShape, FillShape, Point, Shape, StrokeShape } from "../layout/shape.ts";
import { unprojector, type Viewport } from "../projection/viewport.ts";
import type { GroundMark } from "../scene/mark.ts";

/** MapLibre fades a circle over the last device pixel inside its radius; half of it more puts the edge where it belongs. */
const CIRCLE_EDGE = 0.5;

/** What a layer paints a feature with. */
interface PaintProperties {
  readonly slot: string;
  readonly order: number;
  readonly color: string;
  readonly opacity: number;
  readonly width?: number;
  readonly radius?: number;
  /** The mark it is a piece of; absent on the base map. */
  readonly mark?: string;
  /** The items the mark draws, as a JSON list: MapLibre keeps only plain values. */
  readonly items?: string;
}

type PaintFeature = Feature<Geometry, PaintProperties>;

/** The base map as features of one map source. */
export function groundCollection(
  marks: readonly GroundMark[],
): FeatureCollection<Geometry, PaintProperties> {
  const features = marks.flatMap((mark, order): PaintFeature[] => {
    const paint = mark.fill ?? mark.stroke;
    if (!paint) return [];
    const { color, opacity } = paint;
    const width = mark.stroke ? { width: mark.stroke.width } : {};
    return [
      {
        type: "Feature",
        geometry: mark.geometry,
        properties: { slot: mark.slot, order, color, opacity, ...width },
      },
    ];
  });
  return { type: "FeatureCollection", features };
}

/**
 * Laid-out shapes as features of one map source: from the layout's pixels back to longitude and latitude.
 *
 * @param pixelRatio device pixels of the map's canvas in one CSS pixel; default 1
 */
export function shapeCollection(
  shapes: readonly Shape[],
  viewport: Viewport,
  pixelRatio = 1,
): FeatureCollection<Geometry, PaintProperties> {
  const unproject = unprojector(viewport);
  const line = (points: readonly Point[]): Position[] => points.map((point) => unproject(point));
  const features = shapes.flatMap((shape, order): PaintFeature[] => {
    switch (shape.type) {
      case "fill":
        return fillFeatures(shape, order, line);
      case "stroke":
        return strokeFeatures(shape, order, line);
      case "dots":
        return dotsFeatures(shape, order, line, pixelRatio);
    }
  });
  return { type: "FeatureCollection", features };
}

type Unproject = (points: readonly Point[]) => Position[];

function paintOf(shape: Shape, order: number): PaintProperties {
  const { slot, mark, items, paint } = shape;
  return {
    slot,
    order,
    mark,
    items: JSON.stringify(items),
    color: paint.color,
    opacity: paint.opacity,
  };
}

function ring(points: readonly Point[], line: Unproject): Position[] {
  const positions = line(points);
  const [first, last] = [positions[0], positions.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1])
    ? [...positions, first]
    : positions;
}

function fillFeatures(shape: FillShape, order: number, line: Unproject): PaintFeature[] {
  const properties = paintOf(shape, order);
  if (!shape.gradient) {
    const coordinates = shape.polygons.map((rings) => rings.map((points) => ring(points, line)));
    return [{ type: "Feature", geometry: { type: "MultiPolygon", coordinates }, properties }];
  }
  return gradientSlices(shape).map(({ ring: strip, opacity }): PaintFeature => ({
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [ring(strip, line)] },
    properties: { ...properties, opacity },
  }));
}

function strokeFeatures(shape: StrokeShape, order: number, line: Unproject): PaintFeature[] {
  if (shape.lines.length === 0) return [];
  const coordinates = shape.lines.map(line);
  return [
    {
      type: "Feature",
      geometry: { type: "MultiLineString", coordinates },
      properties: { ...paintOf(shape, order), width: shape.width },
    },
  ];
}

function dotsFeatures(
  shape: DotsShape,
  order: number,
  line: Unproject,
  pixelRatio: number,
): PaintFeature[] {
  const radius = shape.diameter / 2 + CIRCLE_EDGE / pixelRatio;
  const properties = { ...paintOf(shape, order), radius };
  return [
    {
      type: "Feature",
      geometry: { type: "MultiPoint", coordinates: line(shape.points) },
      properties,
    },
  ];
}
