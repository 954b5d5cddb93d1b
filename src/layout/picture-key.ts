import type { KeyEntry } from "../scene/furniture.ts";
import type { PlacedLine } from "./placed-label.ts";
import { textWidth } from "./ruler.ts";
import type { Shape } from "./shape.ts";
import type { Sheet } from "./sheet.ts";
import { SWATCH, swatchShapes } from "./swatch.ts";
import { balanced, runsLine, type Block } from "./text-block.ts";

/** Where a row's text starts: beside its swatch. */
export const KEY_INDENT: number = SWATCH.width + 10;

/** Pixels between two columns of the key. */
const COLUMN_GAP = 16;

/** Rows of the key, with their swatches. */
export interface KeyBlock extends Block {
  readonly swatches: readonly Shape[];
}

/** A column's place: the x of its left edge, its top and its width. */
interface Column {
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

/** How much lower two columns have to be than one to be worth their broken lines. */
const TWO_COLUMNS_FROM = 0.75;

/** The whole key: in two columns of about one height where that saves enough room and every word fits, else in one. */
export function keyColumns(sheet: Sheet, { x, top, width }: Column): KeyBlock {
  const { key, lines } = sheet.scene.furniture;
  const entries = [...key, ...lines];
  const single = keyRows(sheet, entries, { x, top, width });
  const half = (width - COLUMN_GAP) / 2;
  if (longestWord(entries) > half - KEY_INDENT) return single;
  const blocks = entries.map((_, split): KeyBlock => {
    const left = keyRows(sheet, entries.slice(0, split + 1), { x, top, width: half });
    const beside = { x: x + half + COLUMN_GAP, top, width: half };
    const right = keyRows(sheet, entries.slice(split + 1), beside);
    return {
      texts: [...left.texts, ...right.texts],
      swatches: [...left.swatches, ...right.swatches],
      bottom: Math.max(left.bottom, right.bottom),
    };
  });
  const lowest = Math.min(...blocks.map((block) => block.bottom));
  const saves = lowest - top <= TWO_COLUMNS_FROM * (single.bottom - top);
  return (saves && blocks.find((block) => block.bottom === lowest)) || single;
}

/** Rows below each other. */
export function keyRows(
  { scene, concession }: Sheet,
  entries: readonly KeyEntry[],
  { x, top, width }: Column,
): KeyBlock {
  const texts: PlacedLine[] = [];
  const swatches: Shape[] = [];
  const left = x + KEY_INDENT;
  const inner = width - KEY_INDENT;
  const { host, land } = scene.colors;
  let y = top;
  for (const entry of entries) {
    const isLine = entry.line.length === 0;
    const name = balanced(entry.name, left, y, inner);
    const middle = y + entry.name.style.line * (isLine ? 0.5 : 0.95);
    swatches.push(...swatchShapes(entry, [x, middle - SWATCH.height / 2], { host, land }));
    const said = entry.line.slice(0, concession === 2 ? 1 : undefined);
    const line = runsLine(said, left, name.bottom, inner);
    const caveat = entry.caveat ? balanced(entry.caveat, left, line.bottom, inner) : null;
    texts.push(...name.texts, ...line.texts, ...(caveat?.texts ?? []));
    y = (caveat?.bottom ?? line.bottom) + (isLine ? 4 : 7);
  }
  return { texts, swatches, bottom: y };
}

/** Width of the longest word of the rows' names: it cannot be broken. */
export function longestWord(entries: readonly KeyEntry[]): number {
  const widths = entries.flatMap(({ name }) =>
    name.text.split(" ").map((word) => textWidth(word, name.style)),
  );
  return Math.max(0, ...widths);
}
