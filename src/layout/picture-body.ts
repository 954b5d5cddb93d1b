import type { Box } from "../geometry/clip.ts";
import { NARROW } from "./layout-map.ts";
import { answersBody } from "./picture-answers.ts";
import { keyColumns, keyRows, longestWord, KEY_INDENT } from "./picture-key.ts";
import { LEAST_LOCATOR } from "./picture-locator.ts";
import { pictureViewport, showsHosts } from "./picture-view.ts";
import type { PlacedLine } from "./placed-label.ts";
import type { Shape } from "./shape.ts";
import type { Sheet } from "./sheet.ts";

/** What stands between header and footer: the boxes of map and locator, and the key. */
export interface Body extends Column {
  readonly map: Box;
  /** Whether the locator was left out because all hosts lie on the map. */
  readonly spared?: boolean;
}

/** The key, where the locator may stand, and the height that both lack; 0 when there is enough. */
interface Column {
  readonly locator?: Box;
  readonly texts: readonly PlacedLine[];
  readonly swatches: readonly Shape[];
  readonly lacks: number;
}

/** The narrowest picture whose key stands beside the map instead of below it. */
const BESIDE_FROM = 880;

/** Width over height of a flat map, which leaves room for a locator beside the key. */
const FLAT = 2;

/** A map is no flatter than this: the base map ends in the west and in the east. */
const FLATTEST = 2.3;

/** A locator below the key that would be lower than this takes the room of the lines' rows, which stand beside it then. */
const LOCATOR_FROM = 200;

/** Width of the lines' rows beside a locator, at least: their longest word has to fit. */
const LINES_WIDTH = 136;

/** The least height of a locator beside a key below the map. */
const LOCATOR_HEIGHT = 130;

const GUTTER = 24;

/** Composes map, key and locator in the room between header and footer. */
export function bodyOf(sheet: Sheet, room: Box): Body {
  const beside = sheet.width >= BESIDE_FROM && sheet.width / sheet.height >= 1.2;
  const { answers } = sheet.scene.furniture;
  if (answers) {
    const body = answersBody(sheet, answers, room);
    return { ...body, map: whole(body.map) };
  }
  return beside ? besideBody(sheet, room) : stackedBody(sheet, room);
}

/** The key right of the map, and the locator below it or, on flat pictures, right of it. */
function besideBody(sheet: Sheet, [left, top, right, bottom]: Box): Body {
  const width = Math.min(420, Math.max(280, sheet.width * 0.27));
  const height = bottom - top;
  const located = sheet.scene.furniture.locator !== undefined;
  const room = right - height - GUTTER - width - GUTTER;
  if (located && room - left > FLAT * height) {
    const inner = Math.min(room, left + FLATTEST * height);
    const [from, to] = [inner + GUTTER, inner + GUTTER + width];
    const column = sideColumn(sheet, [from, top, to, bottom], false);
    return {
      ...column,
      map: whole([left, top, inner, bottom]),
      locator: whole([right - height, top, right, bottom]),
    };
  }
  const column = sideColumn(sheet, [right - width, top, right, bottom], located);
  return { ...column, map: whole([left, top, right - width - GUTTER, bottom]) };
}

/** The key with a locator below it; where that would be low, the rows of lines stand beside the locator. */
function sideColumn(sheet: Sheet, [left, top, right, bottom]: Box, located: boolean): Column {
  const { key, lines } = sheet.scene.furniture;
  const marks = keyRows(sheet, key, { x: left, top, width: right - left });
  const below = keyRows(sheet, lines, { x: left, top: marks.bottom, width: right - left });
  const texts = [...marks.texts, ...below.texts];
  const swatches = [...marks.swatches, ...below.swatches];
  const lacks = Math.max(0, below.bottom - bottom);
  if (!located) return { texts, swatches, lacks };
  const linesWidth = Math.max(LINES_WIDTH, KEY_INDENT + longestWord(lines) + 1);
  const split = right - linesWidth;
  const small = Math.min(bottom - marks.bottom - 6, split - 12 - left) < LEAST_LOCATOR;
  if (bottom - below.bottom >= LOCATOR_FROM || small || lines.length === 0)
    return { texts, swatches, lacks, locator: whole([left, below.bottom + 10, right, bottom]) };
  const beside = keyRows(sheet, lines, { x: split, top: marks.bottom + 4, width: linesWidth });
  return {
    texts: [...marks.texts, ...beside.texts],
    swatches: [...marks.swatches, ...beside.swatches],
    lacks: Math.max(0, beside.bottom - bottom),
    locator: whole([left, marks.bottom + 6, split - 12, bottom]),
  };
}

/** The key below the map, and beside it the locator, unless the map shows all hosts itself. */
function stackedBody(sheet: Sheet, room: Box): Body {
  const located = sheet.width >= 560 && sheet.scene.furniture.locator !== undefined;
  const alone = stacked(sheet, room, 0);
  if (!located) return alone;
  if (!sheet.located && showsAll(sheet, alone.map)) return { ...alone, spared: true };
  return stacked(sheet, room, Math.min(164, sheet.width * 0.23));
}

function showsAll({ scene }: Sheet, [left, top, right, bottom]: Box): boolean {
  const size = { width: right - left, height: bottom - top };
  return size.height > 0 && showsHosts(scene, pictureViewport(scene, size));
}

function stacked(sheet: Sheet, [left, top, right, bottom]: Box, locator: number): Body {
  const width = right - left - (locator > 0 ? locator + GUTTER : 0);
  const measured = keyColumns(sheet, { x: left, top: 0, width });
  const height = Math.max(measured.bottom, Math.min(locator, LOCATOR_HEIGHT));
  const keyTop = bottom - height;
  const { texts, swatches } = keyColumns(sheet, { x: left, top: keyTop, width });
  const full = sheet.width < NARROW;
  return {
    map: whole([full ? 0 : left, top, full ? sheet.width : right, keyTop - 12]),
    ...(locator > 0 ? { locator: whole([right - locator, keyTop, right, bottom]) } : {}),
    texts,
    swatches,
    lacks: 0,
  };
}

/** A window on whole pixels: hairlines in it stay sharp. */
function whole([left, top, right, bottom]: Box): Box {
  return [Math.round(left), Math.round(top), Math.round(right), Math.round(bottom)];
}
