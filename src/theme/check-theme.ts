import { contrastFaults, contrastPairs, type ContrastFault } from "./contrast-rules.ts";
import { light } from "./light.ts";
import type { Theme, ThemeToken } from "./theme.ts";
import { faceRoles, type Typeface } from "./typeface.ts";
import type { FaceWidths } from "./typography.ts";

/** Every colour that a theme has to have, in order. */
export const themeTokens: readonly ThemeToken[] = Object.keys(light).filter(
  (key): key is ThemeToken => key !== "name" && key !== "fonts",
);

/**
 * Holds a theme to what the shipped ones are held to: it is complete, its colours are colours, and everything can be told apart.
 *
 * @throws TypeError when the name or a colour is not as it has to be, naming it; RangeError when pairs of colours are too close,
 *   with every such pair, its ratio and the least one
 */
export function checkTheme(theme: Theme): void {
  const { name } = theme;
  if (typeof name !== "string" || !/^[\w-]+$/.test(name))
    throw new TypeError(`theme: name is ${shown(name)}; use letters, digits, - and _`);
  for (const token of themeTokens) {
    if (!isColor(theme[token]))
      throw new TypeError(
        `theme: "${theme[token]}" is no colour for ${token} of "${name}"; write it as #rrggbb`,
      );
  }
  for (const [role, typeface] of Object.entries(theme.fonts ?? {})) checkTypeface(role, typeface);
  const faults = contrastFaults(theme);
  if (faults.length === 0) return;
  const [count, all] = [faults.length, contrastPairs(theme).length];
  throw new RangeError(
    [
      `theme: "${name}" has too little contrast in ${count} of ${all} pairs; move the two colours of each further apart in lightness:`,
      ...faults.map(line),
    ].join("\n  "),
  );
}

function line({ ink, ground, colors, ratio, least }: ContrastFault): string {
  // Rounded down: 4.499 is not 4.50.
  const found = (Math.floor(ratio * 100) / 100).toFixed(2);
  return `${ink} (${colors[0]}) on ${ground} (${colors[1]}): ${found}, at least ${least}`;
}

/** A family goes into style sheets: nothing in it may end the declaration. */
function checkTypeface(role: string, typeface: Typeface): void {
  const { family, widths = {} } = typeface;
  if (typeof family !== "string" || !/^[^;{}<>\\"]+$/.test(family))
    throw new TypeError(
      `theme: fonts.${role}.family is ${shown(family)}; write a font-family list, with names in single quotes`,
    );
  for (const [face, table] of Object.entries(widths)) {
    if (!(face in faceRoles) || !isTable(table))
      throw new TypeError(
        `theme: fonts.${role}.widths["${face}"] is no table of widths; print one with \`situation-map font-widths\``,
      );
  }
}

function isColor(value: unknown): boolean {
  return typeof value === "string" && /^#[\da-f]{6}$/i.test(value);
}

/** Widths from 0 to 4 em, in thousandths. */
function isTable({ default: average, advances }: FaceWidths): boolean {
  if (typeof advances !== "object" || advances === null) return false;
  return [average, ...Object.values(advances)].every((width) => width >= 0 && width <= 4000);
}

function shown(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
