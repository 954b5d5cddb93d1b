import type { TextRun, TextStyle } from "../scene/label.ts";
import { characterAdvance } from "../theme/text-metrics.ts";

/** Width of a text in pixels, without a browser: the sum of its font's advances. */
export function textWidth(text: string, style: TextStyle): number {
  const tracking = style.tracking ?? 0;
  let em = 0;
  for (const character of text)
    em += characterAdvance(character, style.face, style.fonts) + tracking;
  return Math.max(0, em - tracking) * style.size;
}

/** A run of text set larger or smaller. */
export function scaleRun(run: TextRun, factor: number): TextRun {
  if (factor === 1) return run;
  const { size, line } = run.style;
  return { ...run, style: { ...run.style, size: size * factor, line: line * factor } };
}

/** A text broken at spaces into lines no wider than `width` pixels; a single longer word stands alone. */
export function wrapText(text: string, style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
