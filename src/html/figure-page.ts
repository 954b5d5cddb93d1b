import { localize } from "../model/localize.ts";
import { situationAt } from "../model/situation-at.ts";
import type { Situation } from "../model/situation.ts";
import { schemeOf } from "../theme/contrast.ts";
import { dark } from "../theme/dark.ts";
import { light } from "../theme/light.ts";
import type { ThemePair } from "../theme/theme.ts";
import { figureCssFor } from "./figure-css.ts";
import { renderFigure, type FigureOptions } from "./figure.ts";
import { drawn, h, join, type Markup } from "./markup.ts";

function pageCss({ light: day = light, dark: night = dark }: ThemePair): string {
  return `
body { margin: 0; background: ${day.page}; }
body[data-theme="dark"] { background: ${night.page}; }
@media (prefers-color-scheme: dark) { body[data-theme="auto"] { background: ${night.page}; } }
main { max-width: 752px; margin: 0 auto; padding: 16px; box-sizing: border-box; }
@media print { body[data-theme] { background: none; } main { max-width: none; padding: 0; } }
`;
}

/**
 * A whole HTML document with one figure and its style: to try a figure out, or to publish it by itself. The figure's headline is
 * the page's, unless the options say otherwise.
 *
 * @throws TypeError, RangeError as `renderFigure` does
 */
export function renderFigurePage(situation: Situation, options: FigureOptions = {}): string {
  const { lang = "en", asOf, theme: look = "light" } = options;
  // What is drawn in a theme of its own has its words in it.
  const themes = typeof look === "string" ? {} : { [schemeOf(look)]: look };
  const { title } = asOf === undefined ? situation : situationAt(situation, asOf);
  const figure = renderFigure(situation, { headingLevel: 1, ...options });
  const theme = /^<figure [^>]*data-theme="([^"]*)"/.exec(figure)?.[1];
  const head: readonly Markup[] = [
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", {}, localize(title, lang)),
    // Our own text: style is raw text in HTML, in which nothing may be escaped.
    h("style", {}, drawn(pageCss(themes) + figureCssFor(themes))),
  ];
  const body = h("body", { "data-theme": theme }, h("main", {}, "\n", drawn(figure), "\n"));
  const document = h("html", { lang }, join([h("head", {}, join(head, "\n")), body], "\n"));
  return `<!DOCTYPE html>\n${document.markup}\n`;
}
