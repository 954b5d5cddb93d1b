import { describe, expect, it } from "vitest";
import { datePrecision, isAfter, lastDayOf } from "./calendar.ts";

describe("calendar", () => {
  it.each([
    ["2022-02-17", "day"],
    ["2024-02-29", "day"],
    ["2000-02-29", "day"],
    ["2022-02", "month"],
    ["2022", "year"],
    ["2022-02-29", null],
    ["1900-02-29", null],
    ["2022-04-31", null],
    ["2022-00-01", null],
    ["2022-01-00", null],
    ["2022-13", null],
    ["2022-2-1", null],
    ["2022-02-17T00:00:00Z", null],
    ["22", null],
  ])("knows the precision of %s: %s", (date, precision) => {
    expect(datePrecision(date)).toBe(precision);
  });

  it("knows the last day of a period", () => {
    expect(["2022-02-17", "2022-02", "2024-02", "2022-04", "2022"].map(lastDayOf)).toEqual([
      "2022-02-17",
      "2022-02-28",
      "2024-02-29",
      "2022-04-30",
      "2022-12-31",
    ]);
  });

  it("puts a period after a day when none of it lies before or on that day", () => {
    expect(["2022-02-18", "2022-03", "2023"].map((date) => isAfter(date, "2022-02-17"))).toEqual(
      Array.from({ length: 3 }, () => true),
    );
    expect(["2022-02-17", "2022-02", "2022"].map((date) => isAfter(date, "2022-02-17"))).toEqual(
      Array.from({ length: 3 }, () => false),
    );
  });
});
