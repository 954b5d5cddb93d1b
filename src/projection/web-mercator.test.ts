import { MercatorCoordinate } from "maplibre-gl";
import { expect, it, describe, test } from "vitest";
import { lngLat, MAX_LATITUDE, mercator, metersPerPixel, worldSize } from "./web-mercator.ts";

const positions = [-180, -71.3, 0, 24.02, 30.52, 179.9].flatMap((lng) =>
  [-85, -33.4, 0, 46.48, 50.45, 85].map((lat): [number, number] => [lng, lat]),
);

describe.each(positions)("%f, %f", (lng, lat) => {
  it("comes back from the plane", () => {
    const [backLng, backLat] = lngLat(mercator([lng, lat]));
    expect(Math.abs(backLng - lng)).toBeLessThan(1e-9);
    expect(Math.abs(backLat - lat)).toBeLessThan(1e-9);
  });

  it("lies where MapLibre puts it", () => {
    const { x, y } = MercatorCoordinate.fromLngLat([lng, lat]);
    const [ownX, ownY] = mercator([lng, lat]);
    expect(Math.abs(ownX - x)).toBeLessThan(1e-12);
    expect(Math.abs(ownY - y)).toBeLessThan(1e-12);
  });
});

test("the world is a square with its corners at the greatest latitude", () => {
  expect(mercator([-180, MAX_LATITUDE])).toEqual([0, expect.closeTo(0, 9)]);
  expect(mercator([180, -MAX_LATITUDE])).toEqual([1, expect.closeTo(1, 9)]);
  expect(mercator([0, 0])).toEqual([0.5, expect.closeTo(0.5, 12)]);
});

test("a pole is held at the edge of the world", () => {
  expect(mercator([10, 90])).toEqual(mercator([10, MAX_LATITUDE]));
  expect(mercator([10, -90])).toEqual(mercator([10, -MAX_LATITUDE]));
});

test("north is up and east is right", () => {
  expect(mercator([31, 50])[0]).toBeGreaterThan(mercator([30, 50])[0]);
  expect(mercator([30, 51])[1]).toBeLessThan(mercator([30, 50])[1]);
});

test("the world is 512 px wide at zoom 0 and doubles with each zoom", () => {
  expect([0, 1, 5].map(worldSize)).toEqual([512, 1024, 16384]);
});

test("metres per pixel: the equator's length over the world's width, shrinking with latitude", () => {
  expect(metersPerPixel(0, 0)).toBeCloseTo(40030228.88 / 512, 1);
  expect(metersPerPixel(60, 3) / metersPerPixel(0, 3)).toBeCloseTo(0.5, 9);
  expect(metersPerPixel(48, 4) / metersPerPixel(48, 5)).toBeCloseTo(2, 9);
});
