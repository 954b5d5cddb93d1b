import { describe, expect, it, test } from "vitest";
import type { Quantity } from "../model/claim.ts";
import { ARROW, quantityScale, quantitySign } from "./quantity-track.ts";

const WIDTH = 400;

function quantity(min: number | null, max: number | null, wording: string): Quantity {
  return { min, max, approx: /about|some/.test(wording), unit: "troops", wording };
}

const more = quantity(150_000, null, "more than 150,000");
const well = quantity(100_000, null, "well over 100,000");
const about = quantity(140_000, 140_000, "about 140,000");
const upTo = quantity(null, 7_000, "as many as 7,000");

describe("the scale of figures", () => {
  it("runs from 90 to 170 thousand for figures from 100 to 150 thousand", () => {
    const scale = quantityScale([more, well, about], WIDTH);
    expect([scale?.from, scale?.to]).toEqual([90_000, 170_000]);
    expect(scale?.ticks).toEqual([100_000, 120_000, 140_000, 160_000]);
    expect([scale?.x(90_000), scale?.x(170_000)]).toEqual([0, WIDTH]);
  });

  it("runs from nothing when a figure has no lower end", () => {
    const scale = quantityScale([upTo, quantity(9_000, 9_000, "9,000")], WIDTH);
    expect(scale?.from).toBe(0);
    expect(scale?.to).toBeGreaterThan(9_000);
  });

  it("holds a single figure, and is none without numbers", () => {
    const scale = quantityScale([about], WIDTH);
    expect(scale?.x(140_000)).toBeGreaterThan(0);
    expect(scale?.x(140_000)).toBeLessThan(WIDTH);
    expect(quantityScale([quantity(null, null, "many")], WIDTH)).toBeNull();
    expect(quantityScale([quantity(0, 0, "none")], WIDTH)?.x(0)).toBe(0);
  });
});

describe("the sign of a figure", () => {
  const scale = quantityScale([more, well, about], WIDTH)!;

  test.each([
    [more, { type: "above", dashed: false }],
    [well, { type: "above", dashed: true }],
    [about, { type: "about" }],
    [quantity(120_000, 120_000, "120,000"), { type: "exact" }],
    [quantity(100_000, 120_000, "100,000 to 120,000"), { type: "range" }],
    [upTo, { type: "below", to: 0 }],
  ] as const)("%j", (given, expected) => {
    expect(quantitySign(given, scale)).toMatchObject(expected);
  });

  it("has arrows of one length, whatever the number", () => {
    const lengths = [more, well].map((given) => {
      const sign = quantitySign(given, scale);
      return sign?.type === "above" ? sign.to - sign.at : 0;
    });
    expect(lengths).toEqual([ARROW, ARROW].map((length) => expect.closeTo(length)));
  });

  it("is none without a number", () => {
    expect(quantitySign(quantity(null, null, "many"), scale)).toBeNull();
  });
});
