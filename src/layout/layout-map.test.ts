import { describe, expect, it, test } from "vitest";
import { unprojector } from "../projection/viewport.ts";
import { axes, ukraineScene } from "../scene/fixtures/ukraine.ts";
import { mapCollisions } from "./fixtures/collisions.ts";
import { homeViewport, layoutMap } from "./layout-map.ts";
import type { MapLayout } from "./map-layout.ts";

const WIDTHS = [320, 360, 480, 640, 720, 876, 1080, 1440];

const targets = axes
  .filter((axis) => axis.properties.reading === "politico")
  .map((axis) => `place-${axis.properties.objective}`);

const layouts = new Map<string, MapLayout>();

function laidOut(width: number, options: { lang?: string; reading?: string } = {}): MapLayout {
  const key = JSON.stringify([width, options]);
  const layout = layouts.get(key) ?? laidOutAnew(width, options);
  layouts.set(key, layout);
  return layout;
}

function laidOutAnew(width: number, options: { lang?: string; reading?: string } = {}): MapLayout {
  const scene = ukraineScene(options);
  const height = Math.round(width * (width < 480 ? 0.8 : width < 720 ? 0.74 : 0.72));
  return layoutMap(scene, homeViewport(scene, { width, height }));
}

function labelIds({ labels }: MapLayout): string[] {
  return labels.map((label) => label.id);
}

describe.each(["en", "uk", "de"])("labels in %s", (lang) => {
  it.each(WIDTHS)("at %i px cover no label, no arrow, no furniture, and stay inside", (width) => {
    expect(mapCollisions(laidOut(width, { lang }))).toEqual([]);
  });

  it.each(WIDTHS.slice(2))("at %i px name every target city, Ukraine and Crimea", (width) => {
    const shown = labelIds(laidOut(width, { lang }));
    const needed = [...targets, "place-ukraine", "crimea-label"];
    expect(needed.filter((id) => !shown.includes(id))).toEqual([]);
  });

  it.each(WIDTHS.slice(0, 2))("at %i px name Ukraine, Crimea and all targets but one", (width) => {
    const shown = labelIds(laidOut(width, { lang }));
    expect(shown).toEqual(expect.arrayContaining(["place-ukraine", "crimea-label"]));
    expect(targets.filter((id) => !shown.includes(id)).length).toBeLessThanOrEqual(1);
  });
});

describe("labels of the nine arrows", () => {
  it.each(WIDTHS)("at %i px cover no label, no arrow, no furniture, and stay inside", (width) => {
    expect(mapCollisions(laidOut(width, { reading: "other-press" }))).toEqual([]);
  });
});

describe("the word on arrows", () => {
  it.each([808, 876, 1080, 1440])("stands on the five long ones at %i px", (width) => {
    const shown = labelIds(laidOut(width));
    const long = ["kyiv", "dnipro", "zaporizhzhia", "mariupol", "odesa"];
    expect(long.filter((city) => !shown.includes(`axis-${city}-word`))).toEqual([]);
  });

  it("runs along its arrow, letter by letter, never upside down", () => {
    const words = laidOut(876).labels.filter((label) => label.curved);
    expect(words.length).toBeGreaterThanOrEqual(5);
    for (const { curved } of words) {
      const { glyphs, run } = curved!;
      expect(glyphs.map((glyph) => glyph.text).join("")).toBe(run.text);
      for (const { degrees } of glyphs) expect(Math.abs(degrees)).toBeLessThanOrEqual(100);
      expect(glyphs.at(-1)!.at[0]).toBeGreaterThan(glyphs[0]!.at[0] - 6);
    }
  });
});

test("a layout is the same each time", () => {
  const [one, other] = [laidOutAnew(640), laidOutAnew(640)];
  expect(JSON.stringify(one) === JSON.stringify(other)).toBe(true);
});

test("no mark is placed twice, and every label keeps its items", () => {
  const { labels } = laidOut(1080);
  const known = new Map(ukraineScene().labels.map((label) => [label.id, label.items]));
  expect(new Set(labels.map((label) => label.id)).size).toBe(labels.length);
  for (const { id, items } of labels) expect(items).toEqual(known.get(id));
});

test("a label's boxes hold its text", () => {
  for (const { lines, boxes } of laidOut(876).labels) {
    lines.forEach(({ at: [x, y], width, run }, i) => {
      const [left, top, right, bottom] = boxes[i]!;
      expect(left).toBeLessThanOrEqual(x);
      expect(right).toBeGreaterThanOrEqual(x + width);
      expect(top).toBeLessThanOrEqual(y - 0.66 * run.style.size);
      expect(bottom).toBeGreaterThanOrEqual(y + 0.2 * run.style.size);
    });
  }
});

test("a wider map names more; a narrow one keeps to its first tier and shows no furniture", () => {
  const counts = [320, 640, 1080].map((width) => laidOut(width).labels.length);
  expect([...counts].sort((a, b) => a - b)).toEqual(counts);
  const narrow = laidOut(360);
  const tiers = new Map(ukraineScene().labels.map((label) => [label.id, label.tier]));
  expect(new Set(narrow.labels.map((label) => tiers.get(label.id)))).toEqual(new Set([1]));
  expect(narrow.scaleBar).toBeUndefined();
});

test("the scale bar is as long as it says, at its own latitude", () => {
  for (const width of [480, 876, 1440]) {
    const { scaleBar, viewport } = laidOut(width);
    const { from, to, line } = scaleBar!;
    const said = Number(/[\d]+/.exec(line.run.text)?.[0]);
    const [[west, latitude], [east]] = [from, to].map((at) => unprojector(viewport)(at)) as [
      [number, number],
      [number, number],
    ];
    const meters =
      ((east - west) / 360) * 2 * Math.PI * 6371008.8 * Math.cos((latitude * Math.PI) / 180);
    expect(Math.abs(meters / 1000 / said - 1)).toBeLessThan(0.005);
    expect(to[0] - from[0]).toBeLessThanOrEqual(130);
  }
});

test("labels and furniture can be left out, and reserved boxes stay clear", () => {
  const scene = ukraineScene();
  const viewport = homeViewport(scene, { width: 876, height: 630 });
  const bare = layoutMap(scene, viewport, { labels: false, furniture: false });
  expect([bare.labels, bare.chips, bare.scaleBar]).toEqual([[], [], undefined]);
  const reserved = [560, 120, 876, 420] as const;
  const { labels } = layoutMap(scene, viewport, { reserved: [reserved] });
  const inside = labels.filter((label) =>
    label.boxes.some(
      ([l, t, r, b]) => l < reserved[2] && r > reserved[0] && t < reserved[3] && b > reserved[1],
    ),
  );
  expect(inside.map((label) => label.id)).toEqual([]);
});
