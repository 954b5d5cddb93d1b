import { describe, expect, it, test } from "vitest";
import { exampleSituation } from "../model/example.situation.ts";
import { readSituation } from "../model/read-situation.ts";
import { buildScene } from "./build-scene.ts";
import { axes, basemap, places, situation, ukraineScene } from "./fixtures/ukraine.ts";
import type { Scene } from "./scene.ts";

const items = situation.layers.flatMap((layer) => layer.items);
const scene = ukraineScene();

function markIds({ marks }: Scene): string[] {
  return marks.map((mark) => mark.id);
}

function axisMarks({ marks }: Scene): string[] {
  const ids = new Set(axes.map((axis) => axis.id));
  return marks.flatMap((mark) => mark.items.filter((id) => ids.has(id)));
}

describe("a scene", () => {
  it("is the same each time", () => {
    const again = buildScene(situation, { basemap, places });
    expect(JSON.stringify(again) === JSON.stringify(scene)).toBe(true);
  });

  it("is plain data: JSON loses nothing", () => {
    expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
  });

  it("leaves the situation untouched", () => {
    const before = JSON.stringify(situation);
    buildScene(situation, { basemap, places, layers: ["axes"], asOf: "2022-02-16" });
    expect(JSON.stringify(situation)).toBe(before);
  });

  it("needs neither base map nor places", () => {
    const bare = buildScene(situation);
    expect(bare.ground).toEqual([]);
    expect(markIds(bare)).toEqual(markIds(scene));
  });

  it("has unique ids for its marks and for its labels", () => {
    const labels = scene.labels.map((label) => label.id);
    expect(new Set(markIds(scene)).size).toBe(scene.marks.length);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("has labels in the order they are placed in, none of them empty", () => {
    const priorities = scene.labels.map((label) => label.priority);
    expect([...priorities].sort((a, b) => a - b)).toEqual(priorities);
    const empty = scene.labels.filter(
      ({ lines }) => lines.length === 0 || lines.some((run) => run.text.trim() === ""),
    );
    expect(empty).toEqual([]);
  });

  it("holds nothing but finite numbers", () => {
    const odd: unknown[] = [];
    JSON.stringify(scene, (key, value: unknown) => {
      if (typeof value === "number" && !Number.isFinite(value)) odd.push(key);
      return value;
    });
    expect(odd).toEqual([]);
  });
});

describe("items and marks", () => {
  const reading = situation.readings[0]!.id;
  const shown = items.filter((item) => item.kind !== "axis" || item.properties.reading === reading);

  it("list every item of the first reading, in the file's order", () => {
    expect(scene.items.map((item) => item.id)).toEqual(shown.map((item) => item.id));
  });

  it("draw every item that has a place; one that has none is a chip", () => {
    const drawn = new Set(scene.marks.flatMap((mark) => mark.items));
    const missing = shown.filter((item) => !drawn.has(item.id)).map((item) => item.id);
    expect(missing).toEqual(shown.filter((item) => item.geometry === null).map((item) => item.id));
    expect(scene.furniture.chips.map((chip) => chip.item)).toEqual(missing);
    expect(missing).toContain("total-around-ukraine");
  });

  it("draw nothing that no claim names", () => {
    const known = new Map(items.map((item) => [item.id, item]));
    for (const mark of scene.marks) {
      expect(mark.items.length).toBeGreaterThan(0);
      for (const id of mark.items) expect(known.get(id)?.layer).toBe(mark.layer);
    }
    for (const item of scene.items) expect(item.claims.length).toBeGreaterThan(0);
    const named = [...scene.labels, ...scene.items.map(({ id }) => ({ items: [id] }))];
    expect(named.flatMap((label) => label.items).filter((id) => !known.has(id))).toEqual([]);
  });

  it("give every item on the map a position in the world", () => {
    const chips = new Set(scene.furniture.chips.map((chip) => chip.item));
    const unplaced = scene.items.filter(({ position }) => !position?.every(Number.isFinite));
    expect(unplaced.map((item) => item.id)).toEqual([...chips]);
  });

  it("draw long arrows first, so that none is hidden", () => {
    const order = axisMarks(scene);
    expect(order.indexOf("axis-odesa")).toBeLessThan(order.indexOf("axis-mykolaiv"));
    expect(order.indexOf("axis-mykolaiv")).toBeLessThan(order.indexOf("axis-kherson"));
  });

  it("give a vicinity one position for each of its items, and no mark to another state's site", () => {
    for (const mark of scene.marks) {
      if (mark.type !== "vicinity") continue;
      expect(mark.positions).toHaveLength(mark.items.length);
      const territories = mark.items.map((id) => {
        const item = items.find((candidate) => candidate.id === id);
        return item?.kind === "buildup-site" ? item.properties.territory : "";
      });
      expect(new Set(territories).size).toBe(1);
      expect(mark.within).toBeDefined();
    }
  });
});

test("every placed item of the invented situation is drawn, whatever its kind", () => {
  const example = readSituation(exampleSituation());
  const drawn = new Set(buildScene(example).marks.flatMap((mark) => mark.items));
  const missing = example.layers
    .flatMap((layer) => layer.items)
    .filter((item) => item.geometry !== null && !drawn.has(item.id));
  expect(missing.map((item) => item.id)).toEqual([]);
});

test("a build-up zone that has an extent is drawn, and is no chip", () => {
  const example = readSituation(exampleSituation());
  const [bay] = example.layers
    .flatMap((layer) => layer.items)
    .filter((item) => item.kind === "area");
  const layers = example.layers.map((layer) => ({
    ...layer,
    items: layer.items.map((item) =>
      item.kind === "buildup-zone" ? { ...item, geometry: bay!.geometry } : item,
    ),
  }));
  const zoned = buildScene({ ...example, layers });
  expect(zoned.furniture.chips).toEqual([]);
  expect(zoned.marks.flatMap((mark) => mark.items)).toContain("all-troops");
});
