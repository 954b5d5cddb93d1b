import type { Box } from "../geometry/clip.ts";
import type { Point } from "../geometry/polyline.ts";
import { unprojector, type Viewport } from "../projection/viewport.ts";
import { metersPerPixel } from "../projection/web-mercator.ts";
import type { Chip, Furniture } from "../scene/furniture.ts";
import type { TextRun } from "../scene/label.ts";
import type { PlacedLine } from "./placed-label.ts";
import { scaleRun, textWidth } from "./ruler.ts";

const INSET = 10;
const CHIP_PADDING = 9;

/** A chip in a corner of the window. */
export interface PlacedChip {
  readonly item: string;
  readonly box: Box;
  readonly line: PlacedLine;
}

/** Pixels between two chips. */
const CHIP_GAP = 6;

/**
 * Chips below each other in the top left corner, or in the bottom left one when they would cover fewer marks there.
 *
 * @param marks points of the window that should stay in sight
 */
export function placeChips(
  chips: readonly Chip[],
  marks: readonly Point[],
  viewport: Viewport,
  textScale: number,
): PlacedChip[] {
  const height = chipStack(chips, 0, textScale).at(-1)?.box[3] ?? 0;
  const stacks = [INSET, viewport.height - INSET - height].map((top) =>
    chipStack(chips, top, textScale),
  );
  const covered = (stack: readonly PlacedChip[]): number =>
    marks.filter(([x, y]) =>
      stack.some(({ box }) => x > box[0] - 6 && x < box[2] + 6 && y > box[1] - 6 && y < box[3] + 6),
    ).length;
  return stacks.reduce((best, stack) => (covered(stack) < covered(best) ? stack : best));
}

function chipStack(chips: readonly Chip[], top: number, textScale: number): PlacedChip[] {
  return chips.map(({ item, text }, i) => {
    const run = scaleRun(text, textScale);
    const width = textWidth(run.text, run.style);
    const height = Math.max(24, run.style.line + 9);
    const y = top + i * (height + CHIP_GAP);
    const baseline = y + height / 2 + run.style.size * 0.34;
    return {
      item,
      box: [INSET, y, INSET + width + 2 * CHIP_PADDING, y + height],
      line: { run, at: [INSET + CHIP_PADDING, baseline], width },
    };
  });
}

/** A scale bar in the window's bottom right corner. */
export interface ScaleBar {
  readonly from: Point;
  readonly to: Point;
  readonly line: PlacedLine;
  readonly box: Box;
}

/** Round distances a bar may show, in kilometres. */
const DISTANCES = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];

/** The longest round distance that is at most 130 px, or a fifth of the window, at its bottom, where it stands; true for that latitude only. */
export function scaleBar(
  { style, unit }: Furniture["scale"],
  viewport: Viewport,
  textScale: number,
): ScaleBar {
  const y = viewport.height - INSET - 4;
  const [, latitude] = unprojector(viewport)([viewport.width, y]);
  const perPixel = metersPerPixel(latitude, viewport.zoom);
  const longest = Math.min(130, viewport.width * 0.2);
  const distance = DISTANCES.find((km) => (km * 1000) / perPixel <= longest) ?? 1;
  const length = (distance * 1000) / perPixel;
  const run: TextRun = scaleRun(
    { ...style, text: unit.replace("{distance}", String(distance)) },
    textScale,
  );
  const width = textWidth(run.text, run.style);
  const right = viewport.width - INSET - 4;
  return {
    from: [right - length, y],
    to: [right, y],
    line: { run, at: [right - length / 2 - width / 2, y - 5], width },
    box: [right - length - 4, y - run.style.line - 5, right + 4, y + 6],
  };
}
