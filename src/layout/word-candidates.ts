import { bodyHalfWidth, type AxisArrow } from "../geometry/axis-arrow.ts";
import type { Box } from "../geometry/clip.ts";
import { lineLength, pointAlong, type Point } from "../geometry/polyline.ts";
import type { Label, TextRun } from "../scene/label.ts";
import { STEP, type Candidate } from "./label-candidates.ts";
import type { PlacedGlyph } from "./placed-label.ts";
import { textWidth } from "./ruler.ts";

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
    ).map((share, step): Candidate => ({
      place: () => {
        const glyphs = curvedGlyphs(run, arrow, share * body - width / 2, rightward, side);
        const boxes = glyphs.map(({ at: [x, y], degrees }): Box =>
          glyphBox(x, y, degrees, run.style.size),
        );
        const { id, items, halo } = label;
        return { id, items, lines: [], curved: { run, glyphs }, boxes, ...(halo ? { halo } : {}) };
      },
      penalty: row * 8 + step * STEP,
    })),
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
