import { checkTheme } from "./check-theme.ts";
import { dark } from "./dark.ts";
import { greyscale } from "./greyscale.ts";
import { light } from "./light.ts";
import { print } from "./print.ts";
import type { Theme } from "./theme.ts";

/** The name of a shipped theme. */
export type ThemeName = "light" | "dark" | "print" | "greyscale";

/** The themes that have a name. */
const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, print, greyscale };

/**
 * A theme by its name, or one of a newsroom's own, which is checked.
 *
 * @throws TypeError when the name is unknown, naming those that are known; for a theme of one's own as `checkTheme` does
 */
export function themeOf(theme: string | Theme): Theme {
  if (typeof theme !== "string") {
    if (!Object.values(themes).includes(theme)) checkTheme(theme);
    return theme;
  }
  const found = Object.values(themes).find(({ name }) => name === theme);
  if (found) return found;
  const known = Object.keys(themes).join(" or ");
  throw new TypeError(`theme: "${theme}" is unknown; use ${known}, or a theme object`);
}
