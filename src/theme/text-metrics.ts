import advances from "./advances.json" with { type: "json" };
import type { Face } from "./typography.ts";

/** Advance widths of one face, in thousandths of an em. */
interface FaceAdvances {
  readonly default: number;
  readonly advances: Readonly<Record<string, number>>;
}

const faces: Readonly<Record<Face, FaceAdvances>> = advances;

/**
 * Advance of one character in em, from the shipped font files; kerning is left out, so a word measures up to 1 % too wide.
 * A character outside the subset measures as an average letter.
 */
export function characterAdvance(character: string, face: Face): number {
  const { advances: widths, default: average } = faces[face];
  return (widths[character] ?? average) / 1000;
}
