import { describe, expect, it } from "vitest";
import json from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json" with { type: "json" };
import { languages } from "../i18n/messages.ts";
import { readSituation, summarize } from "../index.ts";

const situation = readSituation(json);
const items = situation.layers.flatMap((layer) => layer.items);

describe.each(languages)("the summary in %s", (lang) => {
  const text = summarize(situation, { lang });

  it("is as it was read and approved", async () => {
    await expect(`${text}\n`).toMatchFileSnapshot(
      `../../e2e/summaries/ukraine-2022-02.${lang}.txt`,
    );
  });

  it("names every mark, with each of its claims", () => {
    const lines = text.split("\n");
    expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(items.length);
    const claims = items.reduce((sum, item) => sum + item.properties.claims.length, 0);
    expect(lines.filter((line) => line.startsWith("  - "))).toHaveLength(claims);
  });

  it("leaves no slot empty", () => {
    expect(text).not.toMatch(/\{\w+\}|undefined|null/);
  });
});

describe("summarize", () => {
  it("tells only what had been said by a day", () => {
    const before = summarize(situation, { asOf: "2022-02-14" });
    expect(before).not.toContain("17 February");
    expect(before).not.toMatch(/pullback/i);
    expect(before.length).toBeLessThan(summarize(situation).length);
  });
});
