import { describe, expect, it, test } from "vitest";
import { languages } from "../i18n/messages.ts";
import { light } from "../theme/light.ts";
import { buildScene } from "./build-scene.ts";
import { axes, situation, ukraineScene } from "./fixtures/ukraine.ts";
import type { Scene } from "./scene.ts";

const scene = ukraineScene();

function markIds({ marks }: Scene): string[] {
  return marks.map((mark) => mark.id);
}

function axisMarks({ marks }: Scene): string[] {
  const ids = new Set(axes.map((axis) => axis.id));
  return marks.flatMap((mark) => mark.items.filter((id) => ids.has(id)));
}

function withoutAxes(of: Scene): string[] {
  return markIds(of).filter((id) => !id.startsWith("axis-"));
}

function uncolored(of: Scene): string {
  return JSON.stringify({ ...of, colors: {} }).replace(/#[0-9a-f]{6}/g, "#");
}

function labelTexts(lang: string): string[] {
  return ukraineScene({ lang }).labels.map((label) => label.lines.map((run) => run.text).join());
}

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
    expect(withoutAxes(ukraineScene({ reading: "other-press" }))).toEqual(withoutAxes(scene));
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
  expect(labelTexts("xx")).toEqual(labelTexts("en"));
  expect(labelTexts("de-AT")).toEqual(labelTexts("de"));
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
