import type { AxisArrow } from "../geometry/axis-arrow.ts";
import { boxesOverlap, boxOf, growBox, type Box } from "../geometry/clip.ts";
import { lineLength, pointAlong, resample, type Point } from "../geometry/polyline.ts";
import { metersPerPixel } from "../projection/web-mercator.ts";
import { projector, type Viewport } from "../projection/viewport.ts";
import type { Label } from "../scene/label.ts";
import {
  areaCandidates,
  arrowCandidates,
  pointCandidates,
  type Candidate,
} from "./label-candidates.ts";
import type { PlacedLabel } from "./placed-label.ts";
import { scaleRun } from "./ruler.ts";

/** What a candidate costs for each thing it covers. The first three are never borne, whatever the label. */
const COST = {
  label: 1000,
  arrow: 1000,
  outside: 1000,
  vicinity: 25,
  contactLine: 14,
  focusBorder: 10,
  /** For each 4 px of a leader that lie on an arrow. */
  crossing: 14,
} as const;

/** From this cost on a label is rather dropped; one that should be shown only when every place is taken. */
const LIMIT = 100;
const LAST_LIMIT = 1000;

/** What labels must keep clear of, in pixels. */
export interface Obstacles {
  readonly arrows: ReadonlyMap<string, AxisArrow>;
  readonly vicinities: readonly { readonly points: readonly Point[]; readonly radius: number }[];
  /** Symbols: nothing may cover them. */
  readonly symbols: readonly Box[];
  /** Points of lines that a label should rather not cover. */
  readonly contactLine: readonly Point[];
  readonly focusBorder: readonly Point[];
  /** Boxes of the map's own furniture, such as a chip or the scale bar. */
  readonly reserved: readonly Box[];
}

/** How labels are placed. */
export interface PlaceLabelsOptions {
  readonly viewport: Viewport;
  readonly obstacles: Obstacles;
  /** All text this much larger or smaller. */
  readonly textScale: number;
}

/**
 * Places labels one after another, most important first: each takes its cheapest candidate, or none when all would cover
 * another label, an arrow or the edge. Deterministic; the same in every renderer.
 */
export function placeLabels(labels: readonly Label[], options: PlaceLabelsOptions): PlacedLabel[] {
  const { viewport, obstacles, textScale } = options;
  const tier = viewport.width < 480 ? 1 : viewport.width < 720 ? 2 : 3;
  const shown = labels.filter(
    (label) => label.tier <= tier && (label.minZoom ?? 0) <= viewport.zoom,
  );
  const ground = groundCosts(obstacles);
  const taken: Box[] = [...obstacles.symbols, ...objectivePoints(shown, viewport)];
  const placed: PlacedLabel[] = [];
  for (const { label, leaders } of turns(shown)) {
    if (placed.some((other) => other.id === label.id)) continue;
    const candidates = candidatesOf(label, viewport, obstacles.arrows, textScale).filter(
      ({ placed: { leader } }) => leaders || !leader,
    );
    const near = nearby(ground, candidates, label);
    const best = cheapest(candidates, (candidate) =>
      costOf(candidate, taken, near, viewport, obstacles.reserved),
    );
    if (!best || best.cost >= (leaders && label.keep ? LAST_LIMIT : LIMIT)) continue;
    placed.push(best.candidate.placed);
    taken.push(...best.candidate.placed.boxes, ...leaderBoxes(best.candidate.placed));
  }
  return placed;
}

/**
 * In which order labels are tried: by priority; among equals those that may stand on a leader wait until all others, and they
 * themselves, had their chance right beside their point.
 */
function turns(labels: readonly Label[]): { label: Label; leaders: boolean }[] {
  const priorities = [...new Set(labels.map((label) => label.priority))].sort((a, b) => a - b);
  return priorities.flatMap((priority) => {
    const equals = labels.filter((label) => label.priority === priority);
    const mayLead = equals.filter(({ anchor }) => anchor.type === "point" && anchor.leader);
    const first = equals.map((label) => ({ label, leaders: !mayLead.includes(label) }));
    return [...first, ...mayLead.map((label) => ({ label, leaders: true }))];
  });
}

/** What some candidate of a label could cover. A word on an arrow lies along it: its own arrow is no obstacle. */
function nearby(
  ground: readonly CostPoint[],
  candidates: readonly Candidate[],
  { anchor }: Label,
): CostPoint[] {
  const corners = candidates.flatMap(({ placed: { boxes, leader } }): Point[] => [
    ...boxes.flatMap(([left, top, right, bottom]): Point[] => [
      [left, top],
      [right, bottom],
    ]),
    ...(leader ? [leader.from, leader.to] : []),
  ]);
  const around = boxOf(corners);
  const own = anchor.type === "arrow" ? anchor.mark : "";
  return ground.filter((point) => point.thing !== own && reaches(point, around));
}

/** The rings of objectives are there whatever their labels do: they are reserved before anything is placed. */
function objectivePoints(labels: readonly Label[], viewport: Viewport): Box[] {
  const project = projector(viewport);
  return labels.flatMap(({ anchor }): Box[] => {
    if (anchor.type !== "point" || anchor.marker?.shape !== "target") return [];
    const at = project(anchor.position);
    return [growBox([...at, ...at], 3.4)];
  });
}

function candidatesOf(
  label: Label,
  viewport: Viewport,
  arrows: ReadonlyMap<string, AxisArrow>,
  textScale: number,
): Candidate[] {
  const project = projector(viewport);
  const runs = label.lines.map((run) => scaleRun(run, textScale));
  const { anchor } = label;
  switch (anchor.type) {
    case "point": {
      const km = anchor.clear.km ?? 0;
      const ground = (km * 1000) / metersPerPixel(anchor.position[1] ?? 0, viewport.zoom);
      return pointCandidates(
        label,
        runs,
        project(anchor.position),
        Math.max(anchor.clear.px ?? 0, ground),
      );
    }
    case "area":
      return areaCandidates(label, runs, anchor.positions.map(project));
    case "arrow": {
      const arrow = arrows.get(anchor.mark);
      return arrow && runs[0] ? arrowCandidates(label, runs[0], arrow) : [];
    }
  }
}

function cheapest(
  candidates: readonly Candidate[],
  cost: (c: Candidate) => number,
): { candidate: Candidate; cost: number } | null {
  let best: { candidate: Candidate; cost: number } | null = null;
  for (const candidate of candidates) {
    const own = cost(candidate);
    if (!best || own < best.cost) best = { candidate, cost: own };
  }
  return best;
}

interface CostPoint {
  readonly at: Point;
  readonly radius: number;
  readonly cost: number;
  /** All points of one thing count once. */
  readonly thing: string;
}

/** Everything that a label may cover at a price, as points with a radius. */
function groundCosts({ arrows, vicinities, contactLine, focusBorder }: Obstacles): CostPoint[] {
  return [
    ...[...arrows].flatMap(([id, arrow]): CostPoint[] => [
      ...resample(arrow.centerline, Math.max(2, Math.ceil(arrow.length / 4))).map((at) => ({
        at,
        radius: arrow.width * 0.75,
        cost: COST.arrow,
        thing: id,
      })),
      {
        at: pointAlong(arrow.centerline, arrow.length - 1.7 * arrow.width).point,
        radius: arrow.width * 1.25,
        cost: COST.arrow,
        thing: id,
      },
    ]),
    ...vicinities.flatMap(({ points, radius }, i) =>
      points.map((at, j): CostPoint => ({
        at,
        radius,
        cost: COST.vicinity,
        thing: `vicinity-${i}-${j}`,
      })),
    ),
    ...contactLine.map((at): CostPoint => ({
      at,
      radius: 1,
      cost: COST.contactLine,
      thing: "contact-line",
    })),
    ...focusBorder.map((at): CostPoint => ({
      at,
      radius: 1,
      cost: COST.focusBorder,
      thing: "focus-border",
    })),
  ];
}

function costOf(
  { placed, penalty }: Candidate,
  taken: readonly Box[],
  ground: readonly CostPoint[],
  { width, height }: Viewport,
  reserved: readonly Box[],
): number {
  let cost = penalty;
  const things = new Map<string, number>();
  const ownPoint = placed.marker?.at;
  for (const box of leaderBoxes(placed)) {
    for (const other of taken)
      if (boxesOverlap(box, other) && !holds(other, ownPoint)) cost += COST.label;
    if (ground.some((point) => point.cost === COST.arrow && reaches(point, box)))
      cost += COST.crossing;
  }
  for (const box of placed.boxes) {
    if (box[0] < 2 || box[1] < 2 || box[2] > width - 2 || box[3] > height - 2) cost += COST.outside;
    for (const other of reserved) if (boxesOverlap(box, other)) cost += COST.outside;
    for (const other of taken)
      if (boxesOverlap(box, other) && !holds(other, ownPoint)) cost += COST.label;
    for (const point of ground) if (reaches(point, box)) things.set(point.thing, point.cost);
  }
  for (const price of things.values()) cost += price;
  return cost;
}

/** A leader is thin, but must not run through another label: its course as a few small boxes. */
function leaderBoxes({ leader }: PlacedLabel): Box[] {
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
