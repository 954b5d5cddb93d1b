import { describe, expect, it } from "vitest";
import { wordCount } from "./word-count.ts";

describe("wordCount", () => {
  it.each([
    ["He still can choose to prevent conflict and preserve peace.", "en", 10],
    ["as many as 7,000 troops", "en", 5],
    ["“not seen any de-escalation” — on the ground", "en", 7],
    ["on the ground—on the contrary", "en", 6],
    ["Ми не бачимо деескалації", "uk", 4],
    ["  \n ", "en", 0],
  ])("of %j (%s) is %i", (text, lang, count) => {
    expect(wordCount(text, lang)).toBe(count);
  });

  it("finds words in scripts without spaces", () => {
    const count = wordCount("俄罗斯军队正在撤离边境", "zh");
    expect(count).toBeGreaterThan(3);
    expect(count).toBeLessThan(11);
  });
});
