import type { Point } from "../geometry/polyline.ts";
import type { TextRun, TextStyle } from "../scene/label.ts";
import type { PlacedLine } from "./placed-label.ts";
import { textWidth, wrapText } from "./ruler.ts";

/** Lines of text that stand together, and where they end. */
export interface Block {
  readonly texts: readonly PlacedLine[];
  readonly bottom: number;
}

/** How long the last line of running text is at least, as a share of the others: no word is left alone. */
const LAST_LINE = 0.3;

/** Lines of a wrapped run, the first baseline below `y`. */
export function paragraph(run: TextRun, x: number, y: number, width: number): Block {
  return block(run, x, y, evenLines(run.text, run.style, width, LAST_LINE));
}

/** Lines of a title or a short sentence, about equally long. */
export function balanced(run: TextRun, x: number, y: number, width: number): Block {
  return block(run, x, y, evenLines(run.text, run.style, width, 1));
}

function block(run: TextRun, x: number, y: number, lines: readonly string[]): Block {
  const { style } = run;
  const texts = lines.map((text, i): PlacedLine => {
    const at: Point = [x, y + i * style.line + style.line / 2 + style.size * 0.34];
    return { run: { ...run, text }, at, width: textWidth(text, style) };
  });
  return { texts, bottom: y + texts.length * style.line };
}

/** A text in as few lines as `width` pixels allow; set narrower until the last line has its share, while that costs no line. */
function evenLines(text: string, style: TextStyle, width: number, share: number): string[] {
  return even(width, share, (narrower) => {
    const lines = wrapText(text, style, narrower);
    return { lines, widths: lines.map((line) => textWidth(line, style)) };
  }).lines;
}

/** Text broken into lines, and how wide these are. */
interface Broken {
  readonly widths: readonly number[];
}

/** What breaking gives at the greatest width at which the last line has its share of the longest and no line is added. */
function even<T extends Broken>(width: number, share: number, breakAt: (width: number) => T): T {
  let best = breakAt(width);
  for (let step = 1; step < 40 && best.widths.length > 1; step++) {
    if ((best.widths.at(-1) ?? 0) >= share * Math.max(...best.widths)) break;
    const narrower = breakAt(width * (1 - step / 50));
    if (narrower.widths.length > best.widths.length) break;
    best = narrower;
  }
  return best;
}

/** Runs of different styles one after another, broken at spaces when they do not fit. */
export function runsLine(runs: readonly TextRun[], x: number, y: number, width: number): Block {
  const { texts } = even(width, LAST_LINE, (narrower) => brokenRuns(runs, x, y, narrower));
  const bottom = Math.max(y, ...texts.map(({ run, at }) => baselineBottom(run.style, at[1])));
  return { texts, bottom };
}

function baselineBottom({ line, size }: TextStyle, baseline: number): number {
  return baseline + line / 2 - size * 0.34;
}

function brokenRuns(
  runs: readonly TextRun[],
  x: number,
  y: number,
  width: number,
): Broken & { readonly texts: readonly PlacedLine[] } {
  const texts: PlacedLine[] = [];
  const widths = [0];
  let [left, top] = [x, y];
  for (const run of runs) {
    for (const [i, piece] of run.text.split(/(?<= )/).entries()) {
      const own = textWidth(piece, run.style);
      // White space at the start of a text is not drawn: the gap is left instead.
      if (piece.trim() === "") {
        left += own;
        continue;
      }
      if (left > x && left + textWidth(piece.trimEnd(), run.style) > x + width) {
        [left, top] = [x, top + run.style.line];
        widths.push(0);
      }
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
      widths[widths.length - 1] = left - x;
    }
  }
  return { texts, widths };
}
