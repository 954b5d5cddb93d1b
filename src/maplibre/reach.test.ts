import { describe, expect, it } from "vitest";
import { fitBounds, viewportBounds, type Viewport } from "../projection/viewport.ts";
import { reachOf, type Limits, type Reach } from "./reach.ts";

const limits: Limits = { bounds: [8, 38, 52, 64], minZoom: 3, maxZoom: 8 };

const size = { width: 600, height: 400 };

const everywhere: Reach = {
  zoomIn: true,
  zoomOut: true,
  west: true,
  north: true,
  south: true,
  east: true,
};

/** The view of this zoom whose edge or corner lies on the limits' own. */
function against(sides: readonly ("west" | "north" | "south" | "east")[], zoom: number): Viewport {
  const middle: Viewport = { ...size, center: [30, 51], zoom };
  const [west, , east] = viewportBounds(middle);
  const [l, b, r, t] = limits.bounds;
  let [lng, lat] = middle.center;
  if (sides.includes("west")) lng += l - west;
  if (sides.includes("east")) lng += r - east;
  // Latitudes are not evenly spaced: closing in on the edge finds it.
  for (let i = 0; i < 40 && sides.some((side) => side === "north" || side === "south"); i++) {
    const [, s, , n] = viewportBounds({ ...middle, center: [lng, lat] });
    lat += sides.includes("north") ? t - n : b - s;
  }
  return { ...middle, center: [lng, lat] };
}

describe("reachOf", () => {
  it("lets a map go everywhere from its middle", () => {
    expect(reachOf({ ...size, center: [30, 51], zoom: 5 }, limits)).toEqual(everywhere);
  });

  it.each([
    ["west", ["west"]],
    ["east", ["east"]],
    ["north", ["north"]],
    ["south", ["south"]],
    ["a corner", ["north", "east"]],
  ] as const)("ends at the edge in the %s, and nowhere else", (_, sides) => {
    const closed = Object.fromEntries(sides.map((side) => [side, false]));
    expect(reachOf(against(sides, 5.5), limits)).toEqual({ ...everywhere, ...closed });
  });

  it.each([
    [8, { zoomIn: false }],
    [3, { zoomOut: false }],
  ])("ends at zoom %d", (zoom, closed) => {
    const small: Viewport = { width: 200, height: 120, center: [30, 51], zoom };
    expect(reachOf(small, limits)).toMatchObject(closed);
  });

  it("does not zoom out of a window that shows all there is in one direction", () => {
    const all = fitBounds(limits.bounds, size);
    expect(reachOf(all, { ...limits, minZoom: 0 })).toMatchObject({
      zoomOut: false,
      north: false,
      south: false,
    });
  });
});
