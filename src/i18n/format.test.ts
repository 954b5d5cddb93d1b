import { describe, expect, it } from "vitest";
import { formatDate, formatList, formatNumber } from "./format.ts";

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("formatDate", () => {
  it.each([
    ["en", "17 February 2022", "February 2022", "17 Feb", "Feb 2022"],
    ["uk", "17 лютого 2022", "лютий 2022", "17 лют.", "лют. 2022"],
    ["ru", "17 февраля 2022", "февраль 2022", "17 февр.", "февр. 2022"],
    ["de", "17. Februar 2022", "Februar 2022", "17. Feb.", "Feb. 2022"],
    ["fr", "17 février 2022", "février 2022", "17 févr.", "févr. 2022"],
    ["pl", "17 lutego 2022", "luty 2022", "17 lut", "lut 2022"],
    ["es", "17 de febrero de 2022", "febrero de 2022", "17 feb", "feb 2022"],
  ])("writes a day, a month and a year in %s", (lang, day, month, shortDay, shortMonth) => {
    const write = (date: string, style?: "short"): string => spaced(formatDate(date, lang, style));
    expect(write("2022-02-17")).toBe(day);
    expect(write("2022-02")).toBe(month);
    expect(write("2022")).toBe("2022");
    expect(write("2022-02-17", "short")).toBe(shortDay);
    expect(write("2022-02", "short")).toBe(shortMonth);
    expect(write("2022", "short")).toBe("2022");
  });

  it.each(["uk", "uk-UA", "ru", "ru-RU"])(
    "leaves out the word for year in %s, in every month",
    (lang) => {
      for (let month = 1; month <= 12; month++) {
        const date = `2022-${String(month).padStart(2, "0")}`;
        expect(spaced(formatDate(date, lang))).toMatch(/^\p{L}+ 2022$/u);
        expect(spaced(formatDate(`${date}-05`, lang))).toMatch(/^5 \p{L}+ 2022$/u);
      }
    },
  );

  it.each(["en", "uk", "ru", "de", "fr", "pl", "es"])(
    "is one word to whoever breaks lines in %s",
    (lang) => {
      for (const style of ["long", "short"] as const) {
        expect(formatDate("2022-02-17", lang, style)).not.toContain(" ");
      }
    },
  );

  it("is the same day in every time zone", () => {
    expect(spaced(formatDate("2022-01-01", "en"))).toBe("1 January 2022");
    expect(spaced(formatDate("2021-12-31", "en"))).toBe("31 December 2021");
  });
});

describe("formatNumber", () => {
  it.each([
    ["en", "150,000"],
    ["uk", "150 000"],
    ["ru", "150 000"],
    ["de", "150.000"],
    ["fr", "150 000"],
    ["pl", "150 000"],
    ["es", "150.000"],
  ])("groups digits in %s", (lang, written) => {
    expect(spaced(formatNumber(150_000, lang))).toBe(written);
  });
});

describe("formatList", () => {
  it.each([
    ["en", "A, B and C"],
    ["uk", "A, B і C"],
    ["ru", "A, B и C"],
    ["de", "A, B und C"],
    ["fr", "A, B et C"],
    ["pl", "A, B i C"],
    ["es", "A, B y C"],
  ])("joins names in %s", (lang, joined) => {
    expect(formatList(["A", "B", "C"], lang)).toBe(joined);
    expect(formatList(["A"], lang)).toBe("A");
    expect(formatList([], lang)).toBe("");
  });
});
