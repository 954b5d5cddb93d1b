import type { Feature, Geometry, Position } from "geojson";
import { clipLine, type Box } from "../../src/geometry/clip.ts";
import { groundPaths } from "../../src/layout/ground-paths.ts";
import { homeViewport, layoutMap } from "../../src/layout/layout-map.ts";
import type { PlacedLabel } from "../../src/layout/placed-label.ts";
import type { Point, Shape } from "../../src/layout/shape.ts";
import { unprojector, viewportBounds, type Viewport } from "../../src/projection/viewport.ts";
import { slots } from "../../src/scene/mark.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { faceCss } from "../../src/theme/typography.ts";

/** How a feature looks; lengths in CSS pixels. */
export interface Look {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity: number;
  /** Of the dots that stand for points. */
  readonly diameter?: number;
}

/** A line of text: `at` is the start of its baseline. */
export interface PeerText {
  readonly at: Position;
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly halo?: { readonly color: string; readonly width: number };
}

/**
 * The map of a scene as plain GeoJSON in paint order, for libraries that know nothing of situations. They are given for nothing
 * what we work out each time: the cut and thinned base map, outlines of arrows and vicinities, hatches, and where labels stand.
 */
export interface PeerScene {
  readonly width: number;
  readonly height: number;
  readonly center: readonly [lng: number, lat: number];
  /** Of a world 512 pixels wide at zoom 0. */
  readonly zoom: number;
  /** `[west, south, east, north]` */
  readonly bounds: readonly [number, number, number, number];
  readonly sea: string;
  readonly features: readonly Feature<Geometry, Look>[];
  readonly texts: readonly PeerText[];
}

type Unproject = (point: Point) => Position;

/** The map of a scene at its home view. */
export function peerScene(scene: Scene, size: { width: number; height: number }): PeerScene {
  const viewport = homeViewport(scene, size);
  const layout = layoutMap(scene, viewport);
  const unproject = unprojector(viewport);
  return {
    ...viewport,
    bounds: viewportBounds(viewport),
    sea: scene.colors.sea,
    features: [
      ...groundFeatures(scene, viewport, unproject),
      ...slots
        .flatMap((slot) => layout.shapes.filter((shape) => shape.slot === slot))
        .flatMap((shape) => shapeFeatures(shape, viewport, unproject)),
      ...layout.labels.flatMap((label) => markerFeatures(label, unproject)),
    ],
    texts: layout.labels.flatMap((label) => texts(label, unproject)),
  };
}

function groundFeatures(
  scene: Scene,
  viewport: Viewport,
  unproject: Unproject,
): Feature<Geometry, Look>[] {
  return groundPaths(scene.ground, viewport).flatMap(({ mark, lines }) => {
    const paths = lines.map((line) => line.map(unproject));
    if (mark.fill)
      return paths.map((ring) =>
        feature({ type: "Polygon", coordinates: [closed(ring)] }, look(mark.fill!)),
      );
    const { color, width, opacity } = mark.stroke!;
    return paths.map((line) =>
      feature({ type: "LineString", coordinates: line }, { stroke: color, width, opacity }),
    );
  });
}

function shapeFeatures(
  shape: Shape,
  { width, height }: Viewport,
  unproject: Unproject,
): Feature<Geometry, Look>[] {
  const window: Box = [0, 0, width, height];
  const { color, opacity } = shape.paint;
  switch (shape.type) {
    case "fill": {
      const even = shape.gradient?.opacities ?? [opacity];
      const mean = even.reduce((sum, value) => sum + value, 0) / even.length;
      return shape.polygons.map((rings) =>
        feature(
          { type: "Polygon", coordinates: rings.map((ring) => closed(ring.map(unproject))) },
          { fill: color, opacity: mean },
        ),
      );
    }
    case "stroke":
      return shape.lines
        .flatMap((line) => clipLine(line, window))
        .map((line) =>
          feature(
            { type: "LineString", coordinates: line.map(unproject) },
            { stroke: color, width: shape.width, opacity },
          ),
        );
    case "dots":
      return shape.points.map((point) =>
        feature(
          { type: "Point", coordinates: unproject(point) },
          { fill: color, opacity, diameter: shape.diameter },
        ),
      );
  }
}

function markerFeatures({ marker }: PlacedLabel, unproject: Unproject): Feature<Geometry, Look>[] {
  if (!marker) return [];
  const dot = { fill: marker.color, opacity: 1, diameter: 5 };
  return [feature({ type: "Point", coordinates: unproject(marker.at) }, dot)];
}

/** Words on a curve are left out: none of the libraries can turn single letters. */
function texts({ lines, halo }: PlacedLabel, unproject: Unproject): PeerText[] {
  return lines.map(({ run, at }) => ({
    at: unproject(at),
    text: run.text,
    size: run.style.size,
    color: run.color,
    ...faceCss(run.style.face),
    ...(halo ? { halo } : {}),
  }));
}

function look({ color, opacity }: { color: string; opacity: number }): Look {
  return { fill: color, opacity };
}

function feature(geometry: Geometry, properties: Look): Feature<Geometry, Look> {
  return { type: "Feature", geometry, properties };
}

function closed(ring: Position[]): Position[] {
  const [first] = ring;
  const last = ring.at(-1);
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}
