import { homeViewport, layoutMap } from "../layout/layout-map.ts";
import { textNode } from "../layout/overlay.ts";
import { layoutPicture, type Picture } from "../layout/picture.ts";
import type { Scene } from "../scene/scene.ts";
import { rounded } from "../layout/vector.ts";
import { embedCss } from "./embed-css.ts";
import { mapWindow } from "./map-window.ts";
import { metadataText } from "./metadata.ts";
import { shapesText } from "./shapes.ts";
import { element, escapeXml, vectorText } from "./xml.ts";

/** How a scene is written as SVG. */
export interface RenderSvgOptions {
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the map looks; default: the scene's home view. Only for the map alone. */
  readonly center?: readonly [lng: number, lat: number];
  readonly zoom?: number;
  /** `all` (default): headline, map, key and sources. `none`: the map alone. */
  readonly furniture?: "all" | "none";
  /** How much larger everything is drawn than in an article, see `PictureOptions`; default: large pictures are read reduced. */
  readonly magnification?: number;
  /** Starts every id in the text; default: the scene's id. Two pictures in one document need different ones. */
  readonly idPrefix?: string;
  /** CSS put into the picture, such as `@font-face` rules with embedded fonts. */
  readonly css?: string;
  /** Whether the page, or the sea of a map alone, is left unpainted; default false. */
  readonly transparent?: boolean;
  /**
   * How maps end at their windows' edges: `cut`, the default, each in a nested `svg`; `covered`, by the page painted over what lies
   * beyond the map, which looks the same and is painted faster. What is transparent is cut.
   */
  readonly edges?: "cut" | "covered";
  /** Whether title, day, credit and every source are written into the document as Dublin Core; default true. */
  readonly metadata?: boolean;
}

/**
 * A scene as a standalone SVG document, without a browser. It holds no script and no reference to anything outside.
 *
 * @throws RangeError when a size or a camera is out of range or leaves no room for the words, TypeError when an option is
 *   unknown; each names the value
 */
export function renderSvg(scene: Scene, options: RenderSvgOptions): string {
  const { width, height, furniture = "all", idPrefix = scene.id } = options;
  checkOptions(options, idPrefix);
  const content =
    furniture === "all"
      ? pictureText(scene, layoutPicture(scene, options), idPrefix, options)
      : plainMap(scene, options, idPrefix);
  const head = [
    element("title", { id: `${idPrefix}-title` }, escapeXml(scene.furniture.headline.text)),
    element("desc", { id: `${idPrefix}-desc` }, escapeXml(scene.furniture.summary)),
    ...(options.metadata === false ? [] : [metadataText(scene)]),
  ].join("");
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${idPrefix}-title ${idPrefix}-desc`,
      lang: scene.lang,
      direction: scene.dir === "rtl" ? "rtl" : undefined,
    },
    head + content,
  );
  return options.css ? embedCss(svg, options.css) : svg;
}

function checkOptions(options: RenderSvgOptions, idPrefix: string): void {
  const { width, height, furniture = "all", center = [0, 0], zoom = 0 } = options;
  for (const [name, value] of Object.entries({ width, height })) {
    if (!(value >= 40 && value <= 10_000))
      throw new RangeError(`${name}: ${value} is not a picture's size; use 40 to 10000 pixels`);
  }
  if (!center.every(Number.isFinite) || Math.abs(center[1]) > 85)
    throw new RangeError(
      `center: [${center.join(", ")}] is not [lng, lat]; use degrees, latitudes from -85 to 85`,
    );
  if (!(zoom >= 0 && zoom <= 24))
    throw new RangeError(`zoom: ${zoom} is out of range; use 0 to 24`);
  if (furniture !== "all" && furniture !== "none")
    throw new TypeError(`furniture: "${String(furniture)}" is unknown; use all or none`);
  if (!/^[\w-]+$/.test(idPrefix))
    throw new TypeError(`idPrefix: "${idPrefix}" cannot start an id; use letters, digits, - and _`);
}

function plainMap(scene: Scene, options: RenderSvgOptions, idPrefix: string): string {
  const home = homeViewport(scene, options);
  const viewport = {
    ...home,
    center: options.center ?? home.center,
    zoom: options.zoom ?? home.zoom,
  };
  const layout = layoutMap(scene, viewport, { homeZoom: home.zoom });
  // The document's own edges cut a map alone.
  const cut = options.edges !== "covered";
  return mapWindow(scene, layout, { idPrefix, sea: !options.transparent, cut });
}

function pictureText(
  scene: Scene,
  picture: Picture,
  idPrefix: string,
  { width, height, transparent, edges }: RenderSvgOptions,
): string {
  const { magnification, map, locator, texts, swatches } = picture;
  const page = transparent ? "" : element("rect", { width, height, fill: scene.colors.page });
  const cut = transparent || edges !== "covered";
  const windowText = ({ box: [x, y], layout }: Picture["map"], prefix: string): string =>
    mapWindow(scene, layout, { at: [x, y], idPrefix: prefix, cut });
  const content = [
    windowText(map, idPrefix),
    ...(locator ? [windowText(locator, `${idPrefix}-locator`)] : []),
    ...(cut ? [] : [pageAround(picture, scene.colors.page)]),
    shapesText(swatches, `${idPrefix}-key`),
    ...texts.map((line) => vectorText(textNode(line))),
  ].join("");
  if (magnification === 1) return page + content;
  return page + element("g", { transform: `scale(${rounded(magnification, 3)})` }, content);
}

/** The page with its maps' windows left open; between two of them lies more than what maps leave over. */
function pageAround({ width, height, map, locator }: Picture, fill: string): string {
  const windows = [map, ...(locator ? [locator] : [])].map(({ box }) => outline(box));
  const d = outline([0, 0, width, height]) + windows.join("");
  return element("path", { d, fill, "fill-rule": "evenodd" });
}

function outline([left, top, right, bottom]: Picture["map"]["box"]): string {
  const [x, y, x1, y1] = [left, top, right, bottom].map((value) => rounded(value, 3));
  return `M${x} ${y}H${x1}V${y1}H${x}Z`;
}
