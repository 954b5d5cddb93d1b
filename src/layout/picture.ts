import type { Box } from "../geometry/clip.ts";
import type { Scene } from "../scene/scene.ts";
import { homeViewport, layoutMap, NARROW } from "./layout-map.ts";
import type { MapLayout } from "./map-layout.ts";
import { KEY_INDENT, keyRows, type KeyBlock } from "./picture-key.ts";
import { locatorPart, type Locator } from "./picture-locator.ts";
import { footerBlock, headerBlock } from "./picture-text.ts";
import type { PlacedLine } from "./placed-label.ts";
import { textWidth } from "./ruler.ts";
import type { Shape } from "./shape.ts";
import type { Sheet } from "./sheet.ts";

/** A whole picture laid out: headline, map, key, locator, sources; in its pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedLine[];
  readonly swatches: readonly Shape[];
  readonly map: { readonly box: Box; readonly layout: MapLayout };
  readonly locator?: Locator;
}

/** A picture's size, and how large its text is. */
export interface PictureOptions {
  readonly width: number;
  readonly height: number;
  /** Default: 1.17 on pictures from 1100 px, which are read at a reduced size, 1.75 on tall ones, which fill a phone; else 1. */
  readonly textScale?: number;
}

/** The narrowest picture whose key stands beside the map instead of below it. */
const BESIDE_FROM = 880;

/** The least height of a map over its width: below it, words give way first, then the picture is refused. */
const LEAST_ASPECT = 0.5;

/**
 * Composes a picture of any size: the text is measured first, the map takes the room that is left. Where that is too little,
 * the deck goes first, then the key's second lines keep only the status; sources and worldview always stay.
 *
 * @throws RangeError when the words leave no room for a map, naming the height it takes
 */
export function layoutPicture(scene: Scene, { width, height, textScale }: PictureOptions): Picture {
  const scale = textScale ?? defaultScale(width, height);
  const margin = width < NARROW ? 14 : width >= 1100 ? 30 : 24;
  let missing = 0;
  for (const concession of [0, 1, 2] as const) {
    const plan = planPicture({ scene, width, height, scale, margin, concession });
    missing = plan.least - plan.mapHeight;
    if (missing <= 0) return plan.draw();
  }
  const needed = Math.ceil((height + missing) / 10) * 10;
  throw new RangeError(
    `${width} × ${height} pixels are too small for the map and its words; use a height of at least ${needed}`,
  );
}

function defaultScale(width: number, height: number): number {
  if (width >= 900 && height > 1.4 * width) return 1.75;
  return width >= 1100 ? 1.17 : 1;
}

/** A picture measured but not yet drawn. */
interface Plan {
  readonly mapHeight: number;
  readonly least: number;
  readonly draw: () => Picture;
}

function planPicture(sheet: Sheet): Plan {
  const { width, height, margin, scale } = sheet;
  const header = headerBlock(sheet);
  const footer = footerBlock(sheet);
  const room: Box = [
    margin,
    header.bottom + 10 * scale,
    width - margin,
    height - margin - footer.bottom - 10,
  ];
  const beside = width >= BESIDE_FROM && width / height >= 1.2;
  const body = beside ? besideBody(sheet, room) : stackedBody(sheet, room);
  const [left, top, right, bottom] = body.map;
  const lowered = footer.texts.map((line) => ({
    ...line,
    at: [line.at[0], line.at[1] + height - margin - footer.bottom] as const,
  }));
  return {
    mapHeight: Math.min(bottom - top, body.slack),
    least: Math.max(80, LEAST_ASPECT * (right - left)),
    draw: () => {
      const map = { box: body.map, layout: mapLayout(sheet, body.map) };
      const locator = body.locator && locatorPart(sheet, body.locator, map.layout);
      return {
        width,
        height,
        texts: [...header.texts, ...body.texts, ...lowered],
        swatches: body.swatches,
        map,
        ...(locator ? { locator } : {}),
      };
    },
  };
}

/** What stands between header and footer: the boxes of map and locator, and the key. */
interface Body {
  readonly map: Box;
  readonly locator?: Box;
  readonly texts: readonly PlacedLine[];
  readonly swatches: readonly Shape[];
  /** The height that the column beside the map leaves; infinite where nothing stands beside it. */
  readonly slack: number;
}

function besideBody(sheet: Sheet, room: Box): Body {
  const column = Math.min(420, Math.max(280, sheet.width * 0.3));
  const split = room[2] - column;
  const key = keyRows(sheet, sheet.scene.furniture.key, split, room[1], column);
  const lines = keyRows(sheet, sheet.scene.furniture.lines, split, key.bottom + 4, column);
  const overflow = Math.max(0, lines.bottom - room[3]);
  return {
    map: whole([room[0], room[1], split - 26, room[3]]),
    locator: whole([split, lines.bottom + 14, room[2], room[3]]),
    texts: [...key.texts, ...lines.texts],
    swatches: [...key.swatches, ...lines.swatches],
    slack: overflow > 0 ? -overflow : Infinity,
  };
}

/** The key in two columns (one when narrower than 320 px) below the map; the locator beside it where it fits. */
function stackedBody(sheet: Sheet, room: Box): Body {
  const { furniture } = sheet.scene;
  const locatorWidth = furniture.locator && sheet.width >= 560 ? 120 * sheet.scale : 0;
  const keyWidth = room[2] - room[0] - (locatorWidth ? locatorWidth + 20 : 0);
  const columns = keyWidth >= 280 && longestWord(sheet) <= (keyWidth - 16) / 2 - KEY_INDENT ? 2 : 1;
  const columnWidth = (keyWidth - (columns - 1) * 16) / columns;
  const entries = [...furniture.key, ...furniture.lines];
  const draw = (top: number, split: number): KeyBlock[] =>
    [entries.slice(0, split), entries.slice(split)].map((part, i) =>
      keyRows(sheet, part, room[0] + i * (columnWidth + 16), top, columnWidth),
    );
  const height = (split: number): number =>
    Math.max(...draw(0, split).map((block) => block.bottom));
  const splits = columns === 1 ? [entries.length] : entries.map((_, i) => i + 1);
  const split = splits.reduce((best, candidate) =>
    height(candidate) < height(best) ? candidate : best,
  );
  const top = room[3] - height(split);
  const blocks = draw(top, split);
  const full = sheet.width < NARROW;
  return {
    map: whole([full ? 0 : room[0], room[1], full ? sheet.width : room[2], top - 12]),
    ...(locatorWidth ? { locator: whole([room[2] - locatorWidth, top, room[2], room[3]]) } : {}),
    texts: blocks.flatMap((block) => block.texts),
    swatches: blocks.flatMap((block) => block.swatches),
    slack: Infinity,
  };
}

/** A window on whole pixels: hairlines in it stay sharp. */
function whole([left, top, right, bottom]: Box): Box {
  return [Math.round(left), Math.round(top), Math.round(right), Math.round(bottom)];
}

/** Width of the longest word of the key's names: it cannot be broken. */
function longestWord({ scene, scale }: Sheet): number {
  const { key, lines } = scene.furniture;
  const widths = [...key, ...lines].flatMap(({ name }) =>
    name.text.split(" ").map((word) => textWidth(word, name.style)),
  );
  return Math.max(0, ...widths) * scale;
}

function mapLayout({ scene, scale }: Sheet, box: Box): MapLayout {
  const size = { width: box[2] - box[0], height: box[3] - box[1] };
  return layoutMap(scene, homeViewport(scene, size), {
    textScale: size.width < NARROW ? 0.95 : scale,
    arrowFactor: scale > 1 ? 1.1 : 1,
  });
}
