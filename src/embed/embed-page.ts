import { drawn, h, type Markup } from "../html/markup.ts";
import type { Scene } from "../scene/scene.ts";
import { lines, renderPage } from "./html-page.ts";
import { oembedLink } from "./oembed.ts";
import { openGraphTags } from "./open-graph.ts";
import type { PublishedImage } from "./published-image.ts";
import { readAddress, readReference } from "./read-options.ts";

/** What `<situation-map>` may be told on an embed page besides its `src` and `lang`. */
export type EmbedPageAttributes = Readonly<
  Partial<Record<"as-of" | "theme" | "layers" | "reading" | "loading" | "address", string>>
>;

/** What an embed page is made of. Its files may have addresses relative to the page; all others are absolute. */
export interface EmbedPageOptions {
  /** The figure as HTML, from `renderFigure`: what is shown until the element has drawn, and without script. */
  readonly figure: string;
  /** Address of the situation, as JSON. */
  readonly src: string;
  /** Address of a module that registers `<situation-map>`. */
  readonly script: string;
  /** Address of `resizer/frame.js`; without one, the page around this one is not told its height. */
  readonly resizer?: string | undefined;
  /** Addresses of style sheets, such as that of a file with `embedPageCss`. */
  readonly styles?: readonly string[] | undefined;
  readonly attributes?: EmbedPageAttributes | undefined;
  /** The page's own address; needed with `image`. */
  readonly url?: string | undefined;
  /** A picture for previews; without one the page has no Open Graph tags. */
  readonly image?: PublishedImage | undefined;
  /** Address of the page's oEmbed answer. */
  readonly oembed?: string | undefined;
  /** Whether search engines are asked to leave the page out; default false. */
  readonly noindex?: boolean | undefined;
}

/**
 * A page that shows the map alone, for a frame on another page. Nothing on it is inline, so that it works under a strict content
 * security policy.
 *
 * @throws TypeError or RangeError naming an address or size that cannot be used
 */
export function renderEmbedPage(scene: Scene, options: EmbedPageOptions): string {
  const { attributes = {}, figure } = options;
  const src = readReference("src", options.src);
  const map = h("situation-map", { src, lang: scene.lang, ...attributes }, lines([drawn(figure)]));
  return renderPage({
    attributes: { lang: scene.lang, dir: scene.dir },
    head: [...about(scene, options), ...links(scene, options), ...files(options)],
    body: [h("main", {}, map)],
  });
}

function about({ id, furniture }: Scene, { attributes, noindex }: EmbedPageOptions): Markup[] {
  const theme = attributes?.theme;
  // A frame of another colour scheme than the page around it is painted over, and so not transparent.
  const schemes = theme === "light" || theme === "dark" ? theme : "light dark";
  return [
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: schemes }),
    h("meta", { name: "situation-map", content: id }),
    ...(noindex ? [h("meta", { name: "robots", content: "noindex" })] : []),
    h("title", {}, furniture.headline.text),
  ];
}

/** Where the page lies, and what others can show of it. */
function links(scene: Scene, { url, image, oembed }: EmbedPageOptions): Markup[] {
  if (image && url === undefined)
    throw new TypeError("image: a preview needs the page's own address; give url as well");
  return [
    ...(url === undefined ? [] : [h("link", { rel: "canonical", href: readAddress("url", url) })]),
    ...(oembed === undefined ? [] : [oembedLink(scene, oembed)]),
    ...(image && url !== undefined ? [openGraphTags(scene, { url, image })] : []),
  ];
}

function files({ styles = [], script, resizer }: EmbedPageOptions): Markup[] {
  return [
    ...styles.map((style) => h("link", { rel: "stylesheet", href: readReference("style", style) })),
    h("script", { type: "module", src: readReference("script", script) }),
    ...(resizer === undefined
      ? []
      : // Not a module: in a sandbox those load only with CORS, and the height is to be told even then.
        [h("script", { defer: true, src: readReference("resizer", resizer) })]),
  ];
}
