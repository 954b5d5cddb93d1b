import { dark } from "../theme/dark.ts";
import { light } from "../theme/light.ts";
import type { Theme, ThemePair } from "../theme/theme.ts";

const SHIPPED = { light, dark } as const;

/**
 * What light or dark looks like: the page's own theme, else the shipped one.
 *
 * @throws TypeError when the page gave a theme for anything else, naming it
 */
export function themeFor(scheme: "light" | "dark", themes: ThemePair | null): Theme {
  const unknown = Object.keys(themes ?? {}).find((name) => !(name in SHIPPED));
  if (unknown !== undefined)
    throw new TypeError(`themes: "${unknown}" is unknown; use light and dark`);
  return themes?.[scheme] ?? SHIPPED[scheme];
}
