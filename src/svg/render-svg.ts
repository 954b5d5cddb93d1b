import { homeViewport, layoutMap } from "../layout/layout-map.ts";
import { textNode } from "../layout/overlay.ts";
import { layoutPicture, type Picture } from "../layout/picture.ts";
import type { Scene } from "../scene/scene.ts";
import { mapWindow } from "./map-window.ts";
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
  /** Starts every id in the text; default: the scene's id. Two pictures in one document need different ones. */
  readonly idPrefix?: string;
  /** CSS put into the picture, such as `@font-face` rules with embedded fonts. */
  readonly css?: string;
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
      ? pictureText(scene, layoutPicture(scene, { width, height }), idPrefix)
      : plainMap(scene, options, idPrefix);
  const head = [
    element("title", { id: `${idPrefix}-title` }, escapeXml(scene.furniture.headline.text)),
    element("desc", { id: `${idPrefix}-desc` }, escapeXml(scene.furniture.summary)),
    ...(options.css ? [element("style", {}, escapeXml(options.css))] : []),
  ].join("");
  return element(
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
  return mapWindow(scene, layoutMap(scene, viewport, { homeZoom: home.zoom }), [0, 0], idPrefix);
}

function pictureText(scene: Scene, picture: Picture, idPrefix: string): string {
  const { map, locator, texts, swatches } = picture;
  return [
    element("rect", { width: picture.width, height: picture.height, fill: scene.colors.page }),
    mapWindow(scene, map.layout, [map.box[0], map.box[1]], idPrefix),
    shapesText(swatches, `${idPrefix}-key`),
    ...(locator ? [locatorText(scene, locator, `${idPrefix}-locator`)] : []),
    ...texts.map((line) => vectorText(textNode(line))),
  ].join("");
}

function locatorText(
  scene: Scene,
  { box, layout, frame }: NonNullable<Picture["locator"]>,
  idPrefix: string,
): string {
  const window = mapWindow(scene, layout, [box[0], box[1]], idPrefix);
  const [left, top] = [Math.max(box[0], box[0] + frame[0]), Math.max(box[1], box[1] + frame[1])];
  const [right, bottom] = [
    Math.min(box[2], box[0] + frame[2]),
    Math.min(box[3], box[1] + frame[3]),
  ];
  const outline = element("rect", {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    fill: "none",
    stroke: scene.colors.ink2,
    "stroke-width": 0.9,
  });
  return window + outline;
}
