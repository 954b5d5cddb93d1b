import { dark } from "../theme/dark.ts";
import { light } from "../theme/light.ts";
import { schemeOf } from "../theme/contrast.ts";
import type { Theme, ThemePair } from "../theme/theme.ts";
import { themeOf } from "../theme/themes.ts";
import { familyOf } from "../theme/typeface.ts";

/** The tokens that words around the picture are coloured with; a page may set its own as `--sm-…`, as for the element. */
const TOKENS = ["page", "ink", "ink2", "ink3", "rule", "rule2", "highlight"] as const;

function tokens(theme: Theme): string {
  const colors = TOKENS.map((token) => `--${token}: var(--sm-${token}, ${theme[token]});`);
  const fonts = (["text", "display", "quote"] as const).map(
    (role) => `--font-${role}: var(--sm-font-${role}, ${familyOf(role, theme.fonts)});`,
  );
  return `color-scheme: ${schemeOf(theme)}; ${[...colors, ...fonts].join(" ")}`;
}

/** What light and dark look like, and what is printed: never a dark theme, whose text would be white on white. */
function themeCss(day: Theme, night: Theme): string {
  const paper = schemeOf(day) === "light" ? day : light;
  return `
.situation-map-figure { ${tokens(day)} }
.situation-map-figure[data-theme="dark"] { ${tokens(night)} }
@media (prefers-color-scheme: dark) { .situation-map-figure[data-theme="auto"] { ${tokens(night)} } }
@media print { .situation-map-figure, .situation-map-figure[data-theme] { ${tokens(paper)} } }
`;
}

/**
 * The style sheet for what `renderFigure` writes, with a newsroom's own themes: put it into a file of the site, or into a `<style>`
 * element. It sets nothing outside `.situation-map-figure`.
 *
 * @throws TypeError, RangeError as `createTheme` does
 */
export function figureCssFor(themes: ThemePair): string {
  return themeCss(themeOf(themes.light ?? light), themeOf(themes.dark ?? dark)) + RULES;
}

/** What no theme changes. */
const RULES = `
.situation-map-figure { display: flex; flex-direction: column; box-sizing: border-box; margin: 0; padding: var(--sm-margin, 0); background: var(--page); color: var(--ink); font: 400 15px/1.4 var(--font-text); text-align: start; container: situation-map-figure / inline-size; }
.situation-map-figure * { box-sizing: border-box; }
.situation-map-figure :is(p, ul, ol, li, h1, h2, h3, h4, h5, h6, blockquote, picture) { margin: 0; padding: 0; }
.situation-map-figure :is(h1, h2, h3, h4, h5, h6) { font: 600 1em/1.4 var(--font-text); color: inherit; }
.situation-map-figure small { font-size: 0.83em; color: var(--ink3); }
.situation-map-figure a { color: inherit; text-decoration: underline; text-decoration-color: var(--ink3); text-underline-offset: 2px; }
.situation-map-figure a:hover { text-decoration-color: currentcolor; }
.situation-map-figure :is(a, summary):focus-visible { outline: 2px solid var(--highlight); outline-offset: 2px; }
.situation-map-figure mark { padding: 0 5px; background: var(--rule2); color: var(--ink); font-weight: 600; }

/* The caption's first lines stand above the picture, its last below the key. */
.situation-map-caption { display: contents; }
.situation-map-figure > * { order: 2; min-width: 0; }
.situation-map-caption > * { order: 0; }
.situation-map-caption > .situation-map-credit { order: 1; }
.situation-map-figure > :is(.situation-map-picture, .situation-map-legend) { order: 0; }
/* While a page is still coming in, the caption's last lines wait for what stands above them: they would be seen to jump. */
.situation-map-figure:not(:has(> .situation-map-legend)):not(:has(> .situation-map-picture > :is(img, picture))) .situation-map-credit { visibility: hidden; }
.situation-map-figure .situation-map-caption > :is(h1, h2, h3, h4) { font: 700 1.73em/1.2 var(--font-display); text-wrap: balance; }
.situation-map-figure .situation-map-deck { margin: 4px 0 12px; color: var(--ink2); }
.situation-map-figure .situation-map-credit { margin: 10px 0 14px; font-size: 0.83em; line-height: 1.36; color: var(--ink3); }

/* Words in the picture are set for Source Sans 3. Where a page has not loaded it, Arial is made as narrow, so that they fit. */
@font-face { font-family: "situation-map-arial"; font-weight: 400; src: local("Arial"), local("Liberation Sans"), local("Helvetica"), local("Roboto"); size-adjust: 90%; }
@font-face { font-family: "situation-map-arial"; font-weight: 600 700; src: local("Arial Bold"), local("Arial-BoldMT"), local("Liberation Sans Bold"), local("Helvetica-Bold"), local("Roboto Bold"); size-adjust: 88%; }
.situation-map-figure svg text[font-family*="Source Sans 3"] { font-family: "Source Sans 3", "situation-map-arial", Arial, sans-serif; }
.situation-map-picture :is(img, svg) { display: block; width: 100%; height: auto; }
.situation-map-picture > .situation-map-narrow { display: none; }
@container situation-map-figure (width < 480px) {
  .situation-map-picture > .situation-map-narrow { display: block; }
  .situation-map-narrow + svg { display: none; }
}
.situation-map-legend { display: flex; gap: 24px; align-items: flex-start; justify-content: space-between; margin-top: 12px; }
.situation-map-locator { flex: none; }
.situation-map-legend svg { flex: none; display: block; }
.situation-map-key { flex: 1; display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 8px 20px; list-style: none; font-size: 0.87em; line-height: 1.31; }
.situation-map-key > li { display: flex; gap: 10px; align-items: flex-start; }
.situation-map-key > li > span > * { display: block; }
.situation-map-status { color: var(--ink2); }
.situation-map-key i { font: italic 400 1.08em/1.3 var(--font-quote); }
@container situation-map-figure (width < 560px) { .situation-map-legend { flex-direction: column; } .situation-map-key { width: 100%; } }

.situation-map-part { border-top: 1px solid var(--rule); }
.situation-map-part > summary { padding: 9px 0; cursor: pointer; }
.situation-map-part[open] { padding-bottom: 14px; }
.situation-map-figure .situation-map-note { padding-bottom: 8px; font-size: 0.87em; line-height: 1.38; color: var(--ink2); }
.situation-map-part :is(ul, ol) { padding-inline-start: 2.6em; }
.situation-map-part ul { padding-inline-start: 1.2em; }
.situation-map-part li { padding: 3px 0; }
.situation-map-part li::marker { color: var(--ink3); font-variant-numeric: tabular-nums; }
.situation-map-part li:target { background: var(--rule2); box-shadow: 0 0 0 6px var(--rule2); }
.situation-map-part li[aria-current] b { text-decoration: underline; }
.situation-map-marks > * + :is(h2, h3, h4, h5, h6) { margin-top: 10px; }
.situation-map-claims > li { padding: 8px 0; border-top: 1px solid var(--rule2); }
.situation-map-figure .situation-map-claims p:is(:first-child, :has(a)) { font-size: 0.9em; line-height: 1.34; color: var(--ink2); overflow-wrap: anywhere; }
.situation-map-claims time { font-weight: 600; white-space: nowrap; }
.situation-map-claims blockquote { border: 0; font: 400 1.07em/1.37 var(--font-quote); }
.situation-map-claims blockquote > small { font: 400 0.78em/1.36 var(--font-text); }
.situation-map-claims p b { font-weight: 600; }
.situation-map-figure .situation-map-retracted { padding: 3px 8px; border-inline-start: 3px solid var(--ink); background: var(--rule2); }
.situation-map-addresses { font-size: 0.9em; line-height: 1.4; overflow-wrap: anywhere; }

@media print {
  .situation-map-figure { display: block; padding: 0; font-size: 9pt; }
  .situation-map-claims > li { padding: 4pt 0; }
  .situation-map-caption { display: block; }
  .situation-map-figure .situation-map-credit { margin: 0 0 8pt; }
  .situation-map-part::details-content { content-visibility: visible; display: block; height: auto; }
  .situation-map-claims, .situation-map-addresses, .situation-map-marks { columns: 2; column-gap: 8mm; }
  .situation-map-part > summary { list-style: none; }
  .situation-map-part > summary::-webkit-details-marker { display: none; }
  .situation-map-figure :is(.situation-map-picture, .situation-map-legend, li) { break-inside: avoid; }
  .situation-map-figure :is(summary, h1, h2, h3, h4, h5, h6) { break-after: avoid; }
  .situation-map-figure a { text-decoration: none; }
  .situation-map-addresses a[href]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  .situation-map-figure :is(svg, mark, .situation-map-retracted) { print-color-adjust: exact; }
}
@media (forced-colors: active) {
  .situation-map-figure { --ink2: CanvasText; --ink3: CanvasText; --rule: CanvasText; }
  .situation-map-figure svg { forced-color-adjust: none; }
}
`;

/** The style sheet for what `renderFigure` writes, in the shipped themes. */
export const figureCss: string = figureCssFor({});
