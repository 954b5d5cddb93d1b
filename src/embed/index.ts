export { renderAmpPage, type AmpPageOptions } from "./amp-page.ts";
export {
  renderAppleNews,
  type AppleNewsComponent,
  type AppleNewsOptions,
  type AppleNewsPhoto,
  type AppleNewsText,
} from "./apple-news.ts";
export { embedPageCss } from "./embed-page-css.ts";
export { renderEmbedPage, type EmbedPageAttributes, type EmbedPageOptions } from "./embed-page.ts";
export {
  oembedPhoto,
  oembedRich,
  renderOEmbedLink,
  type OEmbedOptions,
  type OEmbedPhoto,
  type OEmbedRich,
  type OEmbedRichOptions,
} from "./oembed.ts";
export { renderOpenGraph, type OpenGraphOptions } from "./open-graph.ts";
export type { PublishedImage } from "./published-image.ts";
