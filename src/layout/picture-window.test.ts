import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { readBasemap, type BasemapTopology } from "../geometry/basemap.ts";
import { unprojector } from "../projection/viewport.ts";
import { buildScene } from "../scene/build-scene.ts";
import { places, situation, ukraineScene } from "../scene/fixtures/ukraine.ts";
import { exceeds, groundExtent, movedOnto } from "./ground-extent.ts";
import { layoutPicture } from "./picture.ts";
import { exceedsBasemap } from "./picture-window.ts";

const mid = JSON.parse(
  readFileSync(new URL("../../geo/basemap/mid.topo.json", import.meta.url), "utf8"),
) as BasemapTopology;
const scene = buildScene(situation, { basemap: readBasemap(mid), places });

describe("exceedsBasemap", () => {
  it.each([
    [1200, 675, false],
    [1080, 1080, false],
    [1080, 1920, false],
    [360, 928, false],
    [400, 1500, true],
    [500, 1700, true],
  ])("of %i × %i pixels on the finer levels: %s", (width, height, expected) => {
    expect(exceedsBasemap(scene, { width, height })).toBe(expected);
  });

  it("is false on the coarse level, which covers more, and for a map that has none", () => {
    const tall = { width: 400, height: 1500 };
    expect(exceedsBasemap(ukraineScene(), tall)).toBe(false);
    expect(exceedsBasemap(buildScene(situation, { places }), tall)).toBe(false);
  });

  it("looks at the whole picture when the map is all of it", () => {
    const flat = { width: 2000, height: 600 };
    expect(exceedsBasemap(scene, { ...flat, furniture: "none" })).toBe(true);
    expect(exceedsBasemap(scene, flat)).toBe(false);
  });
});

test("a tall picture's window lies on the base map, with the home view inside", () => {
  const coarse = ukraineScene();
  const { viewport } = layoutPicture(coarse, { width: 400, height: 1500 }).map.layout;
  const extent = groundExtent(coarse);
  expect(extent && exceeds(viewport, extent)).toBe(false);
  const [, south, , north] = coarse.narrowView;
  const at = unprojector(viewport);
  expect(at([0, 0])[1]).toBeGreaterThan(north);
  expect(at([0, viewport.height])[1]).toBeLessThan(south);
});

describe("movedOnto", () => {
  const view = [20, 44, 40, 54] as const;
  const viewport = { width: 400, height: 400, center: [30, 49], zoom: 3.8 } as const;

  it("leaves a window alone that shows no more than there is", () => {
    expect(movedOnto([-60, -40, 120, 80], viewport, view)).toBe(viewport);
  });

  it("moves it as far as the view lets it", () => {
    const near = movedOnto([0, 43, 60, 80], viewport, view);
    const at = unprojector(near);
    expect(at([0, 400])[1]).toBeGreaterThan(unprojector(viewport)([0, 400])[1]);
    expect(at([0, 400])[1]).toBeLessThanOrEqual(44.0001);
    expect(at([0, 0])[1]).toBeGreaterThanOrEqual(54);
  });
});
