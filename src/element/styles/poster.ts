import { dark } from "../../theme/dark.ts";
import { light } from "../../theme/light.ts";
import { themeRule } from "./tokens.ts";

const posterCss = `
:host { display: block; position: relative; }
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
/* As the element's own style sheet. */
.poster { all: initial; visibility: inherit; position: absolute; inset: 0 auto auto 0; z-index: 1; pointer-events: none; container-type: inline-size; }
${themeRule(light, ".poster")}
${themeRule(dark, '.poster[data-theme="dark"]')}
@media (prefers-color-scheme: dark) { ${themeRule(dark, '.poster[data-theme="auto"]')} }
.poster-corner { position: absolute; inset: 10px 10px auto auto; }
.poster-button, .poster-note > span {
  margin: 0; border-radius: 4px; text-align: start; text-transform: none; letter-spacing: normal; pointer-events: auto;
}
.poster-button {
  min-height: 34px; padding: 4px 11px; border: 1px solid var(--ink3); cursor: pointer; background: var(--page); color: var(--ink);
  font: 600 12.5px/16px var(--sans);
}
.poster-button:hover { background: var(--rule2); }
.poster-button:focus-visible { outline: 2px solid var(--highlight); outline-offset: 2px; }
.poster-note { position: absolute; inset: 10px; display: flex; align-items: end; justify-content: end; margin: 0; }
.poster-note > span {
  box-sizing: border-box; max-width: 100%; padding: 5px 10px;
  background: var(--ink); color: var(--page); font: 400 12.5px/16px var(--sans); overflow-wrap: anywhere;
}
@media (pointer: coarse) { .poster-button { min-height: 44px; padding-inline: 14px; font-size: 13.5px; } }
/* On small pictures no corner is free of marks: the button stands at the lower edge, where the sea or a scale bar is, and beyond it. */
@container (width < 600px) { .poster-corner { inset: auto 10px -8px auto; } .poster-note { align-items: start; } }
@media (forced-colors: active) { .poster-note > span { border: 1px solid CanvasText; } }
@media print { .poster { display: none; } }
`;

/** A style sheet for one poster. A constructed sheet needs no exception from a content security policy. */
export function createPosterSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(posterCss);
  return sheet;
}
