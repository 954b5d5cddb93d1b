import type { AxisArrow } from "../geometry/axis-arrow.ts";
import { bodyHalfWidth } from "../geometry/axis-arrow.ts";
import { growBox, type Box } from "../geometry/clip.ts";
import { lineLength, pointAlong, type Point } from "../geometry/polyline.ts";
import type { Compass, Label, TextRun } from "../scene/label.ts";
import type { PlacedGlyph, PlacedLabel, PlacedLine } from "./placed-label.ts";
import { textWidth } from "./ruler.ts";

/** Pixels between a mark and its label. */
const GAP = 3.5;

/** How far a label on a leader stands from its point, in pixels, nearest first. */
const LEADER_REACHES = [17, 25, 34, 44, 56, 70, 86];

/** What each step down the list of candidates costs; labels that could also stand on a leader hold to their first ones. */
const STEP = 1.2;
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

/** Unit vectors between those of the compass, for leaders. */
const BETWEEN: readonly Point[] = [
  [0.92, -0.38],
  [0.92, 0.38],
  [-0.92, -0.38],
  [-0.92, 0.38],
  [0.38, -0.92],
  [-0.38, -0.92],
  [0.38, 0.92],
  [-0.38, 0.92],
];

/** A place a label could take; `penalty` grows down the list of candidates. */
export interface Candidate {
  readonly placed: PlacedLabel;
  readonly penalty: number;
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
  const size = blockSize(runs);
  const near = candidates.map((compass, step) => ({
    placed: block(
      label,
      runs,
      corner(at, COMPASS[compass], clear + GAP, size),
      alignment(compass),
      marker ? { ...marker, at } : undefined,
    ),
    penalty: step * (leader ? KEEN_STEP : STEP),
  }));
  if (!leader) return near;
  const directions = [...candidates.map((compass) => COMPASS[compass]), ...BETWEEN];
  const far = LEADER_REACHES.flatMap((reach, ring) =>
    directions.map((direction, step) => {
      const place = corner(at, direction, clear + reach, size);
      const align = direction[0] > 0.3 ? "left" : direction[0] < -0.3 ? "right" : "center";
      const placed = block(label, runs, place, align, marker ? { ...marker, at } : undefined);
      const line = {
        from: awayFrom(at, direction, clear),
        to: awayFrom(at, direction, clear + reach - 1),
        color: runs[0]!.color,
      };
      return { placed: { ...placed, leader: line }, penalty: 24 + ring * 10 + step * STEP };
    }),
  );
  return [...near, ...far];
}

/** How far a label that must be shown may stand from its point, when that is taken; pixels, nearest first. */
const SHIFTS = [12, 24, 36, 50];

/** The candidates of a label centred at one of several points; one that must be shown may also stand near them. */
export function areaCandidates(
  label: Label,
  runs: readonly TextRun[],
  positions: readonly Point[],
): Candidate[] {
  const exact = positions.map((at, step) => centred(label, runs, at, step * STEP));
  if (!label.keep) return exact;
  const near = (lines: readonly TextRun[], penalty: number): Candidate[] =>
    positions.flatMap((at, step) =>
      SHIFTS.flatMap((shift) =>
        Object.values(COMPASS).map((direction) =>
          centred(label, lines, awayFrom(at, direction, shift), penalty + step * STEP + shift / 2),
        ),
      ),
    );
  const name = runs.slice(0, 1);
  return [...exact, ...near(runs, 0), ...(runs.length > 1 ? near(name, NAME_ALONE) : [])];
}

/** What it costs to leave a label's second lines out. */
const NAME_ALONE = 40;

function centred(
  label: Label,
  runs: readonly TextRun[],
  [x, y]: Point,
  penalty: number,
): Candidate {
  const { width, height } = blockSize(runs);
  return { placed: block(label, runs, [x - width / 2, y - height / 2], "center"), penalty };
}

type Alignment = "left" | "right" | "center";

function alignment(compass: Compass): Alignment {
  return compass.includes("E") ? "left" : compass.includes("W") ? "right" : "center";
}

function blockSize(runs: readonly TextRun[]): { width: number; height: number } {
  return {
    width: Math.max(...runs.map((run) => textWidth(run.text, run.style))),
    height: runs.reduce((sum, run) => sum + run.style.line, 0),
  };
}

/** The top left corner of a block that stands `away` from a point in a direction. */
function corner(
  [x, y]: Point,
  [dx, dy]: Point,
  away: number,
  { width, height }: { width: number; height: number },
): Point {
  const left = dx > 0 ? x + dx * away : dx < 0 ? x + dx * away - width : x - width / 2;
  const top =
    Math.abs(dy) < 0.1 ? y - height / 2 : dy > 0 ? y + dy * away - 2 : y + dy * away - height + 2;
  return [left, top];
}

function awayFrom([x, y]: Point, [dx, dy]: Point, by: number): Point {
  return [x + dx * by, y + dy * by];
}

function block(
  label: Label,
  runs: readonly TextRun[],
  [left, top]: Point,
  align: Alignment,
  marker?: PlacedLabel["marker"],
): PlacedLabel {
  const { width } = blockSize(runs);
  const lines: PlacedLine[] = [];
  const boxes: Box[] = [];
  let y = top;
  for (const run of runs) {
    const own = textWidth(run.text, run.style);
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

/** Shares of an arrow's body at which its word may be centred, best first. */
const WORD_PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.28, 0.72];

/** The candidates of a word along an arrow's body: on its upper side, then on its lower. */
export function arrowCandidates(label: Label, run: TextRun, arrow: AxisArrow): Candidate[] {
  const width = textWidth(run.text, run.style);
  const body = arrow.length - 2.2 * arrow.width;
  if (width > body * 0.96) return [];
  const rightward = arrow.tip[0] >= arrow.tail[0];
  return [-1, 1].flatMap((side, row) =>
    WORD_PLACES.filter(
      (share) => share * body - width / 2 >= 0 && share * body + width / 2 <= body,
    ).map((share, step) => {
      const glyphs = curvedGlyphs(run, arrow, share * body - width / 2, rightward, side);
      const boxes = glyphs.map(({ at: [x, y], degrees }): Box =>
        glyphBox(x, y, degrees, run.style.size),
      );
      const { id, items, halo } = label;
      const placed: PlacedLabel = {
        id,
        items,
        lines: [],
        curved: { run, glyphs },
        boxes,
        ...(halo ? { halo } : {}),
      };
      return { placed, penalty: row * 8 + step * STEP };
    }),
  );
}

/** Where a glyph's letters are: around the middle of its x-height, whichever way it is turned. */
function glyphBox(x: number, y: number, degrees: number, size: number): Box {
  const angle = (degrees * Math.PI) / 180;
  const middle: Point = [
    x + size * (0.25 * Math.cos(angle) + 0.3 * Math.sin(angle)),
    y + size * (0.25 * Math.sin(angle) - 0.3 * Math.cos(angle)),
  ];
  const reach = size * 0.42;
  return [middle[0] - reach, middle[1] - reach, middle[0] + reach, middle[1] + reach];
}

function curvedGlyphs(
  run: TextRun,
  arrow: AxisArrow,
  start: number,
  rightward: boolean,
  side: number,
): PlacedGlyph[] {
  const { style, text } = run;
  const line = rightward ? arrow.centerline : [...arrow.centerline].reverse();
  const neckAt = arrow.length - 2.1 * arrow.width;
  const length = lineLength(line);
  const clear = side < 0 ? 3.6 : 3 + style.size * 0.62;
  let along = rightward ? start : length - start - textWidth(text, style);
  return Array.from(text, (character) => {
    const advance = textWidth(character, style) + (style.tracking ?? 0) * style.size;
    const { point, direction } = pointAlong(line, along + advance / 2);
    const travelled = rightward ? along + advance / 2 : length - along - advance / 2;
    const offset = side * (bodyHalfWidth(travelled, neckAt, arrow.width) + clear);
    const at: Point = [
      point[0] - direction[1] * offset - (direction[0] * advance) / 2,
      point[1] + direction[0] * offset - (direction[1] * advance) / 2,
    ];
    along += advance;
    return {
      text: character,
      at,
      degrees: (Math.atan2(direction[1], direction[0]) * 180) / Math.PI,
    };
  });
}
