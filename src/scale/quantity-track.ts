import { scaleLinear } from "d3-scale";
import type { Quantity } from "../model/claim.ts";

/** One scale for several figures. Every figure has a track of its own on it: the scale is shared, the count is not. */
export interface QuantityScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Where a number stands, in pixels. */
  readonly x: (value: number) => number;
}

/** How a figure was given, as a sign: nothing in it is longer or larger because a number is. */
export type QuantitySign =
  /** "more than": a tick with an arrow to the right; dashed for "well over". */
  | { readonly type: "above"; readonly at: number; readonly to: number; readonly dashed: boolean }
  /** "up to": a tick with an arrow to the left end. */
  | { readonly type: "below"; readonly at: number; readonly to: number }
  /** "about": a dashed circle. */
  | { readonly type: "about"; readonly at: number }
  /** A number as such: a tick. */
  | { readonly type: "exact"; readonly at: number }
  | { readonly type: "range"; readonly at: number; readonly to: number };

/** Pixels of an arrow to the right. Its length means nothing, so it is always the same. */
export const ARROW = 46;

/** Room below the least and above the greatest number, in parts of what lies between them. */
const [BELOW, ABOVE] = [0.2, 0.4] as const;

/** The scale that holds all figures; from 0 when one of them has no lower end. Null when there is no number. */
export function quantityScale(
  quantities: readonly Quantity[],
  width: number,
): QuantityScale | null {
  const values = quantities.flatMap(({ min, max }) => [min, max]).filter((value) => value !== null);
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || Math.abs(most) / 2 || 1;
  const open = quantities.some(({ min, max }) => min === null && max !== null);
  const from = open ? 0 : Math.max(0, least - BELOW * span);
  const scale = scaleLinear()
    .domain([from, most + ABOVE * span])
    .range([0, width]);
  const [, to = most] = scale.domain();
  return { from, to, ticks: scale.ticks(4), x: (value) => scale(value) };
}

/** The sign of a figure on a scale; null for a quantity without a number. */
export function quantitySign(
  quantity: Quantity,
  { x, to: end }: QuantityScale,
): QuantitySign | null {
  const { min, max, approx, wording } = quantity;
  if (min !== null && max === null) {
    const at = x(min);
    // "well over 100,000": farther than "more than", by how much nobody said.
    const dashed = /^(?:well|far|much)\s/i.test(wording);
    return { type: "above", at, to: Math.min(at + ARROW, x(end)), dashed };
  }
  if (max === null) return null;
  if (min === null) return { type: "below", at: x(max), to: 0 };
  if (min !== max) return { type: "range", at: x(min), to: x(max) };
  return { type: approx ? "about" : "exact", at: x(max) };
}
