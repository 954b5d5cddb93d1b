import { describe, expect, it, test } from "vitest";
import { blend, contrast, luminance } from "./contrast.ts";
import { dark } from "./dark.ts";
import { light } from "./light.ts";
import type { ThemeToken } from "./theme.ts";

const themes = [light, dark] as const;

test("both themes have the same tokens", () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});

test.each(themes)("every token of $name is a six-digit hex colour in lower case", (theme) => {
  const { name, ...tokens } = theme;
  expect(name).not.toBe("");
  const odd = Object.entries(tokens).filter(([, value]) => !/^#[0-9a-f]{6}$/.test(value));
  expect(odd).toEqual([]);
});

test("a dark page is darker than its ink, a light one lighter", () => {
  expect(luminance(light.page)).toBeGreaterThan(luminance(light.ink));
  expect(luminance(dark.page)).toBeLessThan(luminance(dark.ink));
});

/** The specification's table: pair, least contrast, ratio in light and dark. */
const pairs: readonly (readonly [ThemeToken, ThemeToken, number, number, number])[] = [
  ["ink", "page", 4.5, 16.2, 14.8],
  ["ink2", "page", 4.5, 7.7, 9.2],
  ["ink3", "page", 4.5, 5.2, 6.5],
  ["city", "focus", 4.5, 11.7, 9.1],
  ["countryLabel", "land", 4.5, 4.9, 5.5],
  ["waterLabel", "sea", 4.5, 4.7, 6.2],
  ["axis", "focus", 4.5, 11.9, 6.5],
  ["axis", "land", 4.5, 10.5, 8.1],
  ["buildup", "land", 4.5, 5, 7.3],
  ["movement", "land", 4.5, 10.5, 10.6],
  ["nato", "land", 4.5, 5.3, 6.7],
  ["nato", "natoFill", 4.5, 5, 5.2],
  ["focusBorder", "focus", 3, 5.7, 4.9],
  ["highlight", "page", 3, 6.7, 8.8],
  ["highlight", "focus", 3, 6.6, 5.8],
  ["highlight", "land", 3, 5.8, 7.1],
  ["highlight", "sea", 3, 5.4, 7.8],
];

describe.each(pairs)("%s on %s", (token, ground, least, onLight, onDark) => {
  it.each([
    [light, onLight],
    [dark, onDark],
  ] as const)(`has at least ${least} : 1, as specified`, (theme, specified) => {
    const ratio = contrast(theme[token], theme[ground]);
    expect(ratio).toBeGreaterThanOrEqual(least);
    expect(Math.abs(ratio - specified)).toBeLessThanOrEqual(0.1);
  });
});

test.each([
  [light, "land", 3.9],
  [light, "focus", 4.3],
  [dark, "land", 5.9],
  [dark, "focus", 4.9],
] as const)(
  "in $name, the hatch of a vicinity on $1 has at least 3 : 1",
  (theme, token, specified) => {
    const ground = theme[token];
    const tint = blend(theme.buildupFill, 0.16, ground);
    const line = blend(theme.buildup, 0.85, tint);
    expect(Math.abs(contrast(line, ground) - specified)).toBeLessThanOrEqual(0.1);
    expect(contrast(line, tint)).toBeGreaterThanOrEqual(3);
  },
);

test.each([
  [light, 3.04],
  [dark, 3.8],
] as const)("in $name, the band of a proposed host has at least 3 : 1", (theme, specified) => {
  const ratio = contrast(blend(theme.natoBand, 0.75, theme.land), theme.land);
  expect(ratio).toBeGreaterThanOrEqual(3);
  expect(Math.abs(ratio - specified)).toBeLessThanOrEqual(0.1);
});

describe("contrast", () => {
  it("runs from 1 to 21 and does not depend on the order", () => {
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 9);
    expect(contrast("#777777", "#777777")).toBe(1);
    expect(contrast("#1c2127", "#e1e9ec")).toBe(contrast("#e1e9ec", "#1c2127"));
  });

  it("agrees with the published example: #767676 on white is 4.54", () => {
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it("weighs green most and blue least", () => {
    expect(luminance("#00ff00")).toBeGreaterThan(luminance("#ff0000"));
    expect(luminance("#ff0000")).toBeGreaterThan(luminance("#0000ff"));
  });
});

describe("blend", () => {
  it("is the colour itself when opaque and the ground when clear", () => {
    expect(blend("#4a2566", 1, "#fffefb")).toBe("#4a2566");
    expect(blend("#4a2566", 0, "#fffefb")).toBe("#fffefb");
  });

  it("mixes channel by channel and keeps two digits each", () => {
    expect(blend("#000000", 0.5, "#ffffff")).toBe("#808080");
    expect(blend("#000010", 0.5, "#000000")).toBe("#000008");
  });
});
