import { describe, expect, it, test } from "vitest";
import { exampleSituation } from "../model/example.situation.ts";
import { readSituation } from "../model/read-situation.ts";
import { languages } from "../i18n/messages.ts";
import { light } from "../theme/light.ts";
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
    for (const { id, position } of scene.items) {
      if (chips.has(id)) expect(position).toBeUndefined();
      else expect(position?.every(Number.isFinite)).toBe(true);
    }
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

describe("readings", () => {
  it.each([
    ["politico", 7],
    ["other-press", 9],
  ])("%s draws its own %i axes", (reading, count) => {
    const drawn = axisMarks(ukraineScene({ reading }));
    const own = axes.filter((axis) => axis.properties.reading === reading).map((axis) => axis.id);
    expect([...drawn].sort()).toEqual([...own].sort());
    expect(drawn).toHaveLength(count);
  });

  it("leave everything but axes alone", () => {
    const rest = (of: Scene): string[] => markIds(of).filter((id) => !id.startsWith("axis-"));
    expect(rest(ukraineScene({ reading: "other-press" }))).toEqual(rest(scene));
  });
});

describe("layers", () => {
  it("that are switched off take their marks, labels, items and key rows with them", () => {
    const some = ukraineScene({ layers: ["axes", "returns"] });
    const layers = new Set(some.marks.map((mark) => mark.layer));
    expect([...layers].sort()).toEqual(["axes", "context", "returns"]);
    expect(some.furniture.chips).toEqual([]);
    expect(new Set(some.furniture.key.map((row) => row.layer))).toEqual(
      new Set(["axes", "returns"]),
    );
    const kept = new Set(some.items.map((item) => item.id));
    expect(some.labels.flatMap((label) => label.items).filter((id) => !kept.has(id))).toEqual([]);
  });

  it("that cannot be switched stay when all others are off", () => {
    const none = ukraineScene({ layers: [] });
    expect(new Set(none.marks.map((mark) => mark.layer))).toEqual(new Set(["context"]));
    expect(none.furniture.key).toEqual([]);
    expect(none.labels.some((label) => label.id === "crimea-label")).toBe(true);
  });

  it("switched on one by one make the whole", () => {
    const switchable = situation.layers.filter((layer) => layer.switchable).map(({ id }) => id);
    const single = switchable.flatMap((id) => markIds(ukraineScene({ layers: [id] })));
    expect([...new Set(single)].sort()).toEqual([...markIds(scene)].sort());
  });
});

test.each([
  [{ theme: "sepia" }, ["sepia", "light", "dark"]],
  [{ layers: ["axes", "troops"] }, ["troops", "buildup", "axes", "returns", "battlegroups"]],
  [{ layers: ["context"] }, ["context", "buildup", "axes"]],
  [{ reading: "bild" }, ["bild", "politico", "other-press"]],
])("%j is refused; the error names it and what is known", (options, named) => {
  const attempt = (): Scene => buildScene(situation, options);
  expect(attempt).toThrow(TypeError);
  for (const name of named) expect(attempt).toThrow(name);
});

describe("themes", () => {
  it("change colours and nothing else", () => {
    const uncolored = ({ colors: _, ...rest }: Scene): string =>
      JSON.stringify(rest).replace(/#[0-9a-f]{6}/g, "#");
    const dark = ukraineScene({ theme: "dark" });
    expect(JSON.stringify(dark) === JSON.stringify(scene)).toBe(false);
    expect(uncolored(dark) === uncolored(scene)).toBe(true);
    expect(Object.keys(dark.colors)).toEqual(Object.keys(scene.colors));
  });

  it("share no colour of ground, ink or layer", () => {
    const dark = ukraineScene({ theme: "dark" });
    const [one, other] = [dark, scene].map(
      (of) => new Set(JSON.stringify([of.ground, of.marks, of.labels]).match(/#[0-9a-f]{6}/g)),
    );
    expect([...one!].filter((color) => other!.has(color))).toEqual([]);
  });

  it("may be one's own", () => {
    const own = buildScene(situation, { theme: { ...light, name: "own", axis: "#123456" } });
    expect(JSON.stringify(own)).toContain("#123456");
    expect(JSON.stringify(own)).not.toContain(light.axis);
  });
});

describe.each(languages)("in %s", (lang) => {
  const spoken = ukraineScene({ lang });

  it("draws the same marks, with words for all of them", () => {
    expect(spoken.lang).toBe(lang);
    expect(markIds(spoken)).toEqual(markIds(scene));
    const text = JSON.stringify([spoken.labels, spoken.items, spoken.furniture]);
    expect(text).not.toMatch(/undefined|NaN/);
    const open = text.replaceAll("{distance}", "").match(/\{[a-z]\w*\}/g);
    expect(open).toBeNull();
    expect(spoken.items.every((item) => item.name && item.status && item.description)).toBe(true);
  });
});

test("a language that is not spoken falls back to English, a region to its language", () => {
  const labels = (lang: string): string[] =>
    ukraineScene({ lang }).labels.map((label) => label.lines.map((run) => run.text).join());
  expect(labels("xx")).toEqual(labels("en"));
  expect(labels("de-AT")).toEqual(labels("de"));
  expect(ukraineScene({ lang: "ar" }).dir).toBe("rtl");
  expect(scene.dir).toBe("ltr");
});

test("an earlier day shows nothing that was said later", () => {
  const early = ukraineScene({ asOf: "2022-02-15" });
  const said = new Map(situation.claims.map((claim) => [claim.id, claim.saidOn]));
  expect(early.items.length).toBeLessThan(scene.items.length);
  for (const item of early.items) {
    expect(item.claims.some((id) => (said.get(id) ?? "9") <= "2022-02-15")).toBe(true);
  }
});

test("every placed item of the invented situation is drawn, whatever its kind", () => {
  const example = readSituation(exampleSituation());
  const drawn = new Set(buildScene(example).marks.flatMap((mark) => mark.items));
  const missing = example.layers
    .flatMap((layer) => layer.items)
    .filter((item) => item.geometry !== null && !drawn.has(item.id));
  expect(missing.map((item) => item.id)).toEqual([]);
});
