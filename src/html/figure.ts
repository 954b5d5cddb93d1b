import type { Situation } from "../model/situation.ts";
import type { SceneOptions } from "../scene/build-scene.ts";
import { schemeOf } from "../theme/contrast.ts";
import { checkOptions } from "./check-options.ts";
import { claimsList } from "./claims-list.ts";
import { figureContext, type FigureContext } from "./figure-context.ts";
import { keyList } from "./key.ts";
import type { ClaimsListed } from "./listed-claims.ts";
import { h, join, type Markup } from "./markup.ts";
import { marksList, questionsList } from "./marks-list.ts";
import { inlinePicture, linkedPicture, type LinkedImage, type Size } from "./picture.ts";
import { recordNotes, sourcesList } from "./record.ts";

/** How a situation is written as HTML. */
export interface FigureOptions extends SceneOptions {
  /**
   * `inline` (default): the map as SVG in the page, in one theme. An address: a picture drawn before, for feeds and wherever SVG is
   * taken out; it may have a second one for dark pages.
   */
  readonly image?: "inline" | LinkedImage;
  /** Size of an inline map in CSS pixels: its shape, and how much it shows. It is drawn as wide as its column. Default: 720, and a height of 0.72 of the width. */
  readonly width?: number;
  readonly height?: number;
  /** Whether an inline map has a second one drawn for screens below 480 px; default false, for it is about 18 kB more. */
  readonly narrow?: boolean;
  /**
   * Which claims are listed with their sources. `all` (default): all that had been said by the moment. `shown`: those of the marks
   * that are drawn, and whatever contradicts them. `none`: no lists, where the page has them elsewhere.
   */
  readonly claims?: ClaimsListed;
  /** Level of the headline, 1 to 4, default 2; those of the lists follow. Null: no headline, where the page has it. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | null;
  /** Whether the lists stand open at first; default false. They are open in print, and wherever `details` is unknown. */
  readonly open?: boolean;
  /** Starts every id; default: the situation's id. Two figures in one document need different ones. */
  readonly idPrefix?: string;
}

/** Height of a map over its width, as the element has it. */
const SHAPE = 0.72;

/**
 * A situation as one `<figure>`: picture, caption, key, and who said what with every source. It works without script and without
 * style; `figureCss` makes it look like the rest. It holds no script, no style and no reference to anything but its sources and
 * its picture, so that it may stand under any Content Security Policy, and it may be put into a page as it is: all text of the
 * situation is escaped.
 *
 * @throws TypeError when an option is unknown, RangeError when one is out of range; each names the value
 */
export function renderFigure(situation: Situation, options: FigureOptions = {}): string {
  const { image = "inline", claims = "all", idPrefix = situation.id } = options;
  const {
    width = 720,
    height = Math.round(width * SHAPE),
    headingLevel = 2,
    open = false,
  } = options;
  checkOptions({ ...options, claims, idPrefix, width, height, headingLevel });
  const context = figureContext(situation, { ...options, claims, idPrefix });
  const { scene, lang } = context;
  const headline = `${idPrefix}-headline`;
  const named =
    headingLevel === null
      ? { "aria-label": scene.furniture.headline.text }
      : { "aria-labelledby": headline };
  const parts = [
    caption(context, headingLevel, headline),
    ...(image === "inline"
      ? inlineParts(context, { width, height }, options.narrow ?? false)
      : [linkedPicture(image, context)]),
    ...(context.claims.length > 0 ? lists(context, (headingLevel ?? 2) + 1, open) : []),
  ];
  const theme = themeName(options, image);
  const attributes = { class: "situation-map-figure", id: idPrefix, lang, dir: scene.dir };
  return h(
    "figure",
    { ...attributes, "data-theme": theme, ...named },
    "\n",
    join(parts, "\n"),
    "\n",
  ).markup;
}

/** Headline, deck and day, and below them what must stand wherever the picture stands: sources, credit, whose view of borders. */
function caption(context: FigureContext, level: number | null, id: string): Markup {
  const { scene, situation } = context;
  const { headline, deck, asOf, sources, worldview } = scene.furniture;
  return h(
    "figcaption",
    { class: "situation-map-caption" },
    level !== null && h(`h${level}`, { id }, headline.text),
    h(
      "p",
      { class: "situation-map-deck" },
      `${deck.text} `,
      h("time", { datetime: situation.asOf }, asOf.text),
      ".",
    ),
    h("p", { class: "situation-map-credit" }, `${sources.text} ${worldview.text}`),
  );
}

function inlineParts(context: FigureContext, size: Size, narrow: boolean): Markup[] {
  const { map, locator } = inlinePicture(context, size, narrow);
  return [map, h("div", { class: "situation-map-legend" }, keyList(context), locator)];
}

/** Questions and marks, which lead to the claims, which lead to the sources. */
function lists(context: FigureContext, level: number, open: boolean): Markup[] {
  const { say, scene, claims, sources } = context;
  const part = (title: string, ...content: readonly (Markup | null)[]): Markup =>
    h(
      "details",
      { class: "situation-map-part", open },
      h("summary", {}, h("b", {}, title)),
      ...content,
    );
  const questions = questionsList(context);
  return [
    h("p", { class: "situation-map-note" }, say("figure.numbers")),
    ...(questions ? [part(say("panel.questions"), questions)] : []),
    part(say("element.allMarks", { count: scene.items.length }), marksList(context, level)),
    part(
      `${say("timeline.title")} (${say("panel.claims", { count: claims.length })})`,
      h("p", { class: "situation-map-note" }, say("timeline.caution")),
      claimsList(context),
    ),
    part(say("record.sources", { count: sources.length }), sourcesList(context)),
    part(say("record.title"), recordNotes(context, level)),
  ];
}

/** A linked picture may have a dark twin, and the words go along; inline colours are drawn, and so the words keep to them. */
function themeName({ theme = "light" }: FigureOptions, image: "inline" | LinkedImage): string {
  if (image !== "inline" && image.srcDark !== undefined) return "auto";
  return typeof theme === "string" ? theme : schemeOf(theme);
}
