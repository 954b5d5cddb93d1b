import type { Font, PathCommand } from "fontkit";

/** A line of text whose outlines are stroked, in CSS pixels. */
interface OutlinedRun {
  readonly font: Font;
  readonly text: string;
  readonly size: number;
  /** Extra advance after each glyph. */
  readonly tracking: number;
  /** Of the stroke. */
  readonly width: number;
  readonly at: readonly [x: number, y: number];
}

/** Strokes the outlines of a text's letters; coordinates stay in font units, which are short and alike from letter to letter. */
export function paintOutlines(document: PDFKit.PDFDocument, run: OutlinedRun): void {
  const { font, text, size, tracking, width, at } = run;
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  document.save();
  document.transform(scale, 0, 0, -scale, ...at).lineWidth(width / scale);
  for (const [i, glyph] of glyphs.entries()) {
    const { commands } = glyph.path;
    for (const [j, command] of commands.entries()) trace(document, command, commands[j - 1]);
    if (commands.length > 0) document.stroke();
    document.translate((positions[i]?.xAdvance ?? 0) + tracking / scale, 0);
  }
  document.restore();
}

function trace(
  document: PDFKit.PDFDocument,
  { command, args }: PathCommand,
  before: PathCommand | undefined,
): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
  switch (command) {
    case "moveTo":
      document.moveTo(a, b);
      return;
    case "lineTo":
      document.lineTo(a, b);
      return;
    case "quadraticCurveTo": {
      // PDF has no quadratic curves. Two thirds of the way to the one control point are the two of the same cubic curve.
      const [x = 0, y = 0] = before?.args.slice(-2) ?? [];
      document.bezierCurveTo(nearer(x, a), nearer(y, b), nearer(c, a), nearer(d, b), c, d);
      return;
    }
    case "bezierCurveTo":
      document.bezierCurveTo(a, b, c, d, e, f);
      return;
    case "closePath":
      document.closePath();
  }
}

function nearer(from: number, to: number): number {
  return Math.round(from + (2 / 3) * (to - from));
}
