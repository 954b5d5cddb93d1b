/** A point in a plane, in pixels: x grows to the right and y downward. */
export type Point = readonly [x: number, y: number];

/** Distance of two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** The point at share `t` of the way from `a` to `b`. */
export function interpolate(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** Running length at each vertex; the last entry is the whole length. */
export function cumulativeLengths(line: readonly Point[]): number[] {
  const lengths = [0];
  for (let i = 1; i < line.length; i++)
    lengths.push(lengths[i - 1]! + distance(line[i - 1]!, line[i]!));
  return lengths;
}

/** Length of a line. */
export function lineLength(line: readonly Point[]): number {
  return cumulativeLengths(line).at(-1) ?? 0;
}

/** A line with its running lengths, so that many points along it are found without measuring it again. */
interface Measured {
  readonly line: readonly Point[];
  readonly lengths: readonly number[];
}

function measured(line: readonly Point[]): Measured {
  return { line, lengths: cumulativeLengths(line) };
}

function locate({ line, lengths }: Measured, along: number): { point: Point; direction: Point } {
  let [low, high] = [1, line.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lengths[middle]! < along) low = middle + 1;
    else high = middle;
  }
  const a = line[low - 1]!;
  const b = line[low] ?? a;
  const span = distance(a, b) || 1;
  const t = Math.max(0, Math.min(1, (along - lengths[low - 1]!) / span));
  return { point: interpolate(a, b, t), direction: [(b[0] - a[0]) / span, (b[1] - a[1]) / span] };
}

/** The point at `along` pixels from the start, and the line's direction there as a unit vector. */
export function pointAlong(
  line: readonly Point[],
  along: number,
): { point: Point; direction: Point } {
  return locate(measured(line), along);
}

/** The part of a line between two distances from its start, with its inner vertices kept. */
export function sliceAlong(line: readonly Point[], from: number, to: number): Point[] {
  return slice(measured(line), from, to);
}

function slice(whole: Measured, from: number, to: number): Point[] {
  const inner = whole.line.filter(
    (_, i) => whole.lengths[i]! > from + 1e-6 && whole.lengths[i]! < to - 1e-6,
  );
  return [locate(whole, from).point, ...inner, locate(whole, to).point];
}

/** The line with `count` equal steps between its ends. */
export function resample(line: readonly Point[], count: number): Point[] {
  const whole = measured(line);
  const length = whole.lengths.at(-1) ?? 0;
  return Array.from({ length: count + 1 }, (_, i) => locate(whole, (length * i) / count).point);
}

/**
 * Dashes that start and end on a dash: both lengths are scaled by the same factor until a whole number fits.
 * `on` and `off` in pixels. A line shorter than one dash is returned whole.
 */
export function dashes(line: readonly Point[], on: number, off: number): Point[][] {
  const whole = measured(line);
  const length = whole.lengths.at(-1) ?? 0;
  const count = Math.round((length - on) / (on + off));
  if (!(count >= 1)) return [[...line]];
  const factor = length / (count * (on + off) + on);
  return Array.from({ length: count + 1 }, (_, i) => {
    const start = i * (on + off) * factor;
    return slice(whole, start, start + on * factor);
  });
}

/** Points spread evenly over a line, about `every` pixels apart, both ends included. */
export function dots(line: readonly Point[], every: number): Point[] {
  return resample(line, Math.max(1, Math.round(lineLength(line) / every)));
}
