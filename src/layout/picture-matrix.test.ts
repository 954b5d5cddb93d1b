import { describe, expect, it } from "vitest";
import { presets } from "../export/presets.ts";
import { languages } from "../i18n/messages.ts";
import { ukraineScene } from "../scene/fixtures/ukraine.ts";
import type { Scene } from "../scene/scene.ts";
import { mapCollisions, pictureCollisions } from "./fixtures/collisions.ts";
import { layoutPicture, pictureHeight, type Picture } from "./picture.ts";
import { hostLabels } from "./picture-locator.ts";
import { textWidth } from "./ruler.ts";

/** Moments of the situation: before most was said, on the way, and its own day. */
const MOMENTS = ["2022-01-19", "2022-02-10", "2022-02-15", "2022-02-17"] as const;

/** Sizes that a desk may ask for beside the presets. */
const ODD = ["1200x1200", "1600x900", "1080x1350", "2000x600", "900x700", "320x900"] as const;

interface Case {
  readonly size: string;
  readonly lang: string;
  readonly reading: string;
  readonly asOf: string;
}

const all: readonly Case[] = [...Object.keys(presets), ...ODD].flatMap((size) =>
  languages.flatMap((lang) =>
    ["politico", "other-press"].flatMap((reading) =>
      MOMENTS.map((asOf): Case => ({ size, lang, reading, asOf })),
    ),
  ),
);

// `npm run test:pictures` draws all of them; else every ninth, which meets every size, language, reading and moment.
const cases = process.env["ALL_PICTURES"] ? all : all.filter((_, i) => i % 9 === 0);

describe.each(cases)("$size in $lang, $reading, as of $asOf", ({ size, lang, reading, asOf }) => {
  const scene = ukraineScene({ lang, reading, asOf });
  const picture = pictureOf(scene, size);

  it("keeps every text apart, inside and off the map", () => {
    const inside = mapCollisions(picture.map.layout).map((found) => `in the map: ${found}`);
    const small = picture.locator ? mapCollisions(picture.locator.layout) : [];
    const within = small.map((found) => `in the locator: ${found}`);
    expect([...pictureCollisions(picture), ...inside, ...within]).toEqual([]);
  });

  it("says all it has to say, in letters that can be read", () => {
    expect(missingWords(scene, picture)).toEqual([]);
    expect(smallTexts(picture)).toEqual([]);
  });

  it("shows where the hosts are, on the map or beside it", () => {
    const shown = [picture.map.layout, ...(picture.locator ? [picture.locator.layout] : [])];
    const named = new Set(shown.flatMap(({ labels }) => labels.map((label) => label.id)));
    const lost = hostLabels(scene).filter((label) => !named.has(label.id));
    // Below 560 px there is no room for a second map: the key tells how many hosts there are.
    const allowed = picture.width < 560 ? lost : [];
    expect(lost).toEqual(allowed);
    expect(picture.locator !== undefined && !scene.furniture.locator).toBe(false);
  });

  it("is mostly a map, under a headline of few lines", () => {
    const { map, width, height, texts } = picture;
    const [left, top, right, bottom] = map.box;
    expect(((right - left) * (bottom - top)) / (width * height)).toBeGreaterThan(0.25);
    const headline = texts.filter(({ run }) => run.style.face === "serif-700");
    expect(headline.length).toBeLessThanOrEqual(width < 480 ? 4 : width < 720 ? 3 : 2);
  });
});

describe.each(Object.entries(presets).filter(([, { fitsWords }]) => fitsWords))(
  "%s",
  (_, { width, height }) => {
    it("names the height that English takes", () => {
      expect(pictureHeight(ukraineScene(), width)).toBe(height);
    });
  },
);

/** A picture of a preset, or of a size written as `1200x675`. */
function pictureOf(scene: Scene, size: string): Picture {
  const [width, height] = size.split("x").map(Number);
  const preset = presets[size];
  if (!preset) return layoutPicture(scene, { width: width ?? 0, height: height ?? 0 });
  if (!preset.fitsWords) return layoutPicture(scene, preset);
  const fitted = { width: preset.width, height: pictureHeight(scene, preset.width) };
  return layoutPicture(scene, { ...fitted, magnification: 1 });
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What of the scene's words a picture leaves out: nothing but, where room is short, the deck and what the key adds. */
function missingWords({ furniture }: Scene, { texts, swatches }: Picture): string[] {
  const said = flat(texts.map(({ run }) => run.text).join(" "));
  const { headline, asOf, sources, worldview, key, lines } = furniture;
  const needed = [
    ...[headline, asOf, sources, worldview].map(({ text }) => text),
    ...[...key, ...lines].map(({ name }) => name.text),
    ...key.flatMap(({ line, caveat }) => [line[0]?.text ?? "", caveat?.text ?? ""]),
  ];
  const drawn = new Set(swatches.map(({ mark }) => mark));
  return [
    ...needed.filter((text) => !said.includes(flat(text))),
    ...[...key, ...lines]
      .filter(({ sample }) => !drawn.has(`key-${sample.id}`))
      .map(({ id }) => `swatch of ${id}`),
  ];
}

/** Texts below 9 CSS pixels, names in the locator below 8, and lines wider than measured. */
function smallTexts({ texts, map, locator, magnification }: Picture): string[] {
  const lines = [...texts, ...map.layout.labels.flatMap((label) => label.lines)];
  const small = locator ? locator.layout.labels.flatMap((label) => label.lines) : [];
  const below = (least: number) => (line: (typeof lines)[number]) =>
    line.run.style.size * magnification < least ||
    line.width < textWidth(line.run.text, line.run.style) - 0.01;
  return [...lines.filter(below(9)), ...small.filter(below(8))].map(({ run }) => run.text);
}
