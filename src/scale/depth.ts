import { scaleLinear } from "d3-scale";

const opacity = scaleLinear().domain([0, 0.6, 1]).range([0.05, 0.45, 0.85]).clamp(true);

/**
 * How strongly an arrow's body is coloured, evenly spaced from tail to tip. It fades towards the tail because the start is an
 * area, not a place; it says nothing about strength or speed.
 */
export function bodyOpacities(steps: number): number[] {
  return Array.from({ length: steps + 1 }, (_, i) => Math.round(opacity(i / steps) * 1000) / 1000);
}
