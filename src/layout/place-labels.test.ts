import { describe, expect, it } from "vitest";
import { boxOf, pointInRings } from "../geometry/clip.ts";
import { lineLength, resample } from "../geometry/polyline.ts";
import { projector } from "../projection/viewport.ts";
import { ukraineScene } from "../scene/fixtures/ukraine.ts";
import { layoutPicture } from "./picture.ts";
import type { MapLayout } from "./map-layout.ts";
import type { PlacedLabel } from "./placed-label.ts";

const sizes = [
  { width: 320, height: 900 },
  { width: 400, height: 1000 },
  { width: 1080, height: 1920 },
  { width: 1080, height: 1080 },
  { width: 1200, height: 675 },
];
const cases = ["en", "uk", "de", "fr"].flatMap((lang) => sizes.map((size) => ({ lang, ...size })));

describe.each(cases)("$width × $height in $lang", ({ lang, width, height }) => {
  const scene = ukraineScene({ lang });
  const { layout } = layoutPicture(scene, { width, height }).map;
  const led = layout.labels.flatMap(({ id, leader }) =>
    leader ? [{ id, line: [leader.from, leader.to] }] : [],
  );

  it("keeps names near their points", () => {
    const far = led.filter(({ line }) => lineLength(line) > 45);
    expect(far.map(({ id }) => id)).toEqual([]);
  });

  it("leads no name across Crimea", () => {
    const crimea = layout.areas.find(({ items }) => items.includes("crimea"));
    const across = led.filter(({ line }) =>
      resample(line, 20).some((at) => pointInRings(at, crimea?.rings ?? [])),
    );
    expect(crimea?.rings.length).toBeGreaterThan(0);
    expect(across.map(({ id }) => id)).toEqual([]);
  });

  it("names Crimea at Crimea, with what is said of it", () => {
    const label = labelOf(layout, "crimea-label");
    expect(label.lines.length).toBeGreaterThan(1);
    const [x, y] = middleOf(label);
    const project = projector(layout.viewport);
    const [west, north] = project([32.9, 46]);
    const [east, south] = project([36.6, 44.3]);
    const dx = Math.max(west - x, 0, x - east);
    const dy = Math.max(north - y, 0, y - south);
    expect(Math.hypot(dx, dy)).toBeLessThan(40);
  });
});

describe("a host that has no room for what is said of it", () => {
  it("is named alone, not left out", () => {
    const scene = ukraineScene({ lang: "uk" });
    const { layout } = layoutPicture(scene, { width: 1080, height: 1920 }).map;
    const said = scene.labels.find(({ id }) => id === "battlegroup-hungary-label");
    expect(said?.lines.length).toBeGreaterThan(2);
    const { lines } = labelOf(layout, "battlegroup-hungary-label");
    expect(lines.map(({ run }) => run.text)).toEqual(["Угорщина".toUpperCase()]);
  });

  it("is never told half of it: all lines or the name", () => {
    for (const { lang, width, height } of cases) {
      const scene = ukraineScene({ lang });
      const { layout } = layoutPicture(scene, { width, height }).map;
      const counts = new Map(scene.labels.map(({ id, lines }) => [id, lines.length]));
      const half = layout.labels.filter(
        ({ id, lines }) => lines.length > 1 && lines.length !== counts.get(id),
      );
      expect(half.map(({ id }) => id)).toEqual([]);
    }
  });
});

function labelOf({ labels }: MapLayout, id: string): PlacedLabel {
  const found = labels.find((label) => label.id === id);
  if (!found) throw new Error(`the map has no label ${id}`);
  return found;
}

function middleOf({ boxes }: PlacedLabel): [number, number] {
  const corners = boxes.flatMap(([left, top, right, bottom]) => [
    [left, top] as const,
    [right, bottom] as const,
  ]);
  const [left, top, right, bottom] = boxOf(corners);
  return [(left + right) / 2, (top + bottom) / 2];
}
