/** Sizes of pictures, by where they are published; CSS pixels. */
export const presets: Readonly<
  Record<string, { readonly width: number; readonly height: number }>
> = {
  card: { width: 1200, height: 675 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
  column: { width: 360, height: 900 },
  article: { width: 720, height: 900 },
  wide: { width: 1280, height: 800 },
  a4: { width: 1123, height: 794 },
};

/**
 * The size of a preset.
 *
 * @throws TypeError when there is none of this name, naming those there are
 */
export function presetSize(name: string): { width: number; height: number } {
  const found = Object.entries(presets).find(([preset]) => preset === name);
  if (!found)
    throw new TypeError(`preset: "${name}" is unknown; use ${Object.keys(presets).join(", ")}`);
  return found[1];
}
