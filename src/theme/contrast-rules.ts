import { blend, contrast } from "./contrast.ts";
import type { Theme, ThemeToken } from "./theme.ts";

/** Two colours of a theme that are seen side by side, and how far apart they have to be. */
export interface ContrastPair {
  /** What is looked at, and what lies beside or below it, as tokens in words. */
  readonly ink: string;
  readonly ground: string;
  /** As they are seen: a hatch is blended with what it lies on. */
  readonly colors: readonly [ink: string, ground: string];
  /** Least ratio: 4.5 for text, 3 for marks. Source: WCAG 2.2, 1.4.3 and 1.4.11. */
  readonly least: 4.5 | 3;
}

/** A pair that is too close. */
export interface ContrastFault extends ContrastPair {
  readonly ratio: number;
}

type Grounds = readonly (readonly [ink: ThemeToken, grounds: readonly ThemeToken[]])[];

/** Text and what it can stand on: words around the map, and labels, which may reach beyond their own ground. */
const TEXT: Grounds = [
  ["ink", ["page", "rule2"]],
  ["ink2", ["page", "rule2", "focus", "land", "sea", "natoFill"]],
  ["ink3", ["page"]],
  ["city", ["focus", "land", "sea", "natoFill"]],
  ["focusLabel", ["focus", "sea"]],
  ["countryLabel", ["land", "sea"]],
  ["waterLabel", ["sea"]],
  ["axis", ["focus", "land", "sea", "natoFill"]],
  ["buildup", ["focus", "land", "sea"]],
  ["movement", ["focus", "land", "sea", "natoFill"]],
  ["nato", ["land", "sea", "natoFill"]],
  ["focusBorder", ["focus", "land", "sea"]],
];

/** Marks without words; casings of arrows have the colours of their words, and are held to more than this. */
const MARKS: Grounds = [
  ["ink", ["focus", "land"]],
  ["highlight", ["page", "focus", "land", "sea", "natoFill"]],
  ["focusBorder", ["natoFill"]],
];

/** Every pair that has to be told apart. Coasts, rivers and foreign borders are meant to be quiet, and are not among them. */
export function contrastPairs(theme: Theme): ContrastPair[] {
  const { land, buildup, buildupFill, natoBand } = theme;
  const hatches = (["focus", "land", "sea", "natoFill"] as const).flatMap((token) => {
    const tint = blend(buildupFill, 0.16, theme[token]);
    const hatch = blend(buildup, 0.85, tint);
    const ink = "buildup at 85 %";
    return [
      pair(ink, `buildupFill at 16 % on ${token}`, [hatch, tint], 3),
      pair(ink, token, [hatch, theme[token]], 3),
    ];
  });
  const band = blend(natoBand, 0.75, land);
  return [
    ...tokenPairs(theme, TEXT, 4.5),
    ...tokenPairs(theme, MARKS, 3),
    ...hatches,
    pair("natoBand at 75 %", "land", [band, land], 3),
  ];
}

/** The pairs of a theme that are too close; its colours have to be six-digit hex. */
export function contrastFaults(theme: Theme): ContrastFault[] {
  return contrastPairs(theme).flatMap((checked) => {
    const ratio = contrast(...checked.colors);
    return ratio < checked.least ? [{ ...checked, ratio }] : [];
  });
}

function tokenPairs(theme: Theme, inks: Grounds, least: 4.5 | 3): ContrastPair[] {
  return inks.flatMap(([ink, grounds]) =>
    grounds.map((ground) => pair(ink, ground, [theme[ink], theme[ground]], least)),
  );
}

function pair(
  ink: string,
  ground: string,
  colors: ContrastPair["colors"],
  least: 4.5 | 3,
): ContrastPair {
  return { ink, ground, colors, least };
}
