import { clipRing } from "../geometry/clip.ts";
import type { Point } from "../geometry/polyline.ts";
import type { FillShape } from "./shape.ts";

/** A strip of a shaded area, with the opacity in its middle. */
export interface GradientSlice {
  readonly ring: readonly Point[];
  readonly opacity: number;
}

/** Far beyond any window, in pixels. */
const FAR = 1e6;

/**
 * A shaded fill cut into strips across its gradient, for a renderer that has none; the first and the last reach as far as the
 * area does. Empty for a fill without a gradient.
 */
export function gradientSlices({ polygons, gradient }: FillShape): GradientSlice[] {
  if (!gradient) return [];
  const { from, to, opacities } = gradient;
  const count = opacities.length - 1;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const turn = ([x, y]: Point): Point => [
    (x - from[0]) * ux + (y - from[1]) * uy,
    (y - from[1]) * ux - (x - from[0]) * uy,
  ];
  const turnBack = ([u, v]: Point): Point => [from[0] + u * ux - v * uy, from[1] + u * uy + v * ux];
  return polygons.flat().flatMap((ring) => {
    const turned = ring.map(turn);
    return Array.from({ length: count }, (_, i): GradientSlice => {
      const start = i === 0 ? -FAR : (length * i) / count;
      const end = i === count - 1 ? FAR : (length * (i + 1)) / count;
      const strip = clipRing(turned, [start, -FAR, end, FAR]);
      return { ring: strip.map(turnBack), opacity: (opacities[i]! + opacities[i + 1]!) / 2 };
    }).filter((slice) => slice.ring.length > 2);
  });
}
