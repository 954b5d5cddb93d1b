/** Points of a plane, in pixels. */
type Line = readonly (readonly [number, number])[];

/**
 * Lines as SVG path data with relative moves, rounded to one decimal (or `digits`): each step is taken from where the rounded
 * pen stands, so that rounding never adds up.
 */
export function pathData(
  lines: readonly Line[],
  options: { readonly close?: boolean; readonly digits?: number } = {},
): string {
  const factor = 10 ** (options.digits ?? 1);
  return lines.map((line) => lineData(line, factor) + (options.close ? "Z" : "")).join("");
}

function lineData(line: Line, factor: number): string {
  const [first, ...rest] = line.map(
    ([x, y]) => [Math.round(x * factor), Math.round(y * factor)] as const,
  );
  if (!first) return "";
  let pen = first;
  let steps = "";
  for (const [x, y] of rest) {
    if (x === pen[0] && y === pen[1]) continue;
    const step = pair((x - pen[0]) / factor, (y - pen[1]) / factor);
    steps += steps && !step.startsWith("-") ? ` ${step}` : step;
    pen = [x, y];
  }
  return `M${pair(first[0] / factor, first[1] / factor)}${steps ? `l${steps}` : "h0"}`;
}

function pair(x: number, y: number): string {
  const second = number(y);
  return `${number(x)}${second.startsWith("-") ? "" : ","}${second}`;
}

/** A number as short as SVG allows: no leading zero, no trailing ones. */
function number(value: number): string {
  const text = String(Math.round(value * 1000) / 1000);
  if (text.startsWith("0.")) return text.slice(1);
  return text.startsWith("-0.") ? `-${text.slice(2)}` : text;
}
