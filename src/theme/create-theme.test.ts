import { describe, expect, it, test } from "vitest";
import { contrastPairs } from "./contrast-rules.ts";
import { schemeOf } from "./contrast.ts";
import { createTheme, type ThemeOptions } from "./create-theme.ts";
import { dark } from "./dark.ts";
import { light } from "./light.ts";

function messageOf(options: ThemeOptions): string {
  try {
    createTheme(options);
  } catch (error) {
    return String(error);
  }
  return "";
}

describe("a theme of one's own", () => {
  it("is complete: what is not given is as in its base", () => {
    const own = createTheme({ base: "dark", colors: { page: "#101820", sea: "#101c28" } });
    expect(own).toEqual({ ...dark, name: "own", page: "#101820", sea: "#101c28" });
    expect(createTheme({ name: "house", base: own }).sea).toBe("#101c28");
  });

  it("has its colours in one spelling, so that the same theme gives the same bytes", () => {
    expect(createTheme({ colors: { axis: "#5A0F3C" } }).axis).toBe("#5a0f3c");
  });

  it("keeps the typefaces of its base that it does not set", () => {
    const base = createTheme({ fonts: { text: { family: "'House Sans'" } } });
    const own = createTheme({ base, fonts: { quote: { family: "'House Serif'" } } });
    expect(Object.keys(own.fonts ?? {})).toEqual(["text", "quote"]);
    expect(Object.keys(createTheme())).not.toContain("fonts");
  });
});

test.each<[what: string, options: unknown, parts: readonly string[]]>([
  ["an option", { colours: {} }, ["createTheme", '"colours"', "colors"]],
  ["a token", { colors: { background: "#ffffff" } }, ["colors", '"background"', "page", "land"]],
  ["a base", { base: "sepia" }, ['"sepia"', "light", "greyscale"]],
  ["a colour by name", { colors: { page: "white" } }, ['"white"', "page", '"own"', "#rrggbb"]],
  ["a colour that is none", { colors: { sea: null } }, ["sea", "#rrggbb"]],
  ["a file's name", { name: "../house" }, ['"../house"', "letters"]],
  ["a font's role", { fonts: { headline: {} } }, ["fonts", '"headline"', "display"]],
  ["a family", { fonts: { text: { family: "a; } b {" } } }, ["fonts.text.family", "single quotes"]],
  [
    "a table of widths",
    { fonts: { text: { family: "'A'", widths: { "sans-400": { default: -1, advances: {} } } } } },
    ["fonts.text.widths", "sans-400", "font-widths"],
  ],
])("%s that cannot be is named with what can", (_, options, parts) => {
  const message = messageOf(options as ThemeOptions);
  expect(message).toMatch(/^TypeError: /);
  for (const part of parts) expect(message).toContain(part);
});

describe("colours that are too close", () => {
  const pale = { axis: "#a080b0", ink3: "#999999" };

  it("are listed all at once, each with its ratio and the one it needs", () => {
    const [head = "", ...lines] = messageOf({ name: "pale", colors: pale }).split("\n");
    const all = contrastPairs(light).length;
    expect(head).toMatch(/^RangeError: theme: "pale" .* 5 of \d+ pairs; .*lightness/);
    expect(head).toContain(`of ${all} pairs`);
    expect(lines.map((line) => line.trim())).toEqual([
      "ink3 (#999999) on page (#ffffff): 2.84, at least 4.5",
      "axis (#a080b0) on focus (#fffefb): 3.35, at least 4.5",
      "axis (#a080b0) on land (#f2efe9): 2.94, at least 4.5",
      "axis (#a080b0) on sea (#e1e9ec): 2.74, at least 4.5",
      "axis (#a080b0) on natoFill (#dcebe9): 2.75, at least 4.5",
    ]);
  });

  it.each([
    ["a hatch", { buildup: "#c99a52" }, /buildup at 85 % \(#\w+\) on buildupFill at 16 % on land/],
    ["a band", { natoBand: "#5aa5aa" }, /natoBand at 75 % \(#\w+\) on land .* at least 3$/m],
    ["a focus ring", { highlight: "#8ab8ff" }, /highlight .* on sea .* at least 3$/m],
  ])("are found for %s as it is seen", (_, colors, line) => {
    expect(messageOf({ colors })).toMatch(line);
  });

  it("are found when a ground moves towards its labels, not only when a label does", () => {
    expect(messageOf({ colors: { sea: "#9fb4bd" } })).toMatch(/waterLabel .* on sea/);
  });
});

test("whether a theme is light or dark is told by its page and its ink, whatever its name", () => {
  expect([light, dark].map(schemeOf)).toEqual(["light", "dark"]);
  expect(schemeOf(createTheme({ name: "light", base: "dark" }))).toBe("dark");
});
