import { checkTheme, themeTokens } from "./check-theme.ts";
import type { Theme, ThemeToken } from "./theme.ts";
import { themeOf, type ThemeName } from "./themes.ts";
import { fontRoles, type ThemeFonts } from "./typeface.ts";

/** What a newsroom's own theme has of its own. */
export interface ThemeOptions {
  /** Tells its pictures' files from others: letters, digits, `-` and `_`; default `own`. */
  readonly name?: string;
  /** What is not given is as in this theme; default `light`. */
  readonly base?: ThemeName | Theme;
  /** Colours by their tokens, as `#rrggbb`. */
  readonly colors?: Partial<Readonly<Record<ThemeToken, string>>>;
  /** Typefaces of the headline (`display`), of quotations (`quote`), and of all other text (`text`). */
  readonly fonts?: ThemeFonts;
}

const OPTIONS = ["name", "base", "colors", "fonts"] as const;

/**
 * A theme of one's own, complete and checked: text has a contrast of at least 4.5 : 1 with whatever it can stand on, marks of 3 : 1
 * with what lies beside them.
 *
 * @throws TypeError when an option, a token or a base is unknown or a colour is none, naming it; RangeError when colours are too
 *   close, with every such pair, its ratio and the least one
 */
export function createTheme(options: ThemeOptions = {}): Theme {
  const { name = "own", base = "light", colors = {}, fonts } = options;
  refuseUnknown("createTheme", Object.keys(options), OPTIONS);
  refuseUnknown("colors", Object.keys(colors), themeTokens);
  refuseUnknown("fonts", Object.keys(fonts ?? {}), fontRoles);
  const under = themeOf(base);
  const all = { ...under.fonts, ...fonts };
  const theme: Theme = {
    ...under,
    ...colors,
    name,
    ...(Object.keys(all).length > 0 ? { fonts: all } : {}),
  };
  checkTheme(theme);
  // One spelling for each colour: the same theme gives the same bytes.
  return { ...theme, ...lowerCase(colors) };
}

function lowerCase(
  colors: NonNullable<ThemeOptions["colors"]>,
): Partial<Record<ThemeToken, string>> {
  return Object.fromEntries(
    Object.entries(colors).map(([token, color]) => [token, color.toLowerCase()]),
  );
}

function refuseUnknown(where: string, keys: readonly string[], known: readonly string[]): void {
  const key = keys.find((name) => !known.includes(name));
  if (key !== undefined)
    throw new TypeError(`${where}: "${key}" is unknown; use ${known.join(", ")}`);
}
