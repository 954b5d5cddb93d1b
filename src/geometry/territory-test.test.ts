import { describe, expect, it } from "vitest";
import { basemap } from "../scene/fixtures/ukraine.ts";
import { territoryTest } from "./territory-test.ts";

describe("a territory test", () => {
  const isIn = territoryTest(basemap);

  it.each([
    ["UKR", [30.5, 50.4], true],
    ["UKR", [34.1, 45.2], true],
    ["crimea", [34.1, 45.2], true],
    ["RUS", [34.1, 45.2], false],
    ["crimea", [30.5, 50.4], false],
    ["BLR", [27.6, 53.9], true],
    ["BLR", [30.5, 50.4], false],
    ["RUS", [20.5, 54.7], true],
    ["XXA", [30.5, 50.4], undefined],
    ["constructor", [30.5, 50.4], undefined],
  ] as const)("tells whether in %s lies %j: %j", (territory, position, answer) => {
    expect(isIn(territory, position)).toBe(answer);
  });
});
