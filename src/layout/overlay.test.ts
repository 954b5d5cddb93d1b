import { expect, it } from "vitest";
import { ukraineScene } from "../scene/fixtures/ukraine.ts";
import { overlayNodes } from "./overlay.ts";
import { layoutPicture } from "./picture.ts";

it("gives the scale bar and its figure a halo, below them, that is not read out", () => {
  const scene = ukraineScene();
  const { layout } = layoutPicture(scene, { width: 1200, height: 675 }).map;
  const bar = overlayNodes(layout, scene.colors).find(
    ({ attributes }) => attributes["data-furniture"] === "scale-bar",
  );
  const parts = bar?.children ?? [];
  expect(parts.map(({ tag }) => tag)).toEqual(["path", "text", "path", "text"]);
  const isHalo = parts.map(({ attributes }) => attributes["stroke"] === scene.colors.land);
  expect(isHalo).toEqual([true, true, false, false]);
  expect(parts.map(({ attributes }) => attributes["aria-hidden"] === "true")).toEqual(isHalo);
});
