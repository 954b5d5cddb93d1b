import { figureCss } from "../html/figure-css.ts";

/**
 * The style sheet of embed pages, figure included: put it into a file and name its address as one of the page's `styles`. A page is
 * as high as its map and transparent around it; the figure keeps the element's margins, so that little moves when that draws.
 */
export const embedPageCss: string = `
html, body { margin: 0; background: transparent; }
.situation-map-figure { --sm-margin: 20px 24px 18px; }
@media (width < 480px) { .situation-map-figure { --sm-margin: 14px 14px 18px; } }
${figureCss}`;
