import { describe, expect, it } from "vitest";
import basemapJson from "../../geo/basemap/lo.topo.json" with { type: "json" };
import placesJson from "../../geo/basemap/places.json" with { type: "json" };
import json from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json" with { type: "json" };
import { buildScene, readBasemap, readSituation, situationAt, statementOrder } from "../index.ts";
import type { BasemapTopology, Place, SceneOptions } from "../index.ts";
import { homeViewport, layoutMap } from "../layout/layout-map.ts";

const situation = readSituation(json);
const basemap = readBasemap(basemapJson as unknown as BasemapTopology);
const options: SceneOptions = { basemap, places: placesJson as unknown as Place[] };

/** At each statement: what the record then holds, what is listed, and what the picture draws or has as a chip. */
function sets(asOf: string): Record<string, string[]> {
  const scene = buildScene(situation, { ...options, asOf });
  const layout = layoutMap(scene, homeViewport(scene, { width: 600, height: 430 }), {
    labels: false,
  });
  const then = situationAt(situation, asOf).layers.flatMap((layer) => layer.items);
  const shown = then.filter(
    (item) => item.kind !== "axis" || item.properties.reading === "politico",
  );
  const drawn = [
    ...layout.shapes.flatMap((shape) => shape.items),
    ...layout.areas.flatMap((area) => area.items),
    ...layout.chips.map((chip) => chip.item),
  ];
  return {
    said: shown.map((item) => item.id).sort(),
    listed: scene.items.map((item) => item.id).sort(),
    drawn: [...new Set(drawn)].sort(),
  };
}

describe("at every step of the timeline", () => {
  const steps = statementOrder(situation);

  it("what is said, listed and drawn is the same", () => {
    expect(steps.length).toBeGreaterThan(150);
    // Only steps at which a mark appears differ from the one before.
    let before = "";
    for (const { id } of steps) {
      const said = situationAt(situation, id).layers.flatMap((layer) =>
        layer.items.map((item) => item.id),
      );
      if (said.join() === before) continue;
      before = said.join();
      const { said: expected, listed, drawn } = sets(id);
      expect([id, listed]).toEqual([id, expected]);
      expect([id, drawn]).toEqual([id, expected]);
    }
  });

  it("marks only ever come, and no mark lacks a claim", () => {
    let before: string[] = [];
    for (const { id } of steps) {
      const items = situationAt(situation, id).layers.flatMap((layer) => layer.items);
      const ids = items.map((item) => item.id);
      expect(before.filter((known) => !ids.includes(known))).toEqual([]);
      expect(items.filter((item) => item.properties.claims.length === 0)).toEqual([]);
      before = ids;
    }
  });
});

describe("disputes", () => {
  it("are shown from both ends", () => {
    const claims = new Map(situation.claims.map((claim) => [claim.id, claim]));
    const pairs = situation.claims.flatMap((claim) =>
      claim.disputes.map((other) => [claim.id, other] as const),
    );
    expect(pairs.length).toBeGreaterThan(400);
    expect(pairs.filter(([one, other]) => !claims.get(other)?.disputes.includes(one))).toEqual([]);
  });
});
