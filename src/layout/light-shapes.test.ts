import { describe, expect, it } from "vitest";
import { distanceToSegment } from "../geometry/decimate.ts";
import { homeViewport, layoutMap } from "./layout-map.ts";
import type { Point, Shape } from "./shape.ts";
import { ukraineScene } from "../scene/fixtures/ukraine.ts";
import { lightShapes } from "./light-shapes.ts";
import { shapesText } from "../svg/shapes.ts";

const SIZE = { width: 720, height: 518 };
const scene = ukraineScene();
const { shapes } = layoutMap(scene, homeViewport(scene, SIZE));
const light = lightShapes(shapes, SIZE);

/** All lines and rings of a shape; a dot is a line of no length. */
function linesOf(shape: Shape): readonly (readonly Point[])[] {
  switch (shape.type) {
    case "fill":
      return shape.polygons.flat().map((ring) => [...ring, ring[0]!]);
    case "stroke":
      return shape.lines;
    case "dots":
      return shape.points.map((point) => [point, point]);
  }
}

function nameOf({ slot, mark }: Shape): string {
  return `${slot} ${mark}`;
}

function distance(point: Point, lines: readonly (readonly Point[])[]): number {
  const distances = lines.flatMap((line) =>
    line.slice(1).map((to, i) => distanceToSegment(point, line[i]!, to)),
  );
  return Math.min(...distances);
}

describe("lightShapes", () => {
  it("keeps every shape in its place in the paint order", () => {
    expect(light.map(nameOf)).toEqual(shapes.map(nameOf));
  });

  it("leaves out nothing that shows: every point in the window stays within a fifth of a pixel", () => {
    for (const [i, shape] of shapes.entries()) {
      const kept = linesOf(light[i]!);
      for (const point of linesOf(shape).flat()) {
        const [x, y] = point;
        if (x < 0 || y < 0 || x > SIZE.width || y > SIZE.height) continue;
        expect(distance(point, kept)).toBeLessThan(0.2);
      }
    }
  });

  it("takes a good quarter less bytes, with hatches as strokes", () => {
    const [full, less] = [shapesText(shapes, "a"), shapesText(light, "a", "strokes")];
    expect(less.length).toBeLessThan(0.72 * full.length);
    expect(less.match(/<path/g)?.length).toBe(full.match(/<path/g)?.length);
  });
});
