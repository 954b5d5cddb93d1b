import { describe, expect, it, test } from "vitest";
import { boxesOverlap, type Box } from "../geometry/clip.ts";
import { languages } from "../i18n/messages.ts";
import type { Scene } from "../scene/scene.ts";
import { ukraineScene } from "../scene/fixtures/ukraine.ts";
import { mapCollisions, pictureCollisions } from "./fixtures/collisions.ts";
import { projector, viewportBounds } from "../projection/viewport.ts";
import { layoutPicture, pictureHeight } from "./picture.ts";

const SIZES = [
  [1200, 675],
  [1080, 1080],
  [1080, 1920],
  [360, 800],
  [640, 900],
  [720, 900],
  [1280, 800],
  [320, 760],
] as const;

describe.each(languages)("pictures in %s", (lang) => {
  const scene = ukraineScene({ lang });

  it.each(SIZES)(
    "of %i × %i px keep every text apart, inside, and off the map",
    (width, height) => {
      const picture = layoutPicture(scene, { width, height });
      const inside = mapCollisions(picture.map.layout).map(
        (collision) => `in the map: ${collision}`,
      );
      expect([...pictureCollisions(picture), ...inside]).toEqual([]);
    },
  );
});

describe.each(["en", "uk"])("pictures in %s", (lang) => {
  const scene = ukraineScene({ lang });

  it.each([
    [320, 300],
    [640, 300],
    [1200, 150],
  ])("of %i × %i px are refused; the height that is named instead is enough", (width, height) => {
    const attempt = (): unknown => layoutPicture(scene, { width, height });
    expect(attempt).toThrow(RangeError);
    const needed = Number(/at least (\d+)/.exec(refusal(attempt))?.[1]);
    expect(needed).toBeGreaterThan(height);
    const { map } = layoutPicture(scene, { width, height: needed });
    expect(map.box[3] - map.box[1]).toBeGreaterThan(70);
  });
});

function refusal(attempt: () => unknown): string {
  try {
    attempt();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

function area([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top);
}

function texts(scene: Scene, width: number, height: number): string {
  return layoutPicture(scene, { width, height })
    .texts.map((line) => line.run.text)
    .join(" ")
    .replace(/\s+/g, " ");
}

test.each(SIZES)(
  "nothing is left out at %i × %i px but, where it is narrow, the deck",
  (width, height) => {
    const scene = ukraineScene();
    const said = texts(scene, width, height);
    const { headline, deck, asOf, sources, worldview, key } = scene.furniture;
    for (const { text } of [headline, asOf, sources, worldview, ...(width < 360 ? [] : [deck])]) {
      expect(said).toContain(text.replace(/\s+/g, " "));
    }
    for (const row of key) {
      expect(said).toContain(row.name.text);
      expect(said).toContain(row.caveat?.text ?? "");
    }
  },
);

test("every row of the key has its mark, drawn by the map's own functions", () => {
  const scene = ukraineScene();
  const { swatches } = layoutPicture(scene, { width: 1200, height: 675 });
  const drawn = new Set(swatches.map((shape) => shape.mark));
  const rows = [...scene.furniture.key, ...scene.furniture.lines];
  expect([...drawn].sort()).toEqual([...new Set(rows.map((row) => `key-${row.sample.id}`))].sort());
});

test("a picture is the same each time", () => {
  const scene = ukraineScene({ lang: "pl" });
  const [one, other] = [1, 2].map(() =>
    JSON.stringify(layoutPicture(scene, { width: 720, height: 900 })),
  );
  expect(one === other).toBe(true);
});

describe("magnification", () => {
  const scene = ukraineScene();

  it("gives larger words, and a smaller part of the scene's detail", () => {
    const [plain, large] = [1, 1.3].map((magnification) =>
      layoutPicture(scene, { width: 900, height: 1100, magnification }),
    );
    expect(large!.width * 1.3).toBeCloseTo(plain!.width, 6);
    expect(area(large!.map.box) * 1.3 ** 2).toBeLessThan(area(plain!.map.box));
    expect(pictureCollisions(large!)).toEqual([]);
  });

  it("makes large pictures of one shape one composition", () => {
    const [small, large] = [
      [1200, 675],
      [1600, 900],
    ].map(([width, height]) => layoutPicture(scene, { width: width!, height: height! }));
    expect(large!.magnification).toBeGreaterThan(small!.magnification);
    expect(large!.map.box).toEqual(small!.map.box);
    expect(large!.texts.map(({ run }) => run.text)).toEqual(
      small!.texts.map(({ run }) => run.text),
    );
  });

  it.each([
    [360, 900],
    [500, 1100],
    [640, 900],
  ])("is left alone at %i × %i px, which are read as they are", (width, height) => {
    expect(layoutPicture(scene, { width, height }).magnification).toBe(1);
  });
});

describe.each([320, 360, 560, 720, 880, 1280])("the height for %i px", (width) => {
  it.each(languages)("is enough in %s, and leaves nothing out", (lang) => {
    const scene = ukraineScene({ lang });
    const height = pictureHeight(scene, width);
    const picture = layoutPicture(scene, { width, height, magnification: 1 });
    expect(pictureCollisions(picture)).toEqual([]);
    const said = picture.texts.map(({ run }) => run.text).join(" ");
    const words = [scene.furniture.deck, ...scene.furniture.key.flatMap(({ line }) => line)];
    const squeezed = said.replace(/\s+/g, " ");
    for (const { text } of words)
      for (const word of text.trim().split(/\s+/)) expect(squeezed).toContain(word);
  });

  it("shows the home view with little around it", () => {
    const scene = ukraineScene();
    const { box, layout } = layoutPicture(scene, {
      width,
      height: pictureHeight(scene, width),
      magnification: 1,
    }).map;
    const [west, south, east, north] = box[2] - box[0] < 480 ? scene.narrowView : scene.view;
    const project = projector(layout.viewport);
    const [left, top] = project([west, north]);
    const [right, bottom] = project([east, south]);
    expect(right - left).toBeGreaterThan(0.98 * (box[2] - box[0]));
    expect(bottom - top).toBeGreaterThan(0.65 * (box[3] - box[1]));
  });
});

test("no line of a printed page is thinner than a quarter of a point", () => {
  const scene = ukraineScene({ theme: "print" });
  const { map, swatches } = layoutPicture(scene, { width: 1123, height: 794, magnification: 1 });
  const widths = [
    ...[...map.layout.shapes, ...swatches].map((shape) =>
      shape.type === "stroke" ? shape.width : shape.type === "dots" ? shape.diameter : Infinity,
    ),
    ...scene.ground.map(({ stroke }) => stroke?.width ?? Infinity),
  ];
  expect(Math.min(...widths)).toBeGreaterThan(0.25 / 0.75);
});

test("a tall picture turns to the hosts, and needs no locator for them", () => {
  const { map, locator } = layoutPicture(ukraineScene(), { width: 1080, height: 1920 });
  expect(locator).toBeUndefined();
  const named = map.layout.labels.map((label) => label.id);
  expect(named).toContain("battlegroup-estonia-label");
  const [, south, , north] = viewportBounds(map.layout.viewport);
  expect([south < 43, north > 59]).toEqual([true, true]);
});

test("the locator frames what the main map shows", () => {
  const { locator, map } = layoutPicture(ukraineScene(), { width: 1200, height: 675 });
  const [left, top, right, bottom] = locator!.frame;
  const aspect = map.layout.viewport.width / map.layout.viewport.height;
  expect((right - left) / (bottom - top)).toBeCloseTo(aspect, 6);
  const window = locator!.layout.viewport;
  expect(boxesOverlap(locator!.frame, [0, 0, window.width, window.height])).toBe(true);
  expect(locator!.layout.labels).toHaveLength(8);
});

test("without hosts beyond the view there is no locator", () => {
  const scene = ukraineScene({ layers: ["axes"] });
  expect(scene.furniture.locator).toBeUndefined();
  expect(layoutPicture(scene, { width: 1200, height: 675 }).locator).toBeUndefined();
});
