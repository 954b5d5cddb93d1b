import { scaleBand, scaleLinear } from "d3-scale";
import type { Claim } from "../model/claim.ts";
import { statementDay } from "../model/statements.ts";

/** A run of statements that stands together: one day, or (`day` null) all that was said before the days shown. */
export interface TimelineBlock {
  readonly day: string | null;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A row of the timeline: a party's statements, or (`party` null) those of nobody on a side. */
export interface TimelineLane {
  readonly party: string | null;
  readonly y: number;
}

/** Where a statement stands. */
export interface TimelineMark {
  readonly claim: string;
  readonly party: string | null;
  readonly day: string;
  readonly x: number;
  readonly y: number;
}

/** Statements in a strip: blocks by day, lanes by party, in pixels. */
export interface Timeline {
  readonly blocks: readonly TimelineBlock[];
  readonly lanes: readonly TimelineLane[];
  /** In the order of the statements. */
  readonly marks: readonly TimelineMark[];
  /** Diameter of every sign: as large as it can be without two signs touching. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

/** The strip, and what it is cut into. */
export interface TimelineOptions {
  readonly width: number;
  /** Of all lanes together. */
  readonly height: number;
  /** The situation's own day: what is dated to a month or year is certain only then. */
  readonly asOf: string;
  /** Ids of the parties, in their order. */
  readonly parties: readonly string[];
  /** Days with a block of their own, counted from the last; default 3. */
  readonly days?: number;
  /** No block is narrower; its date needs the room. */
  readonly minBlock?: number;
}

/** Space around a block's statements, as if it held this many more. */
const MORE = 0.9;

const LARGEST = 8;
const SMALLEST = 2;

/**
 * Statements in their order, evenly spaced within blocks as wide as they are many. Nothing here is a clock: the order within a day
 * is only an order. Where neighbours in a lane would touch, they stand in rows, and all signs are as large as that allows.
 */
export function timeline(order: readonly Claim[], options: TimelineOptions): Timeline {
  const { width, height, parties } = options;
  const days = order.map((claim) => statementDay(options, claim));
  const blocks = blocksOf(days, options);
  const partyOf = (claim: Claim): string | null =>
    claim.party !== undefined && parties.includes(claim.party) ? claim.party : null;
  const present = new Set(order.map(partyOf));
  const rows = [...parties, null].filter((party) => present.has(party));
  const band = scaleBand<number>()
    .domain(rows.map((_, i) => i))
    .range([0, height]);
  const x = positions(blocks);
  const size = signSize(
    rows.map((party) => x.filter((_, i) => partyOf(order[i]!) === party)),
    band.bandwidth(),
  );
  const middle = (lane: number): number => (band(lane) ?? 0) + band.bandwidth() / 2;
  const lanes = rows.map((party, i) => ({ party, y: middle(i) }));
  const offsets = rows.map((party) => {
    const own = order.flatMap((claim, i) => (partyOf(claim) === party ? [i] : []));
    const placed = stack(
      own.map((i) => x[i]!),
      size,
    );
    return new Map(own.map((i, at) => [i, placed[at]!]));
  });
  const marks = order.map((claim, i): TimelineMark => {
    const lane = rows.indexOf(partyOf(claim));
    const y = middle(lane) + (offsets[lane]?.get(i) ?? 0);
    return { claim: claim.id, party: rows[lane] ?? null, day: days[i]!, x: x[i]!, y };
  });
  return { blocks, lanes, marks, size, width, height };
}

function blocksOf(
  days: readonly string[],
  { width, days: shown = 3, minBlock = 0 }: TimelineOptions,
): TimelineBlock[] {
  const own = [...new Set(days)].sort().slice(-shown);
  const names = [null, ...own].filter(
    (name) => name !== null || days.some((day) => !own.includes(day)),
  );
  const counts = names.map(
    (name) => days.filter((day) => (name === null ? !own.includes(day) : day === name)).length,
  );
  const widths = shares(
    counts.map((count) => count + MORE),
    width,
    Math.min(minBlock, width / Math.max(1, names.length)),
  );
  let from = 0;
  return names.map((day, i) => {
    const block = { day, from, to: from + widths[i]!, count: counts[i]! };
    from = block.to;
    return block;
  });
}

/** Divides a width by weights; whoever would get less than `least` gets that, at the cost of the others. */
function shares(weights: readonly number[], width: number, least: number): number[] {
  const narrow = new Set<number>();
  for (;;) {
    const rest = weights.reduce((sum, weight, i) => (narrow.has(i) ? sum : sum + weight), 0);
    const scale = scaleLinear()
      .domain([0, rest])
      .range([0, width - narrow.size * least]);
    const next = weights.findIndex((weight, i) => !narrow.has(i) && scale(weight) < least - 1e-6);
    if (next < 0 || narrow.size === weights.length)
      return weights.map((weight, i) => (narrow.has(i) ? least : scale(weight)));
    narrow.add(next);
  }
}

/** Evenly spaced in each block, from left to right. */
function positions(blocks: readonly TimelineBlock[]): number[] {
  return blocks.flatMap(({ from, to, count }) => {
    const scale = scaleLinear()
      .domain([-(1 + MORE) / 2, count - 1 + (1 + MORE) / 2])
      .range([from, to]);
    return Array.from({ length: count }, (_, i) => scale(i));
  });
}

/** The largest size at which the rows that each lane needs fit into it. */
function signSize(lanes: readonly (readonly number[])[], laneHeight: number): number {
  for (let size = LARGEST; size > SMALLEST; size -= 0.5) {
    const rows = Math.max(1, Math.floor(laneHeight / (size + 0.5)));
    if (lanes.every((x) => rowsOf(x, size).every((row) => row < rows))) return size;
  }
  return SMALLEST;
}

/** The row of each of a lane's positions: the first in which it touches nobody. */
function rowsOf(x: readonly number[], size: number): number[] {
  const ends: number[] = [];
  return x.map((at) => {
    const free = ends.findIndex((end) => at - end >= size + 0.5);
    const row = free < 0 ? ends.length : free;
    ends[row] = at;
    return row;
  });
}

/** How far above or below the lane's middle each position stands. */
function stack(x: readonly number[], size: number): number[] {
  const rows = rowsOf(x, size);
  const most = Math.max(0, ...rows);
  return rows.map((row) => (row - most / 2) * (size + 0.5));
}
