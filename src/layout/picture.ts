import type { Box } from "../geometry/clip.ts";
import type { Point } from "../geometry/polyline.ts";
import { fitBounds, projector } from "../projection/viewport.ts";
import type { KeyEntry } from "../scene/furniture.ts";
import type { Label, TextRun } from "../scene/label.ts";
import type { Mark } from "../scene/mark.ts";
import type { Scene } from "../scene/scene.ts";
import { homeViewport, layoutMap, type MapLayout } from "./layout-map.ts";
import type { PlacedLine } from "./placed-label.ts";
import { scaleRun, textWidth, wrapText } from "./ruler.ts";
import type { Shape } from "./shape.ts";
import { SWATCH, swatchShapes } from "./swatch.ts";

/** A whole picture laid out: headline, map, key, locator, sources; in its pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedLine[];
  readonly rules: readonly Box[];
  readonly swatches: readonly Shape[];
  readonly map: { readonly box: Box; readonly layout: MapLayout };
  readonly locator?: { readonly box: Box; readonly layout: MapLayout; readonly frame: Box };
}

/** A picture's size, and how large its text is. */
export interface PictureOptions {
  readonly width: number;
  readonly height: number;
  /** Default: 1.17 on pictures from 1100 px, which are read at a reduced size; else 1. */
  readonly textScale?: number;
}

/** The narrowest picture whose key stands beside the map instead of below it. */
const BESIDE_FROM = 880;

/** Width of the locator over its height, at most. */
const LOCATOR_ASPECT = 0.88;

interface Sheet {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly margin: number;
}

interface Block {
  readonly texts: readonly PlacedLine[];
  readonly bottom: number;
}

/** Composes a picture of any size: the text is measured first, the map takes the room that is left. */
export function layoutPicture(scene: Scene, { width, height, textScale }: PictureOptions): Picture {
  const scale = textScale ?? (width >= 1100 ? 1.17 : 1);
  const margin = width < 480 ? 14 : width >= 1100 ? 30 : 24;
  const sheet: Sheet = { scene, width, height, scale, margin };
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
  const shifted = footer.texts.map((line) => ({
    ...line,
    at: [line.at[0], line.at[1] + height - margin - footer.bottom] as const,
  }));
  return { width, height, ...body, texts: [...header.texts, ...body.texts, ...shifted] };
}

/** Lines of a wrapped run, the first baseline below `y`. */
function paragraph(run: TextRun, x: number, y: number, width: number): Block {
  const texts = wrapText(run.text, run.style, width).map((text, i): PlacedLine => {
    const at: Point = [x, y + i * run.style.line + run.style.line / 2 + run.style.size * 0.34];
    return { run: { ...run, text }, at, width: textWidth(text, run.style) };
  });
  return { texts, bottom: y + texts.length * run.style.line };
}

function headerBlock({ scene, width, scale, margin }: Sheet): Block {
  const { headline, deck, asOf } = scene.furniture;
  const title = scaleRun(headline, width < 480 ? 0.74 : scale * (width < 720 ? 0.83 : 1.03));
  const date = scaleRun(asOf, scale * 1.05);
  const inner = width - 2 * margin;
  const dateWidth = textWidth(date.text, date.style);
  const top = margin - 4;
  const head = paragraph(title, margin, top, inner);
  const last = head.texts.at(-1)!;
  const sameRow = head.texts.length === 1 && last.width + 24 + dateWidth <= inner;
  const dateLine: PlacedLine = {
    run: date,
    at: [width - margin - dateWidth, last.at[1]],
    width: dateWidth,
  };
  const deckRun = scaleRun(deck, width < 480 ? 0.92 : scale);
  const text = sameRow ? deckRun.text : `${deckRun.text} ${date.text}.`;
  const below = paragraph({ ...deckRun, text }, margin, head.bottom + 3, inner);
  return {
    texts: [...head.texts, ...(sameRow ? [dateLine] : []), ...below.texts],
    bottom: below.bottom,
  };
}

/** Sources and worldview, from y = 0; `bottom` is the block's height. */
function footerBlock({ scene, width, scale, margin }: Sheet): Block {
  const size = width < 480 ? 0.92 : Math.min(scale, 1.12);
  const sources = paragraph(scaleRun(scene.furniture.sources, size), margin, 0, width - 2 * margin);
  const worldview = paragraph(
    scaleRun(scene.furniture.worldview, size),
    margin,
    sources.bottom,
    width - 2 * margin,
  );
  return { texts: [...sources.texts, ...worldview.texts], bottom: worldview.bottom };
}

type Body = Pick<Picture, "texts" | "rules" | "swatches" | "map" | "locator">;

function besideBody(sheet: Sheet, room: Box): Body {
  const column = Math.min(420, Math.max(280, sheet.width * 0.3));
  const split = room[2] - column;
  const map = mapPart(sheet, [room[0], room[1], split - 26, room[3]]);
  const key = keyRows(sheet, [...sheet.scene.furniture.key], split, room[1], column);
  const lines = keyRows(sheet, sheet.scene.furniture.lines, split, key.bottom + 4, column);
  const locator = locatorPart(sheet, [split, lines.bottom + 14, room[2], room[3]], map.layout);
  return {
    texts: [...key.texts, ...lines.texts],
    rules: [],
    swatches: [...key.swatches, ...lines.swatches],
    map,
    ...(locator ? { locator } : {}),
  };
}

/** The key in two columns (one when narrower than 340 px) below the map; the locator beside it where it fits. */
function stackedBody(sheet: Sheet, room: Box): Body {
  const { furniture } = sheet.scene;
  const wide = sheet.width >= 560;
  const locatorWidth = furniture.locator && wide ? 120 * sheet.scale : 0;
  const keyWidth = room[2] - room[0] - (locatorWidth ? locatorWidth + 20 : 0);
  const columns = keyWidth >= 320 ? 2 : 1;
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
  const keyHeight = height(split);
  const mapBottom = room[3] - keyHeight - 12;
  const full = sheet.width < 480;
  const map = mapPart(sheet, [
    full ? 0 : room[0],
    room[1],
    full ? sheet.width : room[2],
    mapBottom,
  ]);
  const blocks = draw(mapBottom + 12, split);
  const locator = locatorWidth
    ? locatorPart(sheet, [room[2] - locatorWidth, mapBottom + 12, room[2], room[3]], map.layout)
    : null;
  return {
    texts: blocks.flatMap((block) => block.texts),
    rules: [],
    swatches: blocks.flatMap((block) => block.swatches),
    map,
    ...(locator ? { locator } : {}),
  };
}

function mapPart({ scene, scale }: Sheet, box: Box): Picture["map"] {
  const size = { width: box[2] - box[0], height: box[3] - box[1] };
  const narrow = size.width < 480;
  const layout = layoutMap(scene, homeViewport(scene, size), {
    textScale: narrow ? 0.95 : scale,
    arrowFactor: scale > 1 ? 1.1 : 1,
  });
  return { box, layout };
}

interface KeyBlock extends Block {
  readonly swatches: readonly Shape[];
}

function keyRows(
  { scene, scale }: Sheet,
  entries: readonly KeyEntry[],
  x: number,
  top: number,
  width: number,
): KeyBlock {
  const texts: PlacedLine[] = [];
  const swatches: Shape[] = [];
  const indent = SWATCH.width + 10;
  let y = top;
  for (const entry of entries) {
    const isLine = entry.line.length === 0;
    const name = paragraph(scaleRun(entry.name, scale), x + indent, y, width - indent);
    const middle = y + entry.name.style.line * scale * (isLine ? 0.5 : 0.95);
    swatches.push(
      ...swatchShapes(entry, [x, middle - SWATCH.height / 2], {
        host: scene.colors.host,
        land: scene.colors.land,
      }),
    );
    const line = runsLine(
      entry.line.map((run) => scaleRun(run, scale)),
      x + indent,
      name.bottom,
      width - indent,
    );
    const caveat = entry.caveat
      ? paragraph(scaleRun(entry.caveat, scale), x + indent, line.bottom, width - indent)
      : null;
    texts.push(...name.texts, ...line.texts, ...(caveat?.texts ?? []));
    y = (caveat?.bottom ?? line.bottom) + (isLine ? 4 : 7) * scale;
  }
  return { texts, swatches, bottom: y };
}

/** Runs of different styles one after another, broken at spaces when they do not fit. */
function runsLine(runs: readonly TextRun[], x: number, y: number, width: number): Block {
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

/** A small map of all hosts with the main map's frame; left out where it would be smaller than 70 px. */
function locatorPart(
  { scene, scale }: Sheet,
  room: Box,
  main: MapLayout,
): Picture["locator"] | null {
  const { locator } = scene.furniture;
  const available = { width: room[2] - room[0], height: room[3] - room[1] };
  if (!locator || Math.min(available.width, available.height) < 70) return null;
  const width = Math.min(available.width, available.height * LOCATOR_ASPECT);
  const viewport = fitBounds(locator.view, { width, height: available.height });
  const hosts = scene.labels.filter((label) => label.items.length > 0 && label.priority === 3);
  const layout = layoutMap(
    {
      ...scene,
      marks: scene.marks.filter((mark) =>
        hosts.some((label) => label.items.some((id) => mark.items.includes(id))),
      ),
      labels: locatorLabels(hosts, scene.marks),
    },
    viewport,
    { textScale: 0.82 * scale, furniture: false },
  );
  const box: Box = [room[0], room[1], room[0] + viewport.width, room[1] + viewport.height];
  return { box, layout, frame: frameOf(main, layout) };
}

/** Names alone, set tighter; beside the base where a host has one. */
function locatorLabels(hosts: readonly Label[], marks: readonly Mark[]): Label[] {
  return hosts.map((label): Label => {
    const base = marks.find(
      (mark) => mark.type === "symbol" && mark.items.some((id) => label.items.includes(id)),
    );
    const lines = label.lines
      .slice(0, 1)
      .map((run) => ({ ...run, style: { ...run.style, tracking: 0.04 } }));
    const anchor: Label["anchor"] =
      base?.type === "symbol"
        ? {
            type: "point",
            position: base.position,
            clear: { px: 5 },
            candidates: ["E", "W", "SE", "NE", "S", "N"],
            leader: false,
          }
        : label.anchor;
    return { ...label, tier: 1, lines, anchor };
  });
}

/** The main map's window in the locator's pixels. */
function frameOf(main: MapLayout, locator: MapLayout): Box {
  const factor = 2 ** (locator.viewport.zoom - main.viewport.zoom);
  const [x, y] = projector(locator.viewport)([...main.viewport.center]);
  const [halfWidth, halfHeight] = [
    (main.viewport.width * factor) / 2,
    (main.viewport.height * factor) / 2,
  ];
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}
