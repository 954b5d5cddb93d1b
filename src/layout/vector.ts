/**
 * A drawn thing as plain data: an SVG element without a document. One renderer writes it as text, another makes nodes of it, so
 * that what stands over the map is the same in both by construction.
 */
export interface VectorNode {
  readonly tag: "g" | "path" | "text" | "tspan" | "circle" | "rect";
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly children?: readonly VectorNode[];
}

/** A number with at most `digits` decimals, without trailing zeros. */
export function rounded(value: number, digits = 2): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
