import { lightShapes } from "../layout/light-shapes.ts";
import { SWATCH, swatchShapes } from "../layout/swatch.ts";
import type { KeyEntry } from "../scene/furniture.ts";
import type { TextRun } from "../scene/label.ts";
import { shapesText } from "../svg/shapes.ts";
import { element } from "../svg/xml.ts";
import type { FigureContext } from "./figure-context.ts";
import { drawn, h, join, type Markup } from "./markup.ts";

/** The key as a list: a row for each kind of mark with the map's own swatch; null when nothing is drawn. */
export function keyList(context: FigureContext): Markup | null {
  const { key, lines } = context.scene.furniture;
  const rows = [...key, ...lines].map((entry) => keyRow(entry, context));
  return rows.length === 0 ? null : h("ul", { class: "situation-map-key" }, join(rows, "\n"));
}

function keyRow(entry: KeyEntry, context: FigureContext): Markup {
  const { name, line, caveat } = entry;
  const lines = [
    textSpan(name),
    line.length > 0 && h("span", { class: "situation-map-status" }, ...line.map(textSpan)),
    caveat && h("i", { lang: caveatLang(entry.layer, context) }, caveat.text),
  ];
  const words = h("span", {}, join(lines, "\n"));
  return h("li", {}, swatch(entry, context), " ", words);
}

function swatch(entry: KeyEntry, { scene, idPrefix }: FigureContext): Markup {
  const { host, land } = scene.colors;
  const { width, height } = SWATCH;
  const shapes = lightShapes(swatchShapes(entry, [0, 0], { host, land }), SWATCH);
  const attributes = { viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" };
  return drawn(element("svg", attributes, shapesText(shapes, `${idPrefix}-key`, "strokes")));
}

function textSpan({ text, style }: TextRun): Markup {
  return style.face.endsWith("600") ? h("b", {}, text) : h("span", {}, text);
}

/** A caveat is somebody's words, in their language. */
function caveatLang(layer: string, { situation, lang }: FigureContext): string | undefined {
  const claim = situation.claims.find(({ id }) => id === situation.caveats[layer]?.claim);
  return claim?.quote?.lang === lang ? undefined : claim?.quote?.lang;
}
