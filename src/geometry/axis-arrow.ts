import { bend, bulgedEdge, smoothLine } from "./curve.ts";
import { lineLength, pointAlong, sliceAlong, type Point } from "./polyline.ts";

/** Proportions of an arrow, as multiples of the neck width unless said otherwise. */
const HEAD_LENGTH = 2.35;
const HEAD_WIDTH = 2.7;
const TAIL_WIDTH = 0.34;
/** Depth of the notch behind the head, as a share of the head's length. */
const NOTCH = 0.1;
/** How the flanks widen from tail to neck. */
const TAPER = 0.8;
const BARB_HOLLOW = 0.05;
const FLANK_BULGE = 0.07;
/** The least bend of a route, as sagitta over chord: a straight arrow reads as a surveyed road. */
const LEAST_BEND = 0.06;

/** A tapered, curved arrow in the plane of its route. */
export interface AxisArrow {
  /** The whole outline as one closed ring, without the closing point, clockwise on the screen. */
  readonly outline: readonly Point[];
  /** The body's two edges, tail to neck; these carry the casing's dashes. */
  readonly leftFlank: readonly Point[];
  readonly rightFlank: readonly Point[];
  /** The head's open outline, neck to neck around the tip. */
  readonly head: readonly Point[];
  readonly centerline: readonly Point[];
  readonly tail: Point;
  readonly tip: Point;
  readonly length: number;
  /** Width at the neck. */
  readonly width: number;
}

/** The curve an arrow follows, from its control points; all in projected pixels. */
export function arrowCenterline(route: readonly Point[], side: 1 | -1 = 1): Point[] {
  return smoothLine(bend(route, LEAST_BEND, side));
}

/** Half of the body's width at `s` pixels from the tail: grows from 0.34 to 1 of the neck's half width, never shrinks. */
export function bodyHalfWidth(s: number, neckAt: number, width: number): number {
  const share = Math.min(1, Math.max(0, s / neckAt));
  return (width / 2) * (TAIL_WIDTH + (1 - TAIL_WIDTH) * share ** TAPER);
}

/**
 * The arrow around a centre line, its tip at the line's end. Everything in projected pixels, so that both renderers get the
 * same outline. Head at most half the length; width is the same for all arrows of a map because it says nothing.
 *
 * @param centerline at least two points, tail first
 * @param width neck width in pixels
 */
export function axisArrow(centerline: readonly Point[], width: number): AxisArrow {
  const length = lineLength(centerline);
  const headLength = Math.min(HEAD_LENGTH * width, length / 2);
  const neckAt = length - headLength * (1 - NOTCH);
  const body = sliceAlong(centerline, 0, neckAt);
  const tip = centerline.at(-1)!;
  const base = pointAlong(centerline, length - headLength).point;
  const axis = unit(base, tip);
  const normal: Point = [-axis[1], axis[0]];
  const [leftFlank, rightFlank] = flanks(body, neckAt, width);
  const barb = (side: number): Point => along(base, normal, (side * HEAD_WIDTH * width) / 2);
  const head = [
    ...bulgedEdge(leftFlank.at(-1)!, barb(-1), -BARB_HOLLOW),
    ...bulgedEdge(barb(-1), tip, FLANK_BULGE).slice(1),
    ...bulgedEdge(tip, barb(1), FLANK_BULGE).slice(1),
    ...bulgedEdge(barb(1), rightFlank.at(-1)!, -BARB_HOLLOW).slice(1),
  ];
  const outline = [
    ...leftFlank.slice(0, -1),
    ...head,
    ...[...rightFlank].reverse().slice(1),
    ...tailCap(body, width),
  ];
  return { outline, leftFlank, rightFlank, head, centerline, tail: body[0]!, tip, length, width };
}

function flanks(body: readonly Point[], neckAt: number, width: number): [Point[], Point[]] {
  const left: Point[] = [];
  const right: Point[] = [];
  let s = 0;
  body.forEach((point, i) => {
    const before = body[Math.max(0, i - 1)]!;
    const after = body[Math.min(body.length - 1, i + 1)]!;
    if (i > 0) s += Math.hypot(point[0] - before[0], point[1] - before[1]);
    const direction = unit(before, after);
    const normal: Point = [-direction[1], direction[0]];
    const half = bodyHalfWidth(s, neckAt, width);
    left.push(along(point, normal, -half));
    right.push(along(point, normal, half));
  });
  return [left, right];
}

/** The round cap at the tail, from the right flank's start to the left's. */
function tailCap(body: readonly Point[], width: number): Point[] {
  const tail = body[0]!;
  const back = unit(body[1]!, tail);
  const radius = (width / 2) * TAIL_WIDTH;
  const normal: Point = [back[1], -back[0]];
  return [-45, 0, 45].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [
      tail[0] + radius * (Math.cos(angle) * back[0] - Math.sin(angle) * normal[0]),
      tail[1] + radius * (Math.cos(angle) * back[1] - Math.sin(angle) * normal[1]),
    ] as const;
  });
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function along(point: Point, direction: Point, by: number): Point {
  return [point[0] + direction[0] * by, point[1] + direction[1] * by];
}
