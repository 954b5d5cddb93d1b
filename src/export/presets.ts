/** A size of pictures, in CSS pixels. */
export interface Preset {
  readonly width: number;
  readonly height: number;
  /**
   * Whether the height follows the words, which take more room in some languages than in others; `height` is that of the
   * built-in situation in English then.
   */
  readonly fitsWords?: boolean;
  /** How much larger than in an article everything is drawn; default: for pictures that are shown reduced. */
  readonly magnification?: number;
}

/** Sizes of pictures, by where they are published. */
export const presets: Readonly<Record<string, Preset>> = {
  card: { width: 1200, height: 675 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
  column: { width: 360, height: 928, fitsWords: true },
  article: { width: 720, height: 850, fitsWords: true },
  wide: { width: 1280, height: 787, fitsWords: true },
  a4: { width: 1123, height: 794, magnification: 1 },
};

/**
 * The size of a preset.
 *
 * @throws TypeError when there is none of this name, naming those there are
 */
export function presetSize(name: string): Preset {
  const found = Object.entries(presets).find(([preset]) => preset === name);
  if (!found)
    throw new TypeError(`preset: "${name}" is unknown; use ${Object.keys(presets).join(", ")}`);
  return found[1];
}
