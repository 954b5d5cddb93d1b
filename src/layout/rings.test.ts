import { describe, expect, it } from "vitest";
import { buildScene, readSituation, renderSvg } from "../index.ts";
import { exampleSituation } from "../model/example.situation.ts";
import { homeViewport, layoutMap } from "./layout-map.ts";

const situation = readSituation(exampleSituation());
const axis = situation.layers.flatMap((layer) => layer.items).find((item) => item.kind === "axis")!;
const size = { width: 600, height: 440 };

describe("rings", () => {
  it("stand around nothing unless asked", () => {
    const scene = buildScene(situation);
    expect(layoutMap(scene, homeViewport(scene, size)).rings).toEqual([]);
    expect(renderSvg(scene, { ...size, furniture: "none" })).not.toContain("data-ring");
  });

  it("stand at the tail of an open arrow", () => {
    const scene = buildScene(situation, { selected: axis.id });
    const { rings, arrows } = layoutMap(scene, homeViewport(scene, size));
    expect(rings).toEqual([{ item: axis.id, at: arrows.get(axis.id)!.tail, kind: "selected" }]);
    expect(renderSvg(scene, { ...size, furniture: "none" })).toContain(`data-ring="${axis.id}"`);
  });

  it("mark what is new since a day, and only what is drawn", () => {
    const scene = buildScene(situation, { since: "1900-01-01" });
    const drawn = new Set(scene.items.map((item) => item.id));
    expect(scene.emphasis.changed.length).toBeGreaterThan(2);
    expect(scene.emphasis.changed.every((id) => drawn.has(id))).toBe(true);
    expect(buildScene(situation, { since: situation.asOf }).emphasis.changed).toEqual([]);
  });

  it("are not drawn around what is not there", () => {
    expect(buildScene(situation, { selected: "nobody" }).emphasis).toEqual({ changed: [] });
  });
});
