import {
  cumulativeLengths,
  distance,
  interpolate,
  lineLength,
  resample,
  type Point,
} from "./polyline.ts";

/** Steps a curve is sampled with; at 64 a flank of 300 px deviates by less than 0.05 px. */
const SAMPLES = 64;

/** The most a single Bézier may leave the smooth line, as a share of its length, before the line itself is kept. */
const MAX_DEVIATION = 0.035;

/**
 * Control points bent to at least `least` sagitta (largest distance from the chord over the chord's length), on the
 * side they already bend to, else to the `side` given (1: right of travel).
 */
export function bend(points: readonly Point[], least: number, side: 1 | -1): Point[] {
  const route = points.length < 3 ? resample(points, 4) : points;
  const first = route[0]!;
  const last = route.at(-1)!;
  const chord = distance(first, last) || 1;
  const normal: Point = [-(last[1] - first[1]) / chord, (last[0] - first[0]) / chord];
  const offsets = route.map((p) => (p[0] - first[0]) * normal[0] + (p[1] - first[1]) * normal[1]);
  const extreme = offsets.reduce(
    (most, offset) => (Math.abs(offset) > Math.abs(most) ? offset : most),
    0,
  );
  if (Math.abs(extreme) >= least * chord) return [...route];
  const sign = Math.abs(extreme) > 0.005 * chord ? Math.sign(extreme) : side;
  const lengths = cumulativeLengths(route);
  const total = lengths.at(-1) || 1;
  const humps = lengths.map((length) => (4 * length * (total - length)) / total ** 2);
  // The least shift with which one point reaches the bend that is asked for.
  const shift = Math.min(
    ...humps.map((hump, i) => (hump > 0 ? (least * chord - sign * offsets[i]!) / hump : Infinity)),
  );
  return route.map((p, i) => {
    const by = sign * shift * humps[i]!;
    return [p[0] + normal[0] * by, p[1] + normal[1] * by];
  });
}

/**
 * A centripetal Catmull–Rom curve (α = 0.5) through the points, as a fine polyline; ends are mirrored.
 * Source: Barry and Goldman 1988, the pyramid of interpolations.
 */
export function catmullRom(points: readonly Point[]): Point[] {
  if (points.length < 3) return resample(points, SAMPLES);
  const mirrored = [
    mirror(points[1]!, points[0]!),
    ...points,
    mirror(points.at(-2)!, points.at(-1)!),
  ];
  const curve: Point[] = [points[0]!];
  for (let i = 1; i < points.length; i++) {
    const [a, b, c, d] = [mirrored[i - 1]!, mirrored[i]!, mirrored[i + 1]!, mirrored[i + 2]!];
    for (let step = 1; step <= SAMPLES / 4; step++)
      curve.push(catmullRomPoint(a, b, c, d, step / (SAMPLES / 4)));
  }
  return resample(curve, SAMPLES);
}

function mirror(point: Point, at: Point): Point {
  return [2 * at[0] - point[0], 2 * at[1] - point[1]];
}

function catmullRomPoint(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const t0 = 0;
  const t1 = t0 + Math.sqrt(distance(a, b));
  const t2 = t1 + Math.sqrt(distance(b, c));
  const t3 = t2 + Math.sqrt(distance(c, d));
  const u = t1 + (t2 - t1) * t;
  const mix = (p: Point, q: Point, from: number, to: number): Point =>
    interpolate(p, q, (u - from) / (to - from || 1));
  const ab = mix(a, b, t0, t1);
  const bc = mix(b, c, t1, t2);
  const cd = mix(c, d, t2, t3);
  return mix(mix(ab, bc, t0, t2), mix(bc, cd, t1, t3), t1, t2);
}

/**
 * One calm curve through control points: the Catmull–Rom line, replaced by the single cubic Bézier nearest to it (least
 * squares, ends fixed) unless that leaves it by more than 3.5 % of its length. A single cubic invents no inflection.
 */
export function smoothLine(points: readonly Point[]): Point[] {
  const line = catmullRom(points);
  const bezier = resample(fitBezier(line), SAMPLES);
  const length = lineLength(line);
  const deviation = Math.max(...line.map((point, i) => distance(point, bezier[i]!)));
  return deviation <= MAX_DEVIATION * length ? bezier : line;
}

/** The cubic Bézier nearest to a polyline, sampled; parameter by length, normal equations of the two inner controls. */
function fitBezier(line: readonly Point[]): Point[] {
  const first = line[0]!;
  const last = line.at(-1)!;
  const lengths = cumulativeLengths(line);
  const total = lengths.at(-1) || 1;
  let [aa, ab, bb] = [0, 0, 0];
  const right: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ];
  line.forEach((point, i) => {
    const [w0, w1, w2, w3] = bernstein(lengths[i]! / total);
    aa += w1 * w1;
    ab += w1 * w2;
    bb += w2 * w2;
    for (const axis of [0, 1] as const) {
      const rest = point[axis] - w0 * first[axis] - w3 * last[axis];
      right[0][axis] += w1 * rest;
      right[1][axis] += w2 * rest;
    }
  });
  const determinant = aa * bb - ab * ab;
  const solve = (axis: 0 | 1): [number, number] => [
    (right[0][axis] * bb - right[1][axis] * ab) / determinant,
    (right[1][axis] * aa - right[0][axis] * ab) / determinant,
  ];
  const [x1, x2] = solve(0);
  const [y1, y2] = solve(1);
  return Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const [w0, w1, w2, w3] = bernstein(i / SAMPLES);
    return [
      w0 * first[0] + w1 * x1 + w2 * x2 + w3 * last[0],
      w0 * first[1] + w1 * y1 + w2 * y2 + w3 * last[1],
    ] as const;
  });
}

function bernstein(t: number): [number, number, number, number] {
  const s = 1 - t;
  return [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
}

/** A quadratic curve from `a` to `b` that bulges by `bulge` of the chord to the left of travel, as a polyline. */
export function bulgedEdge(a: Point, b: Point, bulge: number, steps = 6): Point[] {
  const chord: Point = [b[0] - a[0], b[1] - a[1]];
  const control: Point = [
    (a[0] + b[0]) / 2 + chord[1] * bulge * 2,
    (a[1] + b[1]) / 2 - chord[0] * bulge * 2,
  ];
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    return interpolate(interpolate(a, control, t), interpolate(control, b, t), t);
  });
}
