import type { DotsShape, FillShape, Point, Shape, StrokeShape } from "../layout/shape.ts";
import { slots } from "../scene/mark.ts";
import { pathData } from "./path-data.ts";
import { element } from "./xml.ts";

/** Two decimals for thin lines, which show a twentieth of a pixel; surfaces do with one. */
const DIGITS = { digits: 2 } as const;

/**
 * Marks' shapes as text, in paint order.
 *
 * @param idPrefix starts every id in the text; two pictures in one document need different ones
 * @param hatch whether hatches are bars, which every painter draws alike, or strokes, which are half the bytes
 */
export function shapesText(
  shapes: readonly Shape[],
  idPrefix: string,
  hatch: "bars" | "strokes" = "bars",
): string {
  return slots
    .flatMap((slot) => shapes.filter((shape) => shape.slot === slot))
    .map((shape) => shapeText(shape, idPrefix, hatch))
    .join("");
}

function shapeText(shape: Shape, idPrefix: string, hatch: "bars" | "strokes"): string {
  switch (shape.type) {
    case "fill":
      return fillText(shape, idPrefix);
    case "stroke":
      return strokeText(shape, hatch);
    case "dots":
      return dotsText(shape);
  }
}

function fillText(shape: FillShape, idPrefix: string): string {
  const gradientId = shape.gradient && `${idPrefix}-${shape.mark}-body`;
  const path = element("path", {
    "data-mark": shape.mark,
    d: pathData(shape.polygons.flat(), { close: true }),
    "fill-rule": "evenodd",
    fill: gradientId ? `url(#${gradientId})` : shape.paint.color,
    "fill-opacity": !gradientId && shape.paint.opacity < 1 ? shape.paint.opacity : undefined,
  });
  return gradientId ? gradientText(shape, gradientId) + path : path;
}

function gradientText({ gradient, paint }: FillShape, id: string): string {
  if (!gradient) return "";
  const { from, to, opacities } = gradient;
  const last = opacities.length - 1;
  const stops = opacities.flatMap((opacity, i) => {
    const even =
      i > 0 && i < last && Math.abs(opacities[i - 1]! + opacities[i + 1]! - 2 * opacity) < 0.002;
    return even
      ? []
      : [element("stop", { offset: i / last, "stop-color": paint.color, "stop-opacity": opacity })];
  });
  const [x1, y1, x2, y2] = [...from, ...to].map((value) => Math.round(value * 100) / 100);
  return element(
    "linearGradient",
    { id, gradientUnits: "userSpaceOnUse", x1, y1, x2, y2 },
    stops.join(""),
  );
}

/**
 * Hatch lines are written as thin filled bars: painters draw a stroke below one pixel as a hairline, crisp or blurred as it
 * happens to meet the pixels, while a fill covers what it covers at every scale, as MapLibre's lines do.
 */
function barsText({ mark, lines, paint, width }: StrokeShape): string {
  return element("path", {
    "data-mark": mark,
    d: pathData(
      lines.map((line) => bar(line, width)),
      { close: true, ...DIGITS },
    ),
    fill: paint.color,
    "fill-opacity": paint.opacity < 1 ? paint.opacity : undefined,
  });
}

/**
 * The bar of a diagonal hatch line. Its ends are moved along it to a tenth of a pixel, so that its sides are written alike and
 * those of all bars, too: half the bytes.
 */
function bar([a, b]: StrokeShape["lines"][number], width: number): Point[] {
  const slope = (b![1] - a![1]) / (b![0] - a![0]) < 0 ? -1 : 1;
  const run = tenths(b![0] - a![0]);
  const half = Math.round((width * 100) / (2 * Math.SQRT2)) / 100;
  const x = tenths(a![0]);
  const y = Math.round((a![1] + slope * (x - a![0])) * 100) / 100;
  return [
    [x + half, y - slope * half],
    [x + half + run, y - slope * half + slope * run],
    [x - half + run, y + slope * half + slope * run],
    [x - half, y + slope * half],
  ];
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function strokeText(shape: StrokeShape, hatch: "bars" | "strokes"): string {
  const { mark, lines, paint, width, slot } = shape;
  if (lines.length === 0) return "";
  if (slot === "area-hatch" && hatch === "bars") return barsText(shape);
  return element("path", {
    "data-mark": mark,
    d: pathData(lines, width > 2 ? {} : DIGITS),
    fill: "none",
    stroke: paint.color,
    "stroke-width": width,
    "stroke-opacity": paint.opacity < 1 ? paint.opacity : undefined,
    "stroke-linejoin": "round",
  });
}

/** Dots are lines of no length with round ends: the shortest way to write many. */
function dotsText({ mark, points, paint, diameter }: DotsShape): string {
  return element("path", {
    "data-mark": mark,
    d: pathData(
      points.map((point) => [point]),
      DIGITS,
    ),
    fill: "none",
    stroke: paint.color,
    "stroke-width": diameter,
    "stroke-linecap": "round",
  });
}
