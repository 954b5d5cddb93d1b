import type { Box } from "../geometry/clip.ts";
import { mercator } from "../projection/web-mercator.ts";
import type { Scene } from "../scene/scene.ts";
import { layoutMap, NARROW } from "./layout-map.ts";
import type { MapLayout } from "./map-layout.ts";
import { bodyOf, type Body } from "./picture-body.ts";
import { locatorPart, type Locator } from "./picture-locator.ts";
import { footerBlock, headerBlock } from "./picture-text.ts";
import { namesHosts, pictureViewport } from "./picture-view.ts";
import type { PlacedLine } from "./placed-label.ts";
import type { Shape } from "./shape.ts";
import type { Sheet } from "./sheet.ts";

/** A whole picture laid out: headline, map, key, locator, sources; in the pixels it is composed in. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** How much larger everything is drawn than it is composed. */
  readonly magnification: number;
  readonly texts: readonly PlacedLine[];
  readonly swatches: readonly Shape[];
  readonly map: { readonly box: Box; readonly layout: MapLayout };
  readonly locator?: Locator;
}

/** A picture's size as it is drawn, in CSS pixels, and how it is read. */
export interface PictureOptions {
  readonly width: number;
  readonly height: number;
  /**
   * How much larger everything is drawn than in an article: pictures that are shown reduced are composed for the size they are
   * seen at. Default: large ones are taken to be such, and composed on as many pixels as a card.
   */
  readonly magnification?: number;
}

/** The pixels that large pictures are composed on, and the least width of tall ones. */
const COMPOSED_AREA = 580_000;
const COMPOSED_WIDTH = 560;

/** The least height of a map over its width, and in pixels: below it words give way first, then the picture is refused. */
const LEAST_ASPECT = 0.5;
const LEAST_HEIGHT = 250;

/** Height over width of a narrow map at least: the notes below Crimea take their room from the sea. */
const NARROW_ASPECT = 1.15;

/**
 * Composes a picture of any size: the text is measured first, the map takes the room that is left. Where that is too little,
 * the deck goes first, then the key's second lines keep only the status; sources and worldview always stay.
 *
 * @throws RangeError when the words leave no room for a map, naming the height it takes
 */
export function layoutPicture(scene: Scene, options: PictureOptions): Picture {
  const { magnification = defaultMagnification(options) } = options;
  const [width, height] = [options.width / magnification, options.height / magnification];
  let missing = 0;
  for (const concession of [0, 1, 2] as const) {
    const plan = planPicture({ scene, width, height, margin: marginOf(width), concession });
    missing = plan.lacks(Math.min(LEAST_ASPECT * plan.mapWidth, LEAST_HEIGHT));
    if (missing > 0) continue;
    const picture = draw(plan, magnification);
    if (!plan.body.spared || namesHosts(scene, picture.map.layout)) return picture;
    return draw(planPicture({ ...plan.sheet, located: true }), magnification);
  }
  const needed = Math.ceil(((height + missing) * magnification) / 10) * 10;
  throw new RangeError(
    `${options.width} × ${options.height} pixels are too small for the map and its words; use a height of at least ${needed}`,
  );
}

/**
 * The height at which a picture of this width shows all its words, or none, and the home view with little around it, in CSS
 * pixels. It is meant to be read at the size it has: draw it with a `magnification` of 1.
 */
export function pictureHeight(
  scene: Scene,
  width: number,
  furniture: "all" | "none" = "all",
): number {
  if (furniture === "none") return Math.ceil(width * mapAspect(scene, width));
  const height = width < NARROW ? 2 * width : 0.75 * width;
  const plan = planPicture({ scene, width, height, margin: marginOf(width), concession: 0 });
  return Math.ceil(height + plan.lacks(mapAspect(scene, plan.mapWidth) * plan.mapWidth));
}

/** Height over width of a map that shows the home view; more where it is narrow. */
function mapAspect(scene: Scene, width: number): number {
  const narrow = width < NARROW;
  const [west, south, east, north] = narrow ? scene.narrowView : scene.view;
  const [x0, y1] = mercator([west, south]);
  const [x1, y0] = mercator([east, north]);
  return Math.max((y1 - y0) / (x1 - x0), narrow ? NARROW_ASPECT : 0);
}

function defaultMagnification({ width, height }: PictureOptions): number {
  return Math.max(1, Math.min(Math.sqrt((width * height) / COMPOSED_AREA), width / COMPOSED_WIDTH));
}

function marginOf(width: number): number {
  return width < NARROW ? 14 : width >= 1100 ? 30 : 24;
}

/** A picture measured but not yet drawn. */
interface Plan {
  readonly sheet: Sheet;
  readonly body: Body;
  readonly texts: readonly PlacedLine[];
  readonly mapWidth: number;
  /** The height that a map of this height would need more; negative when there is some to spare. */
  readonly lacks: (mapHeight: number) => number;
}

function planPicture(sheet: Sheet): Plan {
  const { width, height, margin } = sheet;
  const header = headerBlock(sheet);
  const footer = footerBlock(sheet);
  const footerTop = height - margin + 4 - footer.bottom;
  const body = bodyOf(sheet, [margin, header.bottom + 11, width - margin, footerTop - 10]);
  const lowered = footer.texts.map((line) => ({
    ...line,
    at: [line.at[0], line.at[1] + footerTop] as const,
  }));
  const [left, top, right, bottom] = body.map;
  return {
    sheet,
    body,
    texts: [...header.texts, ...body.texts, ...lowered],
    mapWidth: right - left,
    lacks: (mapHeight) => Math.max(mapHeight - (bottom - top), body.lacks || -Infinity),
  };
}

function draw({ sheet, body, texts }: Plan, magnification: number): Picture {
  const { scene, width, height } = sheet;
  const [left, top, right, bottom] = body.map;
  const viewport = pictureViewport(scene, { width: right - left, height: bottom - top });
  const map = { box: body.map, layout: layoutMap(withoutChips(scene), viewport) };
  const locator = body.locator && locatorPart(sheet, body.locator, map.layout);
  return {
    width,
    height,
    magnification,
    texts,
    swatches: body.swatches,
    map,
    ...(locator ? { locator } : {}),
  };
}

/** A chip opens a panel, which a picture has not. */
function withoutChips(scene: Scene): Scene {
  return { ...scene, furniture: { ...scene.furniture, chips: [] } };
}
