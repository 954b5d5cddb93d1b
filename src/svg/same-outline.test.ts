import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { distance, type Point } from "../geometry/polyline.ts";
import { homeViewport, layoutMap } from "../layout/layout-map.ts";
import { gradientSlices } from "../layout/gradient-slices.ts";
import { shapeCollection } from "../maplibre/scene-geojson.ts";
import { projector } from "../projection/viewport.ts";
import { ukraineScene } from "../scene/fixtures/ukraine.ts";
import { elements, parseXml, pathPoints } from "./fixtures/parse-xml.ts";
import { renderSvg } from "./render-svg.ts";

const views = ["politico", "other-press"].flatMap((reading) =>
  [320, 808, 1440].map((width) => ({ reading, width, height: Math.round(width * 0.72) })),
);

/** How far each point of one ring lies from the same point of the other; points written as one may be missing. */
function worst(expected: readonly Point[], actual: readonly Point[]): number {
  return Math.max(
    ...expected.map((point) => Math.min(...actual.map((other) => distance(point, other)))),
  );
}

describe.each(views)(
  "at $width px, as read by $reading, every arrow has one outline",
  ({ reading, width, height }) => {
    const scene = ukraineScene({ reading, layers: ["axes", "returns"] });
    const viewport = homeViewport(scene, { width, height });
    const layout = layoutMap(scene, viewport);
    const project = projector(viewport);
    const svg = elements(parseXml(renderSvg(scene, { width, height, furniture: "none" })));
    const { features } = shapeCollection(layout.shapes, viewport);

    it.each([...layout.arrows.keys()])("%s in the picture", (id) => {
      const { outline } = layout.arrows.get(id)!;
      const closed = svg.filter(
        ({ attributes }) => attributes["data-mark"] === id && attributes["fill"] !== "none",
      );
      expect(closed.length).toBeGreaterThanOrEqual(1);
      for (const { attributes } of closed) {
        const rings = pathPoints(attributes["d"]!);
        expect(rings).toHaveLength(1);
        expect(worst(outline, rings[0]!)).toBeLessThan(0.01);
        expect(worst(rings[0]!, outline)).toBeLessThan(0.01);
      }
    });

    it.each([...layout.arrows.keys()])("%s on the live map", (id) => {
      const { outline } = layout.arrows.get(id)!;
      const own = features.filter(
        ({ properties }) => properties.mark === id && properties.slot === "arrow-ground",
      );
      expect(own).toHaveLength(1);
      const [ring] = (own[0]!.geometry as MultiPolygon).coordinates[0] as [Position[]];
      const back = ring.map((position): Point => project(position));
      expect(back).toHaveLength(outline.length + 1);
      outline.forEach((point, i) => expect(distance(point, back[i]!)).toBeLessThan(0.01));
    });

    it("bodies on the live map are the same outline in strips", () => {
      for (const shape of layout.shapes) {
        if (shape.slot !== "arrow-body" || shape.type !== "fill") continue;
        const strips = features.filter(
          ({ properties }) => properties.mark === shape.mark && properties.slot === "arrow-body",
        );
        const expected = gradientSlices(shape);
        expect(strips).toHaveLength(expected.length);
        const points = strips
          .flatMap(({ geometry }) => (geometry as Polygon).coordinates[0]!)
          .map((position): Point => project(position));
        expect(worst(layout.arrows.get(shape.mark)!.outline, points)).toBeLessThan(0.01);
      }
    });
  },
);
