import { h, type Markup } from "../html/markup.ts";
import { messagesFor } from "../i18n/messages.ts";
import type { Scene } from "../scene/scene.ts";
import { readImage, type PublishedImage } from "./published-image.ts";
import { readAddress, readWhole } from "./read-options.ts";

/** What an oEmbed answer may say besides the map itself, and how large the map may be. */
export interface OEmbedOptions {
  /** The consumer's `maxwidth` and `maxheight`, in pixels; default: none. */
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
  readonly authorName?: string | undefined;
  readonly authorUrl?: string | undefined;
  readonly providerName?: string | undefined;
  readonly providerUrl?: string | undefined;
  /** For how many seconds a consumer may keep the answer. */
  readonly cacheAge?: number | undefined;
}

/** What a `rich` answer is made of. */
export interface OEmbedRichOptions extends OEmbedOptions {
  /** Address of the embed page. */
  readonly url: string;
  /** Size of the frame in CSS pixels; default 720 × 960. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The thumbnail; left out when it is larger than the consumer asks for. */
  readonly image?: PublishedImage | undefined;
  /** The frame's `sandbox`; default `allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox`. */
  readonly sandbox?: string | undefined;
}

/** What every oEmbed answer has, under the specification's names. */
interface OEmbedAnswer {
  readonly version: "1.0";
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly author_name?: string;
  readonly author_url?: string;
  readonly provider_name?: string;
  readonly provider_url?: string;
  readonly cache_age?: number;
}

/** An interactive map in a frame. */
export interface OEmbedRich extends OEmbedAnswer {
  readonly type: "rich";
  readonly html: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** A picture of the map. */
export interface OEmbedPhoto extends OEmbedAnswer {
  readonly type: "photo";
  readonly url: string;
}

/**
 * Lets a map run its script, keep its own origin, which a worker and unmarked files need, and open sources in tabs that are pages
 * like any other; it can neither navigate nor script the page around it, as long as that is of another origin.
 */
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/** In CSS pixels: room for the built-in situation from its headline to its key; what is below, readers scroll to. */
const [WIDTH, HEIGHT] = [720, 960] as const;

/**
 * The answer that embeds the map as a frame, which needs no script on the page around it. Within `maxWidth` and `maxHeight` the
 * frame is as large as asked; a map in a smaller frame reflows and scrolls.
 *
 * Source: oEmbed 1.0, §2.3.4.
 * @throws TypeError or RangeError naming an option that cannot be used
 */
export function oembedRich(scene: Scene, options: OEmbedRichOptions): OEmbedRich {
  const { maxWidth = Infinity, maxHeight = Infinity } = readLimits(options);
  const width = Math.min(readWhole("width", options.width ?? WIDTH, 1), maxWidth);
  const height = Math.min(readWhole("height", options.height ?? HEIGHT, 1), maxHeight);
  const image = options.image && readImage(options.image);
  const fits = image && image.width <= maxWidth && image.height <= maxHeight;
  const frame = h("iframe", {
    src: readAddress("url", options.url),
    title: messagesFor(scene.lang)("element.mapOf", { title: scene.furniture.headline.text }),
    width,
    height,
    loading: "lazy",
    sandbox: options.sandbox ?? SANDBOX,
    // Obsolete as HTML, but what consumers keep who remove styles.
    frameborder: 0,
    "data-situation-map": scene.id,
  });
  return {
    type: "rich",
    ...commonPart(scene, options),
    width,
    height,
    html: frame.markup,
    ...(fits && {
      thumbnail_url: image.url,
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
  };
}

/**
 * The answer that embeds a picture of the map.
 *
 * @throws TypeError or RangeError naming an option that cannot be used, also when the picture is larger than `maxWidth` or
 *   `maxHeight`: its address stands for one size
 */
export function oembedPhoto(
  scene: Scene,
  picture: PublishedImage,
  options: OEmbedOptions = {},
): OEmbedPhoto {
  const { maxWidth = Infinity, maxHeight = Infinity } = readLimits(options);
  const { url, width, height } = readImage(picture);
  if (width > maxWidth || height > maxHeight) {
    throw new RangeError(
      `image: ${width} × ${height} pixels are more than maxwidth ${maxWidth} and maxheight ${maxHeight} allow; give the address of a smaller picture`,
    );
  }
  return { type: "photo", ...commonPart(scene, options), url, width, height };
}

/**
 * The link in a page's head by which consumers find the answer, at its address.
 *
 * @throws TypeError when it is no absolute web address
 */
export function renderOEmbedLink(scene: Scene, address: string): string {
  return oembedLink(scene, address).markup;
}

/** The same as markup. */
export function oembedLink(scene: Scene, address: string): Markup {
  return h("link", {
    rel: "alternate",
    type: "application/json+oembed",
    href: readAddress("oembed", address),
    title: scene.furniture.headline.text,
  });
}

function readLimits({ maxWidth, maxHeight }: OEmbedOptions): OEmbedOptions {
  return {
    ...(maxWidth !== undefined && { maxWidth: readWhole("maxwidth", maxWidth, 1) }),
    ...(maxHeight !== undefined && { maxHeight: readWhole("maxheight", maxHeight, 1) }),
  };
}

function commonPart(
  scene: Scene,
  { authorName, authorUrl, providerName, providerUrl, cacheAge }: OEmbedOptions,
): Omit<OEmbedAnswer, "width" | "height"> {
  return {
    version: "1.0",
    title: scene.furniture.headline.text,
    ...(authorName !== undefined && { author_name: authorName }),
    ...(authorUrl !== undefined && { author_url: readAddress("author_url", authorUrl) }),
    ...(providerName !== undefined && { provider_name: providerName }),
    ...(providerUrl !== undefined && { provider_url: readAddress("provider_url", providerUrl) }),
    ...(cacheAge !== undefined && { cache_age: readWhole("cache_age", cacheAge, 0) }),
  };
}
