import type { Point } from "../geometry/polyline.ts";
import type { TextRun } from "../scene/label.ts";
import type { PlacedLine } from "./placed-label.ts";
import { textWidth, wrapText } from "./ruler.ts";

/** Lines of text that stand together, and where they end. */
export interface Block {
  readonly texts: readonly PlacedLine[];
  readonly bottom: number;
}

/** Lines of a wrapped run, the first baseline below `y`. */
export function paragraph(run: TextRun, x: number, y: number, width: number): Block {
  const texts = wrapText(run.text, run.style, width).map((text, i): PlacedLine => {
    const at: Point = [x, y + i * run.style.line + run.style.line / 2 + run.style.size * 0.34];
    return { run: { ...run, text }, at, width: textWidth(text, run.style) };
  });
  return { texts, bottom: y + texts.length * run.style.line };
}

/** Runs of different styles one after another, broken at spaces when they do not fit. */
export function runsLine(runs: readonly TextRun[], x: number, y: number, width: number): Block {
  const texts: PlacedLine[] = [];
  let [left, top] = [x, y];
  for (const run of runs) {
    for (const [i, piece] of run.text.split(/(?<= )/).entries()) {
      const own = textWidth(piece, run.style);
      // White space at the start of a text is not drawn: the gap is left instead.
      if (piece.trim() === "") {
        left += own;
        continue;
      }
      if (left > x && left + textWidth(piece.trimEnd(), run.style) > x + width)
        [left, top] = [x, top + run.style.line];
      const at: Point = [left, top + run.style.line / 2 + run.style.size * 0.34];
      const last = texts.at(-1);
      if (i > 0 && last?.run.style === run.style && last.at[1] === at[1]) {
        texts[texts.length - 1] = {
          ...last,
          run: { ...run, text: last.run.text + piece },
          width: last.width + own,
        };
      } else texts.push({ run: { ...run, text: piece }, at, width: own });
      left += own;
    }
  }
  return { texts, bottom: runs.length > 0 ? top + runs[0]!.style.line : y };
}
