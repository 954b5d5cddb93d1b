import { booleanPointInPolygon, distance as kilometers, kinks, polygon } from "@turf/turf";
import { describe, expect, it, test } from "vitest";
import { readBasemap } from "../geometry/basemap.ts";
import { signedArea } from "../geometry/fixtures/planar.ts";
import { distance } from "../geometry/polyline.ts";
import { projector, unprojector, type Viewport } from "../projection/viewport.ts";
import { axes, basemap, places, situation, ukraineScene } from "../scene/fixtures/ukraine.ts";
import { axisWidth } from "./axis-width.ts";
import { homeViewport, layoutMap } from "./layout-map.ts";
import type { MapLayout } from "./map-layout.ts";

const base = readBasemap(basemap);
const readings = situation.readings.map((reading) => reading.id);
const windows = readings.flatMap((reading) =>
  [320, 808, 1440].flatMap((width) =>
    [-1, 0, 1, 3].map((zoomed) => ({ reading, width, zoomed, ...laidOut(reading, width, zoomed) })),
  ),
);

function laidOut(
  reading: string,
  width: number,
  zoomed: number,
): { viewport: Viewport; layout: MapLayout } {
  const scene = ukraineScene({ reading, layers: ["axes", "returns"] });
  const home = homeViewport(scene, { width, height: width * 0.72 });
  const viewport = { ...home, zoom: home.zoom + zoomed };
  return { viewport, layout: layoutMap(scene, viewport, { homeZoom: home.zoom, labels: false }) };
}

describe.each(windows)(
  "$reading at $width px, zoom $zoomed from home",
  ({ reading, width, zoomed, viewport, layout }) => {
    const own = axes.filter((axis) => axis.properties.reading === reading);
    const arrows = own.map((axis) => ({ axis, arrow: layout.arrows.get(axis.id)! }));

    it("every axis has a simple outline, clockwise on the screen", () => {
      for (const { axis, arrow } of arrows) {
        const ring = [...arrow.outline, arrow.outline[0]!].map(([x, y]) => [x, y]);
        expect([axis.id, ...ring.flat().filter((value) => !Number.isFinite(value))]).toEqual([
          axis.id,
        ]);
        expect([axis.id, kinks(polygon([ring])).features.length]).toEqual([axis.id, 0]);
        expect(signedArea(arrow.outline)).toBeGreaterThan(0);
      }
    });

    it("the body widens from 0.34 of the width to the width, at the neck", () => {
      for (const { arrow } of arrows) {
        const widths = arrow.leftFlank.map((left, i) => distance(left, arrow.rightFlank[i]!));
        expect(widths[0]! / arrow.width).toBeCloseTo(0.34, 6);
        expect(widths.at(-1)! / arrow.width).toBeCloseTo(1, 6);
        widths
          .slice(1)
          .forEach((own_, i) => expect(own_).toBeGreaterThanOrEqual(widths[i]! - 1e-9));
      }
    });

    it("all arrows, claimed movements too, share one width, as specified", () => {
      const all = [...layout.arrows.values()];
      const shortest = Math.min(...all.map((arrow) => arrow.length));
      const expected = axisWidth({ mapWidth: width, zoomed, shortest });
      for (const arrow of all) expect(arrow.width).toBeCloseTo(expected, 9);
    });

    it("the curve bends by 5 % of its chord or more, and stays near its route", () => {
      const project = projector(viewport);
      for (const { axis, arrow } of arrows) {
        const { centerline, tail, tip } = arrow;
        const chord = distance(tail, tip);
        const sagitta = Math.max(
          ...centerline.map(
            ([x, y]) =>
              Math.abs((tip[0] - tail[0]) * (y - tail[1]) - (tip[1] - tail[1]) * (x - tail[0])) /
              chord ** 2,
          ),
        );
        expect([axis.id, sagitta >= 0.05]).toEqual([axis.id, true]);
        for (const position of axis.geometry.coordinates) {
          const off = Math.min(...centerline.map((point) => distance(point, project(position))));
          expect([axis.id, off / arrow.length < 0.08]).toEqual([axis.id, true]);
        }
      }
    });

    it("tips stop 20–35 km short of their objective, tails start where the data say", () => {
      const unproject = unprojector(viewport);
      for (const { axis, arrow } of arrows) {
        const { objective, territory } = axis.properties;
        const { lon, lat } = places.find((place) => place.id === objective)!;
        const [tip, tail, ...before] = [arrow.tip, arrow.tail, ...arrow.centerline].map(unproject);
        const short = kilometers(tip!, [lon, lat]);
        expect([axis.id, short >= 20 && short <= 35]).toEqual([axis.id, true]);
        // On the near side: nothing of the arrow is nearer to the city, or beyond it.
        for (const position of before)
          expect(kilometers(position, [lon, lat])).toBeGreaterThanOrEqual(short - 0.5);
        const outline = base.countries.get(territory) ?? base.areas.get(territory);
        expect([axis.id, booleanPointInPolygon(tail!, outline!)]).toEqual([axis.id, true]);
      }
    });
  },
);

test("a layout twice the size at one zoom more is the same drawing, but for the arrows' own width", () => {
  const scene = ukraineScene({ layers: ["axes"] });
  const small = homeViewport(scene, { width: 500, height: 360 });
  const large = { ...small, width: 1000, height: 720, zoom: small.zoom + 1 };
  const [one, other] = [small, large].map((viewport) =>
    layoutMap(scene, viewport, { labels: false }),
  );
  for (const [id, arrow] of one!.arrows) {
    other!.arrows.get(id)!.centerline.forEach(([x, y], i) => {
      const [ownX, ownY] = arrow.centerline[i]!;
      expect(distance([x / 2, y / 2], [ownX, ownY])).toBeLessThan(1e-6);
    });
  }
});

test("moving the map moves every arrow by the same pixels and changes no outline", () => {
  const scene = ukraineScene({ layers: ["axes"] });
  const home = homeViewport(scene, { width: 800, height: 576 });
  const moved = { ...home, center: [home.center[0] + 3, home.center[1]] as const };
  const [dx, dy] = projector(moved)([...home.center]);
  const after = layoutMap(scene, moved, { labels: false }).arrows;
  for (const [id, arrow] of layoutMap(scene, home, { labels: false }).arrows) {
    after.get(id)!.outline.forEach((point, i) => {
      const [x, y] = arrow.outline[i]!;
      expect(distance(point, [x + dx - 400, y + dy - 288])).toBeLessThan(1e-6);
    });
  }
});
