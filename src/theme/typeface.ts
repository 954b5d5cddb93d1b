import { faceCss, families, type Face, type FaceCss, type FaceWidths } from "./typography.ts";

/** What a typeface is used for: the headline and questions; quotations, and names of water; all other text. */
export type FontRole = "display" | "quote" | "text";

export const fontRoles: readonly FontRole[] = ["display", "quote", "text"];

/** A typeface of a newsroom's own. The page declares it by `@font-face`, or the reader's system has it. */
export interface Typeface {
  /** A CSS `font-family` list, such as `"'House Sans', Arial, sans-serif"`. */
  readonly family: string;
  /**
   * Advance widths of its faces, as `situation-map font-widths` prints them. Pictures are laid out before any browser has seen them:
   * without the widths of a face, its text in pictures stays in the shipped typeface, and only HTML has this one.
   */
  readonly widths?: Partial<Readonly<Record<Face, FaceWidths>>>;
}

/** The typefaces of a theme; each that is left out is the shipped one. */
export type ThemeFonts = Partial<Readonly<Record<FontRole, Typeface>>>;

/** The role of each face. */
export const faceRoles: Readonly<Record<Face, FontRole>> = {
  "sans-400": "text",
  "sans-600": "text",
  "sans-700": "text",
  "serif-400": "quote",
  "serif-400-italic": "quote",
  "serif-700": "display",
};

/** What sets a face in a picture: a typeface whose widths are known, else null, for the shipped one. */
export function measuredTypeface(face: Face, fonts: ThemeFonts | undefined): Typeface | null {
  const typeface = fonts?.[faceRoles[face]];
  return typeface?.widths?.[face] ? typeface : null;
}

/** The CSS of a face in a picture. */
export function pictureCss(face: Face, fonts: ThemeFonts | undefined): FaceCss {
  const shipped = faceCss(face);
  return { ...shipped, family: measuredTypeface(face, fonts)?.family ?? shipped.family };
}

/** The CSS family of a role in HTML. */
export function familyOf(role: FontRole, fonts: ThemeFonts | undefined): string {
  return fonts?.[role]?.family ?? (role === "text" ? families.sans : families.serif);
}
