import { describe, expect, it, test } from "vitest";
import { exampleSituation } from "../model/example.situation.ts";
import { readSituation } from "../model/read-situation.ts";
import type { Situation } from "../model/situation.ts";
import { situation } from "../scene/fixtures/ukraine.ts";
import { legendRows } from "./legend.ts";

const ids = (of: Situation): string[] => legendRows(of).map((row) => row.id);

const ORDER = [
  "axes/axis/assessed",
  "buildup/buildup-site/reported",
  "returns/movement/claimed",
  "battlegroups/battlegroup/confirmed",
  "battlegroups/battlegroup/proposed",
];

describe("the key's rows", () => {
  it("stand in a fixed order: axes, build-up, returns, in place, proposed", () => {
    expect(ids(situation)).toEqual(ORDER);
  });

  it("stand in the same order whatever the order of the file", () => {
    const turned: Situation = {
      ...situation,
      layers: [...situation.layers]
        .reverse()
        .map((layer) => ({ ...layer, items: [...layer.items].reverse() })),
    };
    expect(ids(turned)).toEqual(ORDER);
  });

  it("hold every placed item of a switchable layer once, and no other", () => {
    const expected = situation.layers
      .filter((layer) => layer.switchable)
      .flatMap((layer) => layer.items)
      .filter((item) => item.geometry !== null)
      .map((item) => item.id);
    const held = legendRows(situation).flatMap((row) => row.items.map((item) => item.id));
    expect([...held].sort()).toEqual([...expected].sort());
  });

  it("hold items of one layer, kind and status", () => {
    for (const { layer, kind, status, items } of legendRows(situation)) {
      for (const item of items) {
        expect([item.layer, item.kind, item.properties.status]).toEqual([layer, kind, status]);
      }
    }
  });

  it("go when their last mark goes", () => {
    const without: Situation = {
      ...situation,
      layers: situation.layers.map((layer) => ({
        ...layer,
        items: layer.items.filter((item) => item.properties.status !== "proposed"),
      })),
    };
    expect(ids(without)).toEqual(ORDER.slice(0, 4));
    expect(ids({ ...situation, layers: [] })).toEqual([]);
  });
});

test("an unplaced mark and a layer that cannot be switched have no row", () => {
  const example = readSituation(exampleSituation());
  expect(ids(example)).toEqual([
    "routes/axis/assessed",
    "border/buildup-site/reported",
    "border/movement/claimed",
  ]);
});
