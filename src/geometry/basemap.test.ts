import { describe, expect, it, test } from "vitest";
import { basemap } from "../scene/fixtures/ukraine.ts";
import { readBasemap } from "./basemap.ts";
import { bounds } from "./bounds.ts";

describe("a base map", () => {
  const read = readBasemap(basemap);

  it("is read with its countries by code, Crimea among its areas", () => {
    for (const code of ["UKR", "RUS", "BLR", "POL", "ROU"])
      expect(read.countries.has(code)).toBe(true);
    expect(read.areas.has("crimea")).toBe(true);
    expect(read.borders.some((border) => border.of === "UKR")).toBe(true);
    for (const part of [read.land, read.coast, read.lakes, read.rivers]) {
      expect(part.length).toBeGreaterThan(0);
    }
  });

  it.each(Object.keys(basemap.objects).filter((name) => name !== "disputed"))(
    "that lacks its %s is refused, named",
    (name) => {
      const { [name]: _missing, ...objects } = basemap.objects;
      const attempt = (): unknown => readBasemap({ ...basemap, objects });
      expect(attempt).toThrow(TypeError);
      expect(attempt).toThrow(`"${name}"`);
    },
  );
});

test("bounds hold every geometry and touch the outermost", () => {
  const line = {
    type: "LineString",
    coordinates: [
      [1, 2],
      [5, -3],
    ],
  } as const;
  const point = { type: "Point", coordinates: [-7, 0] } as const;
  const geometries = [
    { ...line, coordinates: line.coordinates.map((position) => [...position]) },
    { ...point, coordinates: [...point.coordinates] },
  ];
  expect(bounds(geometries)).toEqual([-7, -3, 5, 2]);
});
