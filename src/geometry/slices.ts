import { clipRing } from "./clip.ts";
import type { Point } from "./polyline.ts";

/** One slice of an area, with its place among the others. */
export interface Slice {
  readonly ring: readonly Point[];
  readonly index: number;
}

/**
 * A ring cut into `count` strips of equal width across the direction from one point to another; the first and the last reach as
 * far as the ring does. Slices stand in for a gradient where a renderer has none.
 */
export function slices(ring: readonly Point[], from: Point, to: Point, count: number): Slice[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const turned = ring.map(([x, y]): Point => {
    const [dx, dy] = [x - from[0], y - from[1]];
    return [dx * ux + dy * uy, dy * ux - dx * uy];
  });
  const far = 1e6;
  return Array.from({ length: count }, (_, index): Slice => {
    const start = index === 0 ? -far : (length * index) / count;
    const end = index === count - 1 ? far : (length * (index + 1)) / count;
    const strip = clipRing(turned, [start, -far, end, far]);
    return { index, ring: strip.map(([u, v]): Point => [from[0] + u * ux - v * uy, from[1] + u * uy + v * ux]) };
  }).filter(({ ring: strip }) => strip.length > 2);
}
