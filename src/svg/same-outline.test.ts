import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { distanceToSegment } from "../geometry/decimate.ts";
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

/** How far an outline may lie from the one that is drawn, thinned and rounded, in pixels. */
const DETAIL = 0.12;

/** How far the points of one ring lie from the other ring, at most. */
function worst(points: readonly Point[], ring: readonly Point[]): number {
  return Math.max(
    ...points.map((point) =>
      Math.min(...ring.map((b, i) => distanceToSegment(point, ring.at(i - 1)!, b))),
    ),
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
        expect(worst(outline, rings[0]!)).toBeLessThan(DETAIL);
        expect(worst(rings[0]!, outline)).toBeLessThan(DETAIL);
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
      expect(worst(outline, back)).toBeLessThan(DETAIL);
      expect(worst(back, outline)).toBeLessThan(DETAIL);
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
        const ring = shape.polygons[0]![0]!;
        const missed = ring.map((point) => Math.min(...points.map((to) => distance(point, to))));
        expect(Math.max(...missed)).toBeLessThan(0.01);
      }
    });
  },
);
