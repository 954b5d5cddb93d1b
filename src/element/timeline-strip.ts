import type { Party } from "../model/situation.ts";
import type { Timeline, TimelineMark } from "../scale/timeline.ts";
import { svgNodes } from "./svg-nodes.ts";

/** What a strip is drawn with. */
export interface StripOptions {
  /** Index of the current statement; -1 for none. */
  readonly step: number;
  /** Room above the lanes for the days. */
  readonly top: number;
  readonly glyphOf: (party: string | null) => Party["glyph"] | undefined;
  readonly dayOf: (day: string | null) => string;
}

/** The strip as a picture: days, lanes, a sign for every statement, a ring around the current one. */
export function stripNode(timeline: Timeline, options: StripOptions): SVGSVGElement {
  const { width, height, lanes, marks } = timeline;
  const { step, top } = options;
  const total = height + top;
  const current = marks[step];
  const lines = lanes.map(({ y }) => `<path class="lane" d="M0,${n(y + top)}H${n(width)}"/>`);
  const signs = marks.map((mark, i) => {
    const state = i === step ? "current" : i < step ? "past" : "future";
    return `<path class="statement-sign" data-step="${state}" data-claim="${mark.claim}" d="${sign(mark, timeline, options)}"/>`;
  });
  const text = [
    `<svg width="${n(width)}" height="${n(total)}" viewBox="0 0 ${n(width)} ${n(total)}" aria-hidden="true">`,
    ...blockParts(timeline, options),
    ...lines,
    current ? `<path class="now" d="M${n(current.x)},${top}V${n(total)}"/>` : "",
    ...signs.filter((_, i) => i !== step),
    // Over its neighbours, so that it is read even where they are dense.
    current
      ? `<circle class="now-ring" cx="${n(current.x)}" cy="${n(current.y + top)}" r="8"/>`
      : "",
    signs[step] ?? "",
    "</svg>",
  ];
  return svgNodes(text.join(""));
}

/** The index of the statement nearest to a point of the strip. */
export function nearestStep({ marks }: Timeline, x: number, y: number): number {
  const distance = (mark: TimelineMark): number => Math.hypot(mark.x - x, mark.y - y);
  return marks.reduce((best, mark, i) => {
    const leader = marks[best];
    return leader && distance(leader) <= distance(mark) ? best : i;
  }, 0);
}

function blockParts({ blocks, height }: Timeline, { top, dayOf }: StripOptions): string[] {
  return blocks.flatMap(({ day, from, to }, i) => [
    i % 2 === 0
      ? ""
      : `<rect class="day-band" x="${n(from)}" y="0" width="${n(to - from)}" height="${n(height + top)}"/>`,
    `<text class="day" x="${n(from + 4)}" y="${top - 5}">${escape(dayOf(day))}</text>`,
  ]);
}

function sign(
  { x, y, party }: TimelineMark,
  { size }: Timeline,
  { top, glyphOf }: StripOptions,
): string {
  const r = size / 2;
  const at = y + top;
  switch (glyphOf(party)) {
    case "diamond":
      return `M${n(x)},${n(at - r * 1.12)}L${n(x + r * 1.12)},${n(at)}L${n(x)},${n(at + r * 1.12)}L${n(x - r * 1.12)},${n(at)}Z`;
    case "circle":
      return `M${n(x - r)},${n(at)}a${n(r)},${n(r)} 0 1 0 ${n(size)},0a${n(r)},${n(r)} 0 1 0 ${n(-size)},0Z`;
    case undefined: {
      const half = Math.max(0.6, r * 0.3);
      return `M${n(x - half)},${n(at - r)}h${n(2 * half)}v${n(size)}h${n(-2 * half)}Z`;
    }
  }
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
