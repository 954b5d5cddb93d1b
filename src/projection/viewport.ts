import type { Position } from "geojson";
import { lngLat, mercator, worldSize } from "./web-mercator.ts";

/** `[west, south, east, north]` in degrees. */
type Bbox = readonly [number, number, number, number];

/** A map's window: its size in CSS pixels, the position at its middle and the zoom (512-px world, as MapLibre's). */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
}

/** Position in degrees → pixel in the window, from its top left corner. */
export type Project = (position: Position) => [x: number, y: number];

/** The pixel of a position, in the plane: straight lines stay straight, as in MapLibre. */
export function projector(viewport: Viewport): Project {
  const size = worldSize(viewport.zoom);
  const [cx, cy] = mercator([...viewport.center]);
  const left = cx * size - viewport.width / 2;
  const top = cy * size - viewport.height / 2;
  return (position) => {
    const [x, y] = mercator(position);
    return [x * size - left, y * size - top];
  };
}

/** The inverse of `projector`. */
export function unprojector(
  viewport: Viewport,
): (pixel: readonly [number, number]) => [number, number] {
  const size = worldSize(viewport.zoom);
  const [cx, cy] = mercator([...viewport.center]);
  const left = cx * size - viewport.width / 2;
  const top = cy * size - viewport.height / 2;
  return ([x, y]) => lngLat([(x + left) / size, (y + top) / size]);
}

/** The viewport of a given size in which a bbox is as large as possible and wholly inside `padding` pixels from each edge. */
export function fitBounds(
  bbox: Bbox,
  size: { width: number; height: number },
  padding = 0,
): Viewport {
  const [west, south, east, north] = bbox;
  const [x0, y1] = mercator([west, south]);
  const [x1, y0] = mercator([east, north]);
  const scale = Math.min(
    (size.width - 2 * padding) / (x1 - x0),
    (size.height - 2 * padding) / (y1 - y0),
  );
  return viewportOf([(x0 + x1) / 2, (y0 + y1) / 2], scale, size);
}

/** The viewport that a bbox's longitudes fill from edge to edge, its middle latitude in the middle. */
export function fitWidth(bbox: Bbox, size: { width: number; height: number }): Viewport {
  const [west, south, east, north] = bbox;
  const [x0, y1] = mercator([west, south]);
  const [x1, y0] = mercator([east, north]);
  return viewportOf([(x0 + x1) / 2, (y0 + y1) / 2], size.width / (x1 - x0), size);
}

/** What a viewport shows, `[west, south, east, north]`; `margin` pixels more on every side. */
export function viewportBounds(viewport: Viewport, margin = 0): [number, number, number, number] {
  const unproject = unprojector(viewport);
  const [west, north] = unproject([-margin, -margin]);
  const [east, south] = unproject([viewport.width + margin, viewport.height + margin]);
  return [west, south, east, north];
}

function viewportOf(
  center: [number, number],
  scale: number,
  size: { width: number; height: number },
): Viewport {
  return { ...size, center: lngLat(center), zoom: Math.log2(scale / worldSize(0)) };
}
