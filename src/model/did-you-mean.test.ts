import { describe, expect, it } from "vitest";
import { didYouMean, nearestWord } from "./did-you-mean.ts";

describe("nearestWord", () => {
  const words = ["confirmed", "reported", "claimed", "assessed", "proposed", "context"];

  it.each([
    ["comfirmed", "confirmed"],
    ["Reported", "reported"],
    ["asessed", "assessed"],
    ["conetxt", "context"],
    ["sure", null],
    ["", null],
  ])("to %j is %j", (word, nearest) => {
    expect(nearestWord(word, words)).toBe(nearest);
  });

  it("counts a swap of neighbours as one edit, and short words may have one", () => {
    expect(nearestWord("di", ["id"])).toBe("id");
    expect(nearestWord("xy", ["id"])).toBeNull();
  });

  it("is not searched for among too many or for too long a word", () => {
    const many = Array.from({ length: 3000 }, (_, index) => `c${index}`);
    expect(nearestWord("c1", many)).toBeNull();
    expect(nearestWord("c".repeat(100), ["c".repeat(100)])).toBeNull();
  });

  it("is asked in a sentence", () => {
    expect(didYouMean("comfirmed", words)).toBe(' Did you mean "confirmed"?');
    expect(didYouMean("sure", words)).toBe("");
  });
});
