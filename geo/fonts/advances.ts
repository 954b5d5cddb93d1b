/** What the build reads from a font; the subset of fontkit's interface that it relies on. */
export interface ReadableFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly characterSet: readonly number[];
  glyphForCodePoint(point: number): { readonly advanceWidth: number };
}

/** Metrics of one face in thousandths of an em. */
export interface FaceMetrics {
  readonly unitsPerEm: 1000;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Width to assume for a character that the face lacks. */
  readonly default: number;
  readonly advances: Readonly<Record<string, number>>;
}

/** Reads the metrics of a face for the characters it has among `wanted`. */
export function measureFace(font: ReadableFont, wanted: string): FaceMetrics {
  const scale = (value: number): number => Math.round((value * 1000) / font.unitsPerEm);
  const has = new Set(font.characterSet);
  const pairs = Array.from(wanted)
    .filter((character) => has.has(character.codePointAt(0) ?? 0))
    .map((character) => {
      const { advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      return [character, scale(advanceWidth)] as const;
    });
  return {
    unitsPerEm: 1000,
    ascent: scale(font.ascent),
    descent: scale(font.descent),
    capHeight: scale(font.capHeight),
    xHeight: scale(font.xHeight),
    default: 500,
    advances: Object.fromEntries(pairs),
  };
}
