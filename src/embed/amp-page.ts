import { h, join, type Markup } from "../html/markup.ts";
import { messagesFor } from "../i18n/messages.ts";
import type { Scene } from "../scene/scene.ts";
import { lines, renderPage } from "./html-page.ts";
import { readImage, type PublishedImage } from "./published-image.ts";
import { readAddress, readSecureAddress } from "./read-options.ts";

/** What an AMP page of a map is made of. */
export interface AmpPageOptions {
  /** Address of the embed page, `https:`. */
  readonly url: string;
  /** What is shown until the frame has loaded; its shape is the frame's at first. */
  readonly image: PublishedImage;
  /** Address of the page that this is the AMP version of; default: the embed page. */
  readonly canonical?: string | undefined;
}

/**
 * Without `allow-same-origin`: AMP refuses a frame that has it and lies on the origin of the page, and the page may lie on
 * a cache's.
 */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** Prescribed letter by letter. Source: AMP HTML specification, "AMP boilerplate code". */
const START = (prefix: string): string =>
  `@${prefix}keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}`;
const ANIMATION = "animation:-amp-start 8s steps(1,end) 0s 1 normal both";
const BOILERPLATE = `body{-webkit-${ANIMATION};-moz-${ANIMATION};-ms-${ANIMATION};${ANIMATION}}${["-webkit-", "-moz-", "-ms-", "-o-", ""].map(START).join("")}`;
const BOILERPLATE_NOSCRIPT =
  "body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}";

const STYLE = `:root{color-scheme:light dark}
body{margin:0 auto;padding:1rem;max-width:45rem;font:1rem/1.4 sans-serif}
h1{margin:0;font:700 1.6rem/1.2 serif}
p{margin:.5rem 0}
.overflow{padding:.75rem;background:Canvas;color:CanvasText;border:1px solid;text-align:center}
footer{font-size:.8rem}`;

/**
 * A valid AMP page that shows a map's embed page in a frame, with a picture in its place until it has loaded.
 *
 * @throws TypeError or RangeError naming an address or size that cannot be used
 */
export function renderAmpPage(scene: Scene, options: AmpPageOptions): string {
  const { headline, deck, asOf, sources, worldview } = scene.furniture;
  return renderPage({
    attributes: { amp: true, lang: scene.lang, dir: scene.dir },
    head: head(headline.text, readAddress("canonical", options.canonical ?? options.url)),
    body: [
      h("h1", {}, headline.text),
      h("p", {}, deck.text),
      h("p", {}, asOf.text),
      frame(scene, options),
      h("footer", {}, lines([h("p", {}, sources.text), h("p", {}, worldview.text)])),
    ],
  });
}

function head(title: string, canonical: string): Markup[] {
  const noscript = h("noscript", {}, h("style", { "amp-boilerplate": true }, BOILERPLATE_NOSCRIPT));
  const extension = "https://cdn.ampproject.org/v0/amp-iframe-0.1.js";
  return [
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width" }),
    h("script", { async: true, src: "https://cdn.ampproject.org/v0.js" }),
    h("script", { async: true, "custom-element": "amp-iframe", src: extension }),
    h("title", {}, title),
    h("link", { rel: "canonical", href: canonical }),
    join([h("style", { "amp-boilerplate": true }, BOILERPLATE), noscript]),
    h("style", { "amp-custom": true }, STYLE),
  ];
}

/** The frame takes the picture's shape, and grows when the embed page tells its height; readers press for what AMP holds back. */
function frame(scene: Scene, { url, image }: AmpPageOptions): Markup {
  const say = messagesFor(scene.lang);
  const title = say("element.mapOf", { title: scene.furniture.headline.text });
  const { url: src, width, height } = readImage(image);
  const more = say("element.explore");
  const attributes = {
    src: readSecureAddress("url", url),
    title,
    width,
    height,
    layout: "responsive",
    sandbox: SANDBOX,
    resizable: true,
  };
  return h(
    "amp-iframe",
    attributes,
    lines([
      h("amp-img", { src, layout: "fill", placeholder: true, alt: scene.furniture.summary }),
      h("div", { overflow: true, class: "overflow", role: "button", tabindex: 0 }, more),
    ]),
  );
}
