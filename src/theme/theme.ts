import type { ThemeFonts } from "./typeface.ts";

/**
 * Every colour a situation is drawn with, as flat tokens, and the typefaces where they are not the shipped ones; `createTheme` makes
 * one of one's own. Values are six-digit hex. Contrasts are held by `contrast-rules.ts`.
 */
export interface Theme {
  /** Tells its pictures' files from others: letters, digits, `-` and `_`. */
  readonly name: string;
  /** The component's ground. */
  readonly page: string;
  /** Text in three strengths; `ink3` also outlines controls. */
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  /** Hairlines, and the band behind the middle day of the timeline. */
  readonly rule: string;
  readonly rule2: string;
  /** Grounds: the focus country, other land, water, and the two strokes along a coast. */
  readonly focus: string;
  readonly land: string;
  readonly sea: string;
  readonly waterline: string;
  /** Lines of the base map. */
  readonly focusBorder: string;
  readonly border: string;
  readonly coast: string;
  readonly oblast: string;
  readonly river: string;
  /** Labels of the base map. */
  readonly city: string;
  readonly focusLabel: string;
  readonly countryLabel: string;
  readonly waterLabel: string;
  /** Possible axes: casing and word; body. */
  readonly axis: string;
  readonly axisFill: string;
  /** Reported build-up: hatch and text; tint. */
  readonly buildup: string;
  readonly buildupFill: string;
  /** Claimed movements: casing and word; body. */
  readonly movement: string;
  readonly movementFill: string;
  /** Battlegroups: text and square; hatched band; ground of a host. */
  readonly nato: string;
  readonly natoBand: string;
  readonly natoFill: string;
  /** Keyboard focus and selection. */
  readonly highlight: string;
  /** Typefaces of one's own; default: the shipped ones. */
  readonly fonts?: ThemeFonts;
}

/** The names of a theme's colours. */
export type ThemeToken = Exclude<keyof Theme, "name" | "fonts">;

/** The themes that stand for light and dark; each that is left out is the shipped one. */
export interface ThemePair {
  readonly light?: Theme;
  readonly dark?: Theme;
}
