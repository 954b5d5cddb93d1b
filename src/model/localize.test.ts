import { describe, expect, it } from "vitest";
import { localize } from "./localize.ts";

describe("localize", () => {
  const text = { en: "Kyiv", uk: "Київ", pt: "Kiev", "pt-BR": "Kiev (BR)", "zh-Hant": "基輔" };

  it.each([
    ["uk", "Київ"],
    ["pt-BR", "Kiev (BR)"],
    ["pt-br", "Kiev (BR)"],
    ["pt-PT", "Kiev"],
    ["zh-Hant-TW", "基輔"],
    ["zh", "Kyiv"],
    ["de", "Kyiv"],
    ["en-GB", "Kyiv"],
    ["", "Kyiv"],
    ["-", "Kyiv"],
    ["constructor", "Kyiv"],
    ["__proto__", "Kyiv"],
  ])("gives for %j %j", (lang, expected) => {
    expect(localize(text, lang)).toBe(expected);
  });
});
