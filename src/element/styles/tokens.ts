import { schemeOf } from "../../theme/contrast.ts";
import { light } from "../../theme/light.ts";
import type { Theme } from "../../theme/theme.ts";
import { familyOf } from "../../theme/typeface.ts";

/** The tokens that what stands around the map is coloured with; a page may set its own as `--sm-…`. */
const TOKENS = ["page", "ink", "ink2", "ink3", "rule", "rule2", "sea", "highlight"] as const;

/** A theme as custom properties of what a selector names. */
export function themeRule(theme: Theme, selector: string): string {
  const colors = TOKENS.map((token) => `--${token}: var(--sm-${token}, ${theme[token]});`);
  const { fonts } = theme;
  return `${selector} {
  color-scheme: ${schemeOf(theme)}; ${colors.join(" ")}
  --sans: var(--sm-font-text, ${familyOf("text", fonts)});
  --serif: var(--sm-font-quote, ${familyOf("quote", fonts)});
  --display: var(--sm-font-display, ${familyOf("display", fonts)});
}`;
}

/** Colours and typefaces of all parts in a theme; on paper never those of a dark one, whose text would be white on white. */
export function themeCss(theme: Theme): string {
  const paper: Theme = schemeOf(theme) === "light" ? theme : { ...light, ...fontsOf(theme) };
  return `
${themeRule(theme, ".figure[data-theme]")}
@media print { ${themeRule(paper, ".figure[data-theme]")} }`;
}

function fontsOf({ fonts }: Theme): Pick<Theme, "fonts"> {
  return fonts ? { fonts } : {};
}

/** What no theme sets, and what stands over every theme. */
export const tokensCss = `
.figure { --margin: var(--sm-margin, 24px); }
@media (forced-colors: active) {
  .figure[data-theme] {
    --page: Canvas; --ink: CanvasText; --ink2: CanvasText; --ink3: CanvasText;
    --rule: CanvasText; --rule2: Canvas; --highlight: Highlight;
  }
}
`;
