import { projector, type Viewport } from "../projection/viewport.ts";

/** Which ways a map can still go. */
export interface Reach {
  readonly zoomIn: boolean;
  readonly zoomOut: boolean;
  readonly west: boolean;
  readonly north: boolean;
  readonly south: boolean;
  readonly east: boolean;
}

/** Where a map ends. */
export interface Limits {
  /** `[west, south, east, north]` in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** Less than this, in pixels or hundredths of a zoom step, is no way to go. */
const SLACK = 1;

/** Which ways a map can go from where it looks: none of its window shows anything beyond the limits. */
export function reachOf(viewport: Viewport, { bounds, minZoom, maxZoom }: Limits): Reach {
  const { width, height, zoom } = viewport;
  const [west, south, east, north] = bounds;
  const project = projector(viewport);
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const fits = right - left > width + SLACK && bottom - top > height + SLACK;
  return {
    zoomIn: zoom < maxZoom - SLACK / 100,
    zoomOut: fits && zoom > minZoom + SLACK / 100,
    west: left < -SLACK,
    north: top < -SLACK,
    south: bottom > height + SLACK,
    east: right > width + SLACK,
  };
}
