import { describe, expect, it, test } from "vitest";
import { themeTokens } from "./check-theme.ts";
import { contrastFaults } from "./contrast-rules.ts";
import { blend, contrast, luminance } from "./contrast.ts";
import { dark } from "./dark.ts";
import { greyscale } from "./greyscale.ts";
import { light } from "./light.ts";
import { print } from "./print.ts";
import type { Theme, ThemeToken } from "./theme.ts";

const themes = [light, dark, print, greyscale] as const;

test("all themes have the same tokens", () => {
  for (const theme of themes) expect(Object.keys(theme).sort()).toEqual(Object.keys(light).sort());
});

test.each(themes)("every token of $name is a six-digit hex colour in lower case", (theme) => {
  expect(theme.name).not.toBe("");
  const odd = colorsOf(theme).filter(([, value]) => !/^#[0-9a-f]{6}$/.test(value));
  expect(odd).toEqual([]);
});

test.each(themes)("$name is held to what a newsroom's own theme is", (theme) => {
  expect(contrastFaults(theme)).toEqual([]);
});

test("a dark page is darker than its ink, all others are lighter", () => {
  for (const theme of themes) {
    expect(luminance(theme.page) > luminance(theme.ink)).toBe(theme !== dark);
  }
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

describe.each(themes)("in $name", (theme) => {
  it.each(pairs)("%s on %s has at least %f : 1", (token, ground, least) => {
    expect(contrast(theme[token], theme[ground])).toBeGreaterThanOrEqual(least);
  });

  it.each(["focus", "land", "sea"] as const)("marks stand out from %s by 3 : 1", (token) => {
    const ground = theme[token];
    for (const casing of [theme.axis, theme.movement])
      expect(contrast(casing, ground)).toBeGreaterThanOrEqual(3);
    const tint = blend(theme.buildupFill, 0.16, ground);
    const hatch = blend(theme.buildup, 0.85, tint);
    expect(Math.min(contrast(hatch, tint), contrast(hatch, ground))).toBeGreaterThanOrEqual(3);
  });

  it("bands and squares stand out from hosts by 3 : 1", () => {
    expect(contrast(blend(theme.natoBand, 0.75, theme.land), theme.land)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.nato, theme.natoFill)).toBeGreaterThanOrEqual(3);
  });

  it("names of hosts, places and areas can be read on every ground they stand on", () => {
    const text = [
      [theme.nato, theme.land],
      [theme.city, theme.land],
      [theme.focusLabel, theme.focus],
      [theme.focusLabel, theme.sea],
      [theme.movement, theme.land],
      [theme.focusBorder, theme.focus],
      [theme.ink2, theme.sea],
      [theme.ink2, theme.land],
    ] as const;
    for (const [ink, ground] of text) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("the focus country, other land and water are told apart in the same order", () => {
    const order = [theme.focus, theme.land, theme.sea].map(luminance);
    expect([...order].sort((a, b) => b - a)).toEqual(order);
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

function colorsOf(theme: Theme): (readonly [ThemeToken, string])[] {
  return themeTokens.map((token) => [token, theme[token]] as const);
}

/** Share of each of cyan, magenta and yellow, 0–1, before any black replaces them. */
function inks(hex: string): number[] {
  return [1, 3, 5].map((at) => 1 - Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function neutral(hex: string): boolean {
  return new Set(inks(hex)).size === 1;
}

/** CIE lightness, 0–100. */
function lightness(hex: string): number {
  return 116 * Math.cbrt(luminance(hex)) - 16;
}

describe("in print", () => {
  const grounds = ["land", "sea", "natoFill", "rule2"] as const;

  it("page and focus country are paper", () => {
    expect([print.page, print.focus]).toEqual(["#ffffff", "#ffffff"]);
  });

  it.each(grounds)("%s is a tint that a press holds, and no more than a quarter", (token) => {
    const most = Math.max(...inks(print[token]));
    expect(most).toBeGreaterThanOrEqual(0.05);
    expect(most).toBeLessThanOrEqual(0.25);
  });

  it("the tint of a vicinity is held on every ground", () => {
    for (const ground of [print.focus, print.land]) {
      const tint = blend(print.buildupFill, 0.16, ground);
      expect(Math.max(...inks(tint))).toBeGreaterThanOrEqual(0.05);
    }
  });

  it("text and lines of land are neutral: the black plate alone prints them", () => {
    const { ink, ink2, ink3, rule, focusBorder, border, oblast, city, focusLabel } = print;
    const lines = [ink, ink2, ink3, rule, focusBorder, border, oblast, city, focusLabel];
    expect([...lines, print.countryLabel].every(neutral)).toBe(true);
  });

  it("no other ink lays more than 240 % on the paper, as newspapers ask", () => {
    const heavy = colorsOf(print).filter(
      ([, hex]) => !neutral(hex) && inks(hex).reduce((sum, ink) => sum + ink, 0) > 2.4,
    );
    expect(heavy).toEqual([]);
  });
});

describe("in greyscale", () => {
  it("every token is a neutral grey", () => {
    expect(colorsOf(greyscale).filter(([, hex]) => !neutral(hex))).toEqual([]);
  });

  it("the grounds are apart by at least 4 of lightness, each from each", () => {
    const { focus, land, sea, natoFill } = greyscale;
    const order = [focus, land, sea, natoFill].map(lightness);
    const steps = order.slice(1).map((value, i) => (order[i] ?? 0) - value);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(4);
  });

  it("an axis and a claimed return differ in tone, and the return is not the lighter one", () => {
    const { axisFill, movementFill, land } = greyscale;
    const [axis = 0, claimed = 0] = [axisFill, movementFill].map((color) =>
      lightness(blend(color, 0.85, land)),
    );
    expect(axis - claimed).toBeGreaterThanOrEqual(20);
    expect(luminance(greyscale.movement)).toBeLessThanOrEqual(luminance(greyscale.axis));
  });

  it("shades keep the order they have in light", () => {
    expect(byLuminance(greyscale)).toEqual(byLuminance(light));
  });
});

function byLuminance(theme: Theme): ThemeToken[] {
  const tokens = ["ink", "ink2", "ink3", "border", "rule", "rule2", "page"] as const;
  return tokens.toSorted((a, b) => luminance(theme[a]) - luminance(theme[b]));
}

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
