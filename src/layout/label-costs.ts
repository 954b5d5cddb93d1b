import type { AxisArrow } from "../geometry/axis-arrow.ts";
import { boxesOverlap, growBox, type Box } from "../geometry/clip.ts";
import { lineLength, pointAlong, resample, type Point } from "../geometry/polyline.ts";
import type { Viewport } from "../projection/viewport.ts";
import type { PlacedLabel } from "./placed-label.ts";

/** What a candidate costs for each thing its text covers. The first three are never borne, whatever the label. */
const COST = {
  label: 1000,
  arrow: 1000,
  outside: 1000,
  vicinity: 25,
  contactLine: 14,
  focusBorder: 10,
  /** The outlines of areas and the coast run under many a name; only a leader should not cross them. */
  outline: 0,
  coast: 0,
} as const;

/** What it costs a leader to cross a thing, once for each: the eye should not be led from one place into another. */
const CROSSING: Readonly<Record<CostPoint["kind"], number>> = {
  arrow: 12,
  vicinity: 16,
  contactLine: 20,
  focusBorder: 40,
  outline: 40,
  coast: 12,
};

/** Besides, for each 4 px of a leader that lie on an arrow: across it, not along it. */
const ON_ARROW = 5;

/** How far a name on a leader keeps from names in its line, in pixels: right beside one it would read as its other word. */
const APART = 3;

/** What labels must keep clear of, in pixels. */
export interface Obstacles {
  readonly arrows: ReadonlyMap<string, AxisArrow>;
  readonly vicinities: readonly { readonly points: readonly Point[]; readonly radius: number }[];
  /** Symbols: nothing may cover them. */
  readonly symbols: readonly Box[];
  /** Points of lines that a label should rather not cover. */
  readonly contactLine: readonly Point[];
  readonly focusBorder: readonly Point[];
  /** Points of lines that only leaders should not cross: the coast, and the outline of each area. */
  readonly coast: readonly Point[];
  readonly outlines: readonly (readonly Point[])[];
  /** Boxes of the map's own furniture, such as a chip or the scale bar. */
  readonly reserved: readonly Box[];
}

/** Something that a label may cover, or its leader cross, at a price, as one of its points with a radius. */
interface CostPoint {
  readonly at: Point;
  readonly radius: number;
  readonly kind: Exclude<keyof typeof COST, "label" | "outside">;
  /** All points of one thing count once. */
  readonly thing: string;
}

/** Side of a grid's cells, in pixels: about the height of two labels. */
const CELL = 32;

/** Everything that labels may cover at a price, in cells: a label asks only for what is near. */
export class CostGrid {
  readonly #cells = new Map<number, CostPoint[]>();

  constructor(obstacles: Obstacles) {
    for (const point of costPoints(obstacles)) {
      const [x, y] = point.at;
      for (const cell of cellsOf(growBox([x, y, x, y], point.radius))) {
        const others = this.#cells.get(cell);
        if (others) others.push(point);
        else this.#cells.set(cell, [point]);
      }
    }
  }

  /** Adds everything a box covers to `things`. */
  cover(box: Box, things: Map<string, CostPoint["kind"]>): void {
    for (const cell of cellsOf(box)) {
      for (const point of this.#cells.get(cell) ?? [])
        if (!things.has(point.thing) && reaches(point, box)) things.set(point.thing, point.kind);
    }
  }
}

function cellsOf([left, top, right, bottom]: Box): number[] {
  const cells: number[] = [];
  for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
      cells.push(y * 4096 + x);
  }
  return cells;
}

function costPoints(obstacles: Obstacles): CostPoint[] {
  const { arrows, vicinities, contactLine, focusBorder, coast, outlines } = obstacles;
  const line = (
    points: readonly Point[],
    kind: CostPoint["kind"],
    thing: string = kind,
  ): CostPoint[] => points.map((at) => ({ at, radius: 1, kind, thing }));
  return [
    ...[...arrows].flatMap(([id, arrow]): CostPoint[] => [
      ...resample(arrow.centerline, Math.max(2, Math.ceil(arrow.length / 4))).map(
        (at): CostPoint => ({
          at,
          radius: arrow.width * 0.75,
          kind: "arrow",
          thing: id,
        }),
      ),
      {
        at: pointAlong(arrow.centerline, arrow.length - 1.7 * arrow.width).point,
        radius: arrow.width * 1.25,
        kind: "arrow",
        thing: id,
      },
    ]),
    ...vicinities.flatMap(({ points, radius }, i) =>
      points.map((at, j): CostPoint => ({
        at,
        radius,
        kind: "vicinity",
        thing: `vicinity-${i}-${j}`,
      })),
    ),
    ...line(contactLine, "contactLine"),
    ...line(focusBorder, "focusBorder"),
    ...line(coast, "coast"),
    ...outlines.flatMap((points, i) => line(points, "outline", `outline-${i}`)),
  ];
}

/** What a label's place is judged by. */
export interface Costs {
  readonly viewport: Viewport;
  readonly ground: CostGrid;
  /** What labels placed before, symbols and objectives cover. */
  readonly taken: readonly Box[];
  readonly reserved: readonly Box[];
  /** Id of an arrow that is no obstacle. */
  readonly own: string;
}

/** What a label costs at its place; counting ends at `limit`, where the place is refused anyway. */
export function costOf(placed: PlacedLabel, costs: Costs, limit: number): number {
  const { viewport, ground, taken, reserved, own } = costs;
  const { width, height } = viewport;
  const ownPoint = placed.marker?.at;
  const collisions = (box: Box): number =>
    taken.filter((other) => boxesOverlap(box, other) && !holds(other, ownPoint)).length;
  let cost = 0;
  for (const box of placed.boxes) {
    if (box[0] < 2 || box[1] < 2 || box[2] > width - 2 || box[3] > height - 2) cost += COST.outside;
    for (const other of reserved) if (boxesOverlap(box, other)) cost += COST.outside;
    cost += COST.label * collisions(placed.leader ? widened(box) : box);
    if (cost >= limit) return cost;
  }
  const covered = new Map<string, CostPoint["kind"]>();
  for (const box of placed.boxes) ground.cover(box, covered);
  for (const [thing, kind] of covered) if (thing !== own) cost += COST[kind];
  const crossed = new Map<string, CostPoint["kind"]>();
  for (const box of leaderBoxes(placed)) {
    if (cost >= limit) return cost;
    const under = new Map<string, CostPoint["kind"]>();
    ground.cover(box, under);
    cost += COST.label * collisions(box) + ([...under.values()].includes("arrow") ? ON_ARROW : 0);
    for (const [thing, kind] of under) crossed.set(thing, kind);
  }
  for (const kind of crossed.values()) cost += CROSSING[kind];
  return cost;
}

function widened([left, top, right, bottom]: Box): Box {
  return [left - APART, top, right + APART, bottom];
}

/** A leader is thin, but must not run through another label: its course as a few small boxes. */
export function leaderBoxes({ leader }: PlacedLabel): Box[] {
  if (!leader) return [];
  const line = [leader.from, leader.to];
  return resample(line, Math.ceil(lineLength(line) / 4)).map((at) => growBox([...at, ...at], 0.8));
}

function holds(box: Box, point: Point | undefined): boolean {
  return (
    point !== undefined &&
    point[0] > box[0] &&
    point[0] < box[2] &&
    point[1] > box[1] &&
    point[1] < box[3] &&
    box[2] - box[0] < 8
  );
}

function reaches({ at: [x, y], radius }: CostPoint, [left, top, right, bottom]: Box): boolean {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return dx * dx + dy * dy < radius * radius;
}
