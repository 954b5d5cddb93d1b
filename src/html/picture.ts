import { homeViewport, layoutMap } from "../layout/layout-map.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import { locatorPart } from "../layout/picture-locator.ts";
import type { Scene } from "../scene/scene.ts";
import { mapWindow } from "../svg/map-window.ts";
import { element } from "../svg/xml.ts";
import type { FigureContext } from "./figure-context.ts";
import { drawn, h, type Markup } from "./markup.ts";

/** A picture that lies somewhere else, such as one that `exportImage` has drawn. */
export interface LinkedImage extends LinkedFile {
  /** The same map drawn for screens below 480 px, where a large one has letters that nobody can read. */
  readonly narrow?: LinkedFile;
}

/** A picture's file, or two of the same size. */
export interface LinkedFile extends Size {
  readonly src: string;
  /** The same picture for readers who prefer dark pages. */
  readonly srcDark?: string;
}

/** A size in CSS pixels: the page keeps this room free while a picture loads. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the picture shows, for who does not see it: the title, and how many marks of each layer. The caption has the rest. */
export function alternativeText({ situation, scene, say, local }: FigureContext): string {
  const layers = situation.layers.flatMap(({ id, title }) => {
    const count = scene.items.filter((item) => item.layer === id).length;
    return count === 0 ? [] : [say("summary.layer", { title: local(title), count })];
  });
  return [`${say("element.mapOf", { title: scene.furniture.headline.text })}.`, ...layers].join(
    " ",
  );
}

/** The map itself, and the small map of what lies beyond it where there is such. */
export interface InlinePicture {
  readonly map: Markup;
  readonly locator: Markup | null;
}

/**
 * The map as SVG in the page, in one theme. Its words are one image to a screen reader, with one name; headline, key and sources
 * stand around it as text, which no picture can reflow.
 */
export function inlinePicture(context: FigureContext, size: Size, narrow: boolean): InlinePicture {
  const { scene, idPrefix } = context;
  const draw = (window: Size, prefix: string): { layout: MapLayout; text: string } => {
    const viewport = homeViewport(scene, window);
    const layout = layoutMap(scene, viewport, { homeZoom: viewport.zoom });
    return {
      layout,
      text: mapWindow(scene, layout, { idPrefix: `${idPrefix}-${prefix}`, light: true }),
    };
  };
  const wide = draw(size, "map");
  // Shown by style alone: without any, the large map stands there.
  const hidden = { class: "situation-map-narrow", display: "none" };
  return {
    map: h(
      "div",
      { class: "situation-map-picture", role: "img", "aria-label": alternativeText(context) },
      narrow && svg(NARROW_SIZE, draw(NARROW_SIZE, "narrow").text, scene, hidden),
      svg(size, wide.text, scene),
    ),
    locator: locator(context, wide.layout),
  };
}

/** A picture from elsewhere. It has its own headline, key and sources, or none. */
export function linkedPicture(image: LinkedImage, context: FigureContext): Markup {
  const { src, width, height, narrow } = image;
  const alt = alternativeText(context);
  const img = h("img", { src, alt, width, height, decoding: "async" });
  // The first that fits is taken.
  const sources = [
    ...(narrow ? [darkSource(narrow, ` and ${IS_NARROW}`), source(narrow, IS_NARROW)] : []),
    darkSource(image, ""),
  ];
  const isOne = sources.every((candidate) => candidate === null);
  return h(
    "div",
    { class: "situation-map-picture" },
    isOne ? img : h("picture", {}, ...sources, img),
  );
}

function darkSource({ srcDark, width, height }: LinkedFile, also: string): Markup | null {
  const media = `(prefers-color-scheme: dark)${also}`;
  return srcDark === undefined ? null : source({ src: srcDark, width, height }, media);
}

function source({ src, width, height }: LinkedFile, media: string): Markup {
  return h("source", { media, srcset: src, width, height });
}

/** Screens that get the small map, and its size. */
const IS_NARROW = "(max-width: 479.98px)";
const NARROW_SIZE: Size = { width: 360, height: 288 };

/** Size of the small map, at most: it stands beside the key. */
const LOCATOR: Size = { width: 150, height: 172 };

/** What of the base map shows at the size of the small map. */
const LOCATOR_GROUND: ReadonlySet<string> = new Set([
  "land",
  "ground",
  "coast",
  "border",
  "focus-border",
]);

function locator(context: FigureContext, main: MapLayout): Markup | null {
  const { idPrefix } = context;
  const { width, height } = LOCATOR;
  const scene: Scene = {
    ...context.scene,
    ground: context.scene.ground.filter(({ slot }) => LOCATOR_GROUND.has(slot)),
    emphasis: { changed: [] },
  };
  const part = locatorPart(
    { scene, width, height, margin: 0, concession: 0 },
    [0, 0, width, height],
    main,
  );
  if (!part) return null;
  const size: Size = part.layout.viewport;
  const fixed = { width: size.width, height: size.height };
  const window = mapWindow(scene, part.layout, { idPrefix: `${idPrefix}-locator`, light: true });
  return h("div", { class: "situation-map-locator" }, svg(size, window, scene, fixed));
}

/** An `svg` as wide as what it stands in, where no attribute sets its size. */
function svg(
  size: Size,
  content: string,
  { lang, dir }: Scene,
  attributes: Readonly<Record<string, string | number>> = {},
): Markup {
  return drawn(
    element(
      "svg",
      {
        ...attributes,
        viewBox: `0 0 ${size.width} ${size.height}`,
        lang,
        // Its letters are of no use one by one: what stands around it has the words.
        "aria-hidden": "true",
        direction: dir === "rtl" ? "rtl" : undefined,
      },
      content,
    ),
  );
}
