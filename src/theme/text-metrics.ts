import advances from "./advances.json" with { type: "json" };
import { measuredTypeface, type ThemeFonts } from "./typeface.ts";
import type { Face, FaceWidths } from "./typography.ts";

const faces: Readonly<Record<Face, FaceWidths>> = advances;

/**
 * Advance of one character in em, from the font file that sets the face: the theme's own where its widths are known, else the shipped
 * one. Kerning is left out, so a word measures up to 1 % too wide. A character that the file lacks measures as an average letter; one
 * of a shipped face, as there, if that is wider.
 */
export function characterAdvance(character: string, face: Face, fonts?: ThemeFonts): number {
  const { advances: widths, default: average } = faces[face];
  const shipped = widths[character] ?? average;
  const own = measuredTypeface(face, fonts)?.widths?.[face];
  if (!own) return shipped / 1000;
  return (own.advances[character] ?? Math.max(own.default, shipped)) / 1000;
}
