import { growBox, type Box } from "../geometry/clip.ts";
import type { Point } from "../geometry/polyline.ts";
import type { Compass, Label, TextRun } from "../scene/label.ts";
import type { PlacedLabel, PlacedLine } from "./placed-label.ts";
import { textWidth } from "./ruler.ts";

/** Pixels between a mark and its label. */
const GAP = 3.5;

/** How far a label on a leader stands from its point, in pixels, nearest first. */
const LEADER_REACHES = [17, 25, 34, 44, 56, 70, 86];

/** What a leader costs, and what its length does: twice as long is four times as dear. */
const LEADER = 24;
const LEADER_LENGTH = 1 / 40;

/** What each step down the list of candidates costs; labels that could also stand on a leader hold to their first ones. */
export const STEP = 1.2;
const KEEN_STEP = 3;

/** Unit vectors of the compass on a screen. */
const COMPASS: Readonly<Record<Compass, Point>> = {
  E: [1, 0],
  W: [-1, 0],
  N: [0, -1],
  S: [0, 1],
  NE: [0.7, -0.7],
  SE: [0.7, 0.7],
  NW: [-0.7, -0.7],
  SW: [-0.7, 0.7],
};

/** Unit vectors between those of the compass, for leaders: beside first, above and below last. */
const BETWEEN: readonly Point[] = [15, 30, 60, 75].flatMap((degrees): Point[] => {
  const angle = (degrees * Math.PI) / 180;
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  return [
    [x, -y],
    [x, y],
    [-x, -y],
    [-x, y],
  ];
});

/** A place a label could take; `penalty` grows down the list of candidates. Most are never tried, so each is worked out when asked. */
export interface Candidate {
  readonly place: () => PlacedLabel;
  readonly penalty: number;
  /** Whether the label stands away from its point, on a leader. */
  readonly leads?: boolean;
}

/** A label's lines with their widths, measured once for all candidates. */
interface TextBlock {
  readonly label: Label;
  readonly runs: readonly { readonly run: TextRun; readonly width: number }[];
  readonly width: number;
  readonly height: number;
}

function textBlock(label: Label, lines: readonly TextRun[]): TextBlock {
  const runs = lines.map((run) => ({ run, width: textWidth(run.text, run.style) }));
  return {
    label,
    runs,
    width: Math.max(...runs.map(({ width }) => width)),
    height: lines.reduce((sum, run) => sum + run.style.line, 0),
  };
}

/** The candidates of a label at a point with a mark of radius `clear` around it. */
export function pointCandidates(
  label: Label,
  runs: readonly TextRun[],
  at: Point,
  clear: number,
): Candidate[] {
  if (label.anchor.type !== "point") return [];
  const { candidates, leader, marker } = label.anchor;
  const text = textBlock(label, runs);
  const point = marker ? { ...marker, at } : undefined;
  const near = candidates.map((compass, step): Candidate => ({
    place: () =>
      block(text, corner(at, COMPASS[compass], clear + GAP, text), alignment(compass), point),
    penalty: step * (leader ? KEEN_STEP : STEP),
  }));
  if (!leader) return near;
  const directions = [...candidates.map((compass) => COMPASS[compass]), ...BETWEEN];
  const far = LEADER_REACHES.flatMap((reach) =>
    directions.map((direction, step): Candidate => ({
      leads: true,
      place: () => {
        const place = corner(at, direction, clear + reach, text);
        const align = direction[0] > 0.3 ? "left" : direction[0] < -0.3 ? "right" : "center";
        const line = {
          from: awayFrom(at, direction, clear),
          to: awayFrom(at, direction, clear + reach - 1),
          color: runs[0]!.color,
        };
        return { ...block(text, place, align, point), leader: line };
      },
      penalty: LEADER + reach * reach * LEADER_LENGTH + step * STEP,
    })),
  );
  return [...near, ...far];
}

/** How far a label that must be shown may stand from its point, when that is taken; pixels, nearest first. */
const SHIFTS = [12, 24, 36, 50];

/** What a shift costs: a name belongs to its place, and a far one is dearer than fewer lines. */
const SHIFT = 1 / 40;

/** What it costs to leave out all lines but the first. */
const NAME_ALONE = 40;

/**
 * The candidates of a label centred at one of several points, with all its lines or, where they find no room, its name alone:
 * half of what is said about a place may say the opposite. One that must be shown may also stand near the points.
 */
export function areaCandidates(
  label: Label,
  runs: readonly TextRun[],
  positions: readonly Point[],
): Candidate[] {
  const shifts = label.keep ? SHIFTS : [];
  const variants = runs.length > 1 ? [runs, runs.slice(0, 1)] : [runs];
  return variants.flatMap((lines, less) => {
    const text = textBlock(label, lines);
    return positions.flatMap((at, step) => {
      const penalty = less * NAME_ALONE + step * STEP;
      const near = shifts.flatMap((shift) =>
        Object.values(COMPASS).map((direction) =>
          centred(text, awayFrom(at, direction, shift), penalty + shift * shift * SHIFT),
        ),
      );
      return [centred(text, at, penalty), ...near];
    });
  });
}

function centred(text: TextBlock, [x, y]: Point, penalty: number): Candidate {
  const topLeft: Point = [x - text.width / 2, y - text.height / 2];
  return { place: () => block(text, topLeft, "center"), penalty };
}

type Alignment = "left" | "right" | "center";

function alignment(compass: Compass): Alignment {
  return compass.includes("E") ? "left" : compass.includes("W") ? "right" : "center";
}

/** The top left corner of a block that stands `away` from a point in a direction. */
function corner(
  [x, y]: Point,
  [dx, dy]: Point,
  away: number,
  { width, height }: { width: number; height: number },
): Point {
  const left =
    Math.abs(dx) < 0.3 ? x + dx * away - width / 2 : dx > 0 ? x + dx * away : x + dx * away - width;
  const top =
    Math.abs(dy) < 0.6
      ? y + dy * away - height / 2
      : dy > 0
        ? y + dy * away - 2
        : y + dy * away - height + 2;
  return [left, top];
}

function awayFrom([x, y]: Point, [dx, dy]: Point, by: number): Point {
  return [x + dx * by, y + dy * by];
}

function block(
  { label, runs, width }: TextBlock,
  [left, top]: Point,
  align: Alignment,
  marker?: PlacedLabel["marker"],
): PlacedLabel {
  const lines: PlacedLine[] = [];
  const boxes: Box[] = [];
  let y = top;
  for (const { run, width: own } of runs) {
    const x =
      align === "left" ? left : align === "right" ? left + width - own : left + (width - own) / 2;
    // Capitals are about 0.66 em high: this centres them in the line.
    const baseline = y + run.style.line / 2 + run.style.size * 0.33;
    lines.push({ run, at: [x, baseline], width: own });
    boxes.push([
      x - 1,
      baseline - run.style.size * 0.78,
      x + own + 1,
      baseline + run.style.size * 0.24,
    ]);
    y += run.style.line;
  }
  if (marker && marker.shape !== "target") boxes.push(growBox([...marker.at, ...marker.at], 2.6));
  const { id, items, halo } = label;
  return { id, items, lines, boxes, ...(halo ? { halo } : {}), ...(marker ? { marker } : {}) };
}
