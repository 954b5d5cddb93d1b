import { h, join, type Markup } from "../html/markup.ts";
import type { Scene } from "../scene/scene.ts";
import { readImage, type PublishedImage } from "./published-image.ts";
import { readAddress } from "./read-options.ts";

/** What the page of a map tells those who share its address. */
export interface OpenGraphOptions {
  /** The page's own address. */
  readonly url: string;
  /** What is shown of it; no network shows an SVG. */
  readonly image: PublishedImage;
  readonly siteName?: string | undefined;
}

/** Types of pictures that are shown in previews, by the ending of their addresses. */
const IMAGE_TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
};

/**
 * The Open Graph tags of a map's page, one a line, for its head, and the one that X needs besides.
 *
 * Source: The Open Graph protocol, ogp.me.
 * @throws TypeError or RangeError naming an address or size that cannot be used
 */
export function renderOpenGraph(scene: Scene, options: OpenGraphOptions): string {
  return openGraphTags(scene, options).markup;
}

/** The same as markup. */
export function openGraphTags(scene: Scene, options: OpenGraphOptions): Markup {
  const { headline, deck, asOf, summary } = scene.furniture;
  const { url, width, height } = readImage(options.image);
  const tags = [
    ["og:type", "article"],
    ["og:title", headline.text],
    ["og:description", `${deck.text} ${asOf.text}.`],
    ["og:url", readAddress("url", options.url)],
    ["og:site_name", options.siteName],
    ["og:locale", localeOf(scene.lang)],
    ["og:image", url],
    ["og:image:type", imageType(url)],
    ["og:image:width", width],
    ["og:image:height", height],
    ["og:image:alt", summary],
  ] as const;
  const written = tags.flatMap(([property, content]) =>
    content === undefined ? [] : h("meta", { property, content }),
  );
  return join(
    [...written, h("meta", { name: "twitter:card", content: "summary_large_image" })],
    "\n",
  );
}

/** A language and the territory it is most spoken in, as Open Graph writes them; English is British here. */
function localeOf(lang: string): string {
  const { language, region } = new Intl.Locale(lang === "en" ? "en-GB" : lang).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

function imageType(url: string): string | undefined {
  const ending = /\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? "";
  if (ending === "svg") {
    throw new TypeError(
      `image: ${url} is an SVG, which no preview shows; give a ${Object.keys(IMAGE_TYPES).join(", ")}`,
    );
  }
  return Object.hasOwn(IMAGE_TYPES, ending) ? IMAGE_TYPES[ending] : undefined;
}
