import type { Theme } from "./theme.ts";

/** Relative luminance of a six-digit hex colour, 0–1. Source: WCAG 2.2, "relative luminance". */
export function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two six-digit hex colours, 1–21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The opaque colour that `color` at `opacity` shows over `ground`. */
export function blend(color: string, opacity: number, ground: string): string {
  const mixed = [1, 3, 5].map((at) => {
    const over = Number.parseInt(color.slice(at, at + 2), 16);
    const under = Number.parseInt(ground.slice(at, at + 2), 16);
    return Math.round(over * opacity + under * (1 - opacity))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

/** Whether a theme is for dark pages. */
export function schemeOf({ page, ink }: Theme): "light" | "dark" {
  return luminance(page) < luminance(ink) ? "dark" : "light";
}
