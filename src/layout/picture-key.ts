import type { KeyEntry } from "../scene/furniture.ts";
import type { PlacedLine } from "./placed-label.ts";
import { scaleRun } from "./ruler.ts";
import type { Shape } from "./shape.ts";
import type { Sheet } from "./sheet.ts";
import { SWATCH, swatchShapes } from "./swatch.ts";
import { paragraph, runsLine, type Block } from "./text-block.ts";

/** Where a row's text starts: beside its swatch. */
export const KEY_INDENT: number = SWATCH.width + 10;

/** Rows of the key, with their swatches. */
export interface KeyBlock extends Block {
  readonly swatches: readonly Shape[];
}

/** The key's rows below each other, in a column of this width. */
export function keyRows(
  { scene, scale, concession }: Sheet,
  entries: readonly KeyEntry[],
  x: number,
  top: number,
  width: number,
): KeyBlock {
  const texts: PlacedLine[] = [];
  const swatches: Shape[] = [];
  let y = top;
  for (const entry of entries) {
    const isLine = entry.line.length === 0;
    const name = paragraph(scaleRun(entry.name, scale), x + KEY_INDENT, y, width - KEY_INDENT);
    const middle = y + entry.name.style.line * scale * (isLine ? 0.5 : 0.95);
    swatches.push(
      ...swatchShapes(entry, [x, middle - SWATCH.height / 2], {
        host: scene.colors.host,
        land: scene.colors.land,
      }),
    );
    const line = runsLine(
      entry.line.slice(0, concession === 2 ? 1 : undefined).map((run) => scaleRun(run, scale)),
      x + KEY_INDENT,
      name.bottom,
      width - KEY_INDENT,
    );
    const caveat = entry.caveat
      ? paragraph(scaleRun(entry.caveat, scale), x + KEY_INDENT, line.bottom, width - KEY_INDENT)
      : null;
    texts.push(...name.texts, ...line.texts, ...(caveat?.texts ?? []));
    y = (caveat?.bottom ?? line.bottom) + (isLine ? 4 : 7) * scale;
  }
  return { texts, swatches, bottom: y };
}
