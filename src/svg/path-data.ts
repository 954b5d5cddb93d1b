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
  const digits = options.digits ?? 1;
  return lines.map((line) => lineData(line, digits) + (options.close ? "Z" : "")).join("");
}

function lineData(line: Line, digits: number): string {
  const first = line[0];
  if (!first) return "";
  const factor = 10 ** digits;
  let penX = Math.round(first[0] * factor);
  let penY = Math.round(first[1] * factor);
  const start = `M${decimal(penX, digits)}${follow(penY, digits)}`;
  let steps = "";
  for (let i = 1; i < line.length; i++) {
    const [x, y] = [Math.round(line[i]![0] * factor), Math.round(line[i]![1] * factor)];
    if (x === penX && y === penY) continue;
    const step = decimal(x - penX, digits);
    steps += (steps && !step.startsWith("-") ? ` ${step}` : step) + follow(y - penY, digits);
    [penX, penY] = [x, y];
  }
  return `${start}${steps ? `l${steps}` : "h0"}`;
}

/** The second number of a pair: a minus separates as well as a comma. */
function follow(units: number, digits: number): string {
  const text = decimal(units, digits);
  return text.startsWith("-") ? text : `,${text}`;
}

/** A whole number of the last decimal's units, as short as SVG allows: no leading zero, no trailing ones. */
function decimal(units: number, digits: number): string {
  const sign = units < 0 ? "-" : "";
  const factor = 10 ** digits;
  const size = Math.abs(units);
  const whole = Math.floor(size / factor);
  let rest = size % factor;
  if (rest === 0) return whole === 0 ? "0" : sign + String(whole);
  let places = digits;
  for (; rest % 10 === 0; rest /= 10) places--;
  return `${sign}${whole === 0 ? "" : whole}.${String(rest).padStart(places, "0")}`;
}
