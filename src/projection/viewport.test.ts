import { MercatorCoordinate } from "maplibre-gl";
import { describe, expect, it, test } from "vitest";
import {
  fitBounds,
  fitWidth,
  projector,
  unprojector,
  viewportBounds,
  type Viewport,
} from "./viewport.ts";

const view = [17.8, 43, 42.3, 54.8] as const;
const sizes = [
  [320, 256],
  [876, 630],
  [1440, 600],
  [200, 900],
] as const;
const viewport: Viewport = { width: 876, height: 630, center: [30.05, 49.3], zoom: 5.25 };

describe.each(sizes)("in %i × %i px", (width, height) => {
  const fitted = fitBounds(view, { width, height });
  const project = projector(fitted);

  it("the fitted bounds lie inside, touch two edges and stand in the middle", () => {
    const [left, bottom] = project([view[0], view[1]]);
    const [right, top] = project([view[2], view[3]]);
    expect(Math.min(left, top)).toBeGreaterThan(-1e-6);
    expect(left + right).toBeCloseTo(width, 6);
    expect(top + bottom).toBeCloseTo(height, 6);
    expect(Math.min(left, top)).toBeCloseTo(0, 6);
  });

  it("padding keeps them from every edge", () => {
    const padded = projector(fitBounds(view, { width, height }, 24));
    const [left, bottom] = padded([view[0], view[1]]);
    const [right, top] = padded([view[2], view[3]]);
    expect(Math.min(left, top)).toBeCloseTo(24, 6);
    expect(Math.max(right - width, bottom - height)).toBeLessThanOrEqual(-24 + 1e-6);
  });

  it("what the window shows contains them; a margin shows more", () => {
    const [west, south, east, north] = viewportBounds(fitted);
    expect(west).toBeLessThanOrEqual(view[0] + 1e-9);
    expect(south).toBeLessThanOrEqual(view[1] + 1e-9);
    expect(east).toBeGreaterThanOrEqual(view[2] - 1e-9);
    expect(north).toBeGreaterThanOrEqual(view[3] - 1e-9);
    const wider = viewportBounds(fitted, 10);
    expect(wider[0]).toBeLessThan(west);
    expect(wider[1]).toBeLessThan(south);
    expect(wider[2]).toBeGreaterThan(east);
    expect(wider[3]).toBeGreaterThan(north);
  });

  it("fitting the width fills it from edge to edge", () => {
    const wide = fitWidth(view, { width, height });
    const [west, , east] = viewportBounds(wide);
    expect([west, east]).toEqual([expect.closeTo(view[0], 9), expect.closeTo(view[2], 9)]);
    expect(wide.center).toEqual(fitted.center.map((degrees) => expect.closeTo(degrees, 9)));
  });
});

test("the centre is the middle of the window, and pixels come back as positions", () => {
  expect(projector(viewport)([...viewport.center])).toEqual([
    expect.closeTo(438, 6),
    expect.closeTo(315, 6),
  ]);
  const [project, unproject] = [projector(viewport), unprojector(viewport)];
  for (const position of [
    [17.8, 54.8],
    [30.52, 50.45],
    [42, 43.1],
    [-20, -60],
  ] as const) {
    const [lng, lat] = unproject(project([...position]));
    expect(Math.abs(lng - position[0])).toBeLessThan(1e-9);
    expect(Math.abs(lat - position[1])).toBeLessThan(1e-9);
  }
});

test("a pixel is where MapLibre draws it: its world of 512 px, scaled by the zoom", () => {
  const size = 512 * 2 ** viewport.zoom;
  const center = MercatorCoordinate.fromLngLat([...viewport.center]);
  for (const position of [
    [17.8, 54.8],
    [30.52, 50.45],
    [42, 43.1],
  ] as const) {
    const { x, y } = MercatorCoordinate.fromLngLat([...position]);
    const [ownX, ownY] = projector(viewport)([...position]);
    expect(ownX).toBeCloseTo((x - center.x) * size + 438, 6);
    expect(ownY).toBeCloseTo((y - center.y) * size + 315, 6);
  }
});

test("one zoom more doubles every distance from the centre", () => {
  const near = projector({ ...viewport, zoom: viewport.zoom + 1 })([36.23, 49.99]);
  const far = projector(viewport)([36.23, 49.99]);
  expect(near[0] - 438).toBeCloseTo(2 * (far[0] - 438), 6);
  expect(near[1] - 315).toBeCloseTo(2 * (far[1] - 315), 6);
});

test("meridians are vertical and parallels horizontal; each is straight", () => {
  const project = projector(viewport);
  const [a, b, c] = [project([20, 44]), project([30, 44]), project([40, 44])];
  expect(new Set([a[1], b[1], c[1]]).size).toBe(1);
  expect(b[0] - a[0]).toBeCloseTo(c[0] - b[0], 9);
  expect(project([20, 54])[0]).toBe(a[0]);
});
