import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { missingFonts } from "../element/fonts.ts";
import { renderSvg, type Scene } from "../index.ts";
import { farthestApart, labelsOf, marksInPicture, marksOnMap } from "./fixtures/mark-boxes.ts";
import { compare, pixelsOfMap, pixelsOfPage, pixelsOfSvg } from "./fixtures/pixels.ts";
import { openSceneMap, type SceneMap } from "./fixtures/scene-map.ts";
import { sceneOf, twinStates, withoutLabels, type TwinState } from "./fixtures/twin-scenes.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

beforeAll(async () => {
  // The size of the tests' tab: a larger frame would be shrunk into it, and every screenshot with it.
  await page.viewport(1280, 720);
  for (const font of missingFonts(document)) document.fonts.add(font);
  await Promise.all([...document.fonts].map((face) => face.load()));
});

describe.each(twinStates)("at home, $width px, $theme, $shown: the live map", (state) => {
  const scene = sceneOf(state);
  const name = fileName(state);
  let live: SceneMap;
  let picture: HTMLElement;

  beforeAll(async () => {
    live = await openSceneMap(scene, state);
    picture = showPicture(scene, state);
  });
  afterAll(() => {
    live.remove();
    picture.remove();
  });

  it("has the picture's shapes", async () => {
    const pixels = await pixelsOfMap(live.map);
    const still = await pixelsOfSvg(shapesOf(scene, state), pixels);
    const { counted, seen } = await compare(`${name}-shapes`, pixels, still);
    expect(counted, "% of pixels, threshold 0.1, antialiasing counted").toBeLessThanOrEqual(0.35);
    expect(seen, "% of pixels, threshold 0.2, antialiasing ignored").toBeLessThanOrEqual(0.02);
  });

  it("has the picture's shapes and labels, as the browser shows them", async () => {
    picture.hidden = true;
    const pixels = await pixelsOfPage(live.map.getContainer());
    picture.hidden = false;
    const still = await pixelsOfPage(picture);
    const { counted, seen } = await compare(`${name}-labels`, pixels, still);
    expect(counted, "% of pixels, threshold 0.1, antialiasing counted").toBeLessThanOrEqual(0.5);
    expect(seen, "% of pixels, threshold 0.2, antialiasing ignored").toBeLessThanOrEqual(0.1);
  });

  it("has the same marks, to a pixel at the same places", () => {
    const [onMap, inPicture] = [marksOnMap(live.map), marksInPicture(picture)];
    expect(onMap.size).toBeGreaterThan(5);
    expect([...onMap.keys()].sort()).toEqual([...inPicture.keys()].sort());
    expect(farthestApart(onMap, inPicture)).toBeLessThanOrEqual(1);
  });

  it("has the same labels, to two pixels at the same places", () => {
    const overlay = live.map.getContainer().querySelector(".situation-map-labels")!;
    const [onMap, inPicture] = [labelsOf(overlay), labelsOf(picture)];
    expect(onMap.size).toBeGreaterThan(10);
    expect([...onMap.keys()].sort()).toEqual([...inPicture.keys()].sort());
    expect(farthestApart(onMap, inPicture)).toBeLessThanOrEqual(2);
  });
});

describe("on a screen of two device pixels to one", () => {
  it.each([
    { width: 360, height: 288, theme: "light", shown: "first view" },
    { width: 876, height: 584, theme: "dark", shown: "other reading" },
  ] as const)("shows the picture's shapes: $width px, $theme, $shown", async (state) => {
    const scene = sceneOf(state);
    const live = await openSceneMap(scene, state, 2);
    const pixels = await pixelsOfMap(live.map);
    live.remove();
    expect(pixels.width).toBe(2 * state.width);
    const still = await pixelsOfSvg(shapesOf(scene, state), pixels);
    const { counted, seen } = await compare(`${fileName(state)}-2x-shapes`, pixels, still);
    expect(counted, "% of pixels, threshold 0.1, antialiasing counted").toBeLessThanOrEqual(0.35);
    expect(seen, "% of pixels, threshold 0.2, antialiasing ignored").toBeLessThanOrEqual(0.02);
  });
});

describe("the marks", () => {
  const scene = sceneOf({ theme: "light", shown: "first view" });
  let live: SceneMap;
  afterEach(() => live.remove());

  it("are the same in the scene, in the picture and on the map", async () => {
    live = await openSceneMap(scene, { width: 876, height: 584 });
    live.map.jumpTo({ center: [27, 51], zoom: 3 });
    await live.map.once("idle");
    const features = live.map.querySourceFeatures("situation-map-marks");
    const onMap = new Set(
      features.flatMap((feature) => JSON.parse(String(feature.properties["items"])) as string[]),
    );
    const svg = renderSvg(scene, { width: 876, height: 584, furniture: "none" });
    const inPicture = new Set([...svg.matchAll(/data-mark="([^"]+)"/g)].map(([, id]) => id));
    const painted = scene.marks
      .filter((mark) => inPicture.has(mark.id))
      .flatMap((mark) => mark.items);
    expect([...onMap].sort()).toEqual([...new Set(painted)].sort());
  });

  it("leave nothing behind when they are removed", async () => {
    live = await openSceneMap(scene, { width: 480, height: 360 });
    live.layers.remove();
    expect(live.map.getStyle().layers.map((layer) => layer.id)).toEqual(["sea"]);
    expect(live.map.getStyle().sources).toEqual({});
    expect(live.map.getCanvasContainer().querySelectorAll("svg")).toHaveLength(0);
  });
});

/** The picture in the page, in the typefaces of the page, where the map is. */
function showPicture(scene: Scene, { width, height }: Size): HTMLElement {
  const picture = document.createElement("div");
  Object.assign(picture.style, {
    width: `${width}px`,
    height: `${height}px`,
    position: "fixed",
    left: "0",
    top: "0",
  });
  picture.innerHTML = renderSvg(scene, { width, height, furniture: "none" });
  document.body.append(picture);
  return picture;
}

/** The picture without what is an overlay in both renderers. */
function shapesOf(scene: Scene, { width, height }: Size): string {
  const svg = renderSvg(withoutLabels(scene), { width, height, furniture: "none" });
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  parsed.querySelector("[data-furniture]")?.remove();
  return new XMLSerializer().serializeToString(parsed);
}

function fileName({ width, theme, shown }: TwinState): string {
  return `${width}-${theme}-${shown.replaceAll(/\W+/g, "-")}`;
}
