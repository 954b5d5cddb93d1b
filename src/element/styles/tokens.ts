import { dark } from "../../theme/dark.ts";
import { light } from "../../theme/light.ts";
import type { Theme } from "../../theme/theme.ts";
import { families } from "../../theme/typography.ts";

/** The tokens that what stands around the map is coloured with; a page may set its own as `--sm-…`. */
const TOKENS = ["page", "ink", "ink2", "ink3", "rule", "rule2", "sea", "highlight"] as const;

/** The colours of a theme as custom properties of what a selector names. */
export function themeRule(theme: Theme, selector = `.figure[data-theme="${theme.name}"]`): string {
  const colors = TOKENS.map((token) => `--${token}: var(--sm-${token}, ${theme[token]});`);
  return `${selector} { color-scheme: ${theme.name}; ${colors.join(" ")} }`;
}

/** Custom properties of both themes, and the typefaces. */
export const tokensCss: string = `
${themeRule(light)}
${themeRule(dark)}
.figure {
  --sans: var(--sm-font-text, ${families.sans});
  --serif: var(--sm-font-quote, ${families.serif});
  --display: var(--sm-font-display, ${families.serif});
  --margin: var(--sm-margin, 24px);
}
@media print { ${themeRule(light, ".figure[data-theme]")} }
@media (forced-colors: active) {
  .figure[data-theme] {
    --page: Canvas; --ink: CanvasText; --ink2: CanvasText; --ink3: CanvasText;
    --rule: CanvasText; --rule2: Canvas; --highlight: Highlight;
  }
}
`;
