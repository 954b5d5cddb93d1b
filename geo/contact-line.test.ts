import { booleanPointInPolygon, length, polygon } from "@turf/turf";
import type { FeatureCollection, LineString } from "geojson";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contactLine } from "./steps/contact-line.ts";
import type { ContactLineProperties, ContactTowns, Town } from "./steps/contact-line.ts";
import { readJson } from "./steps/json.ts";

const data = readJson<ContactTowns>(join(import.meta.dirname, "contact-line/towns.json"));
const built = readJson<FeatureCollection<LineString, ContactLineProperties>>(
  join(import.meta.dirname, "basemap/line-of-contact.geojson"),
);

describe("line of contact", () => {
  const [line] = built.features;
  if (line === undefined) throw new Error("The line is missing.");
  const { coordinates } = line.geometry;
  const [start = [0, 0]] = coordinates;
  // Everything south-east of the line, closed around the far corner.
  const other = polygon([[...coordinates, [37.87, 46.5], [41, 46.5], [41, 48.6], start]]);

  it("is one schematic line", () => {
    expect(built.features).toHaveLength(1);
    expect(line.id).toBe("line-of-contact");
    expect(line.properties).toEqual({ precision: { level: "schematic", km: 15 } });
    expect(length(line)).toBeGreaterThan(250);
  });

  it.each(data.towns.map((town) => [town.town, town] as const))(
    "leaves %s on its side",
    (_, town) => {
      expect(booleanPointInPolygon([town.lon, town.lat], other)).toBe(town.side === "other");
    },
  );

  it.each(data.towns.map((town) => [town.town, town] as const))(
    "has a gazetteer and a report for %s",
    (_, town) => {
      expect(town.gazetteer).toBe("GeoNames");
      expect(town.publisher).not.toBe("");
      expect(town.url).toMatch(/^https?:\/\//);
    },
  );
});

describe("contactLine", () => {
  const towns = [
    townAt("A", "government", 0, 0),
    townAt("B", "other", 2, 0),
    townAt("C", "other", 4, 0),
  ];

  it("starts on the border, passes half way between the towns and ends on the coast", () => {
    const route = [{ between: ["A", "B"] as const }, { past: "A", km: 111.2, bearing: 0 }];
    const [line] = contactLine(
      { route, towns },
      [
        [
          [0, 5],
          [9, 5],
        ],
      ],
      [
        [
          [0, -5],
          [9, -5],
        ],
      ],
    ).features;
    expect(line?.geometry.coordinates).toEqual([
      [1, 5],
      [1, 0],
      [0, 1],
      [0, -5],
    ]);
  });

  it("refuses a pair on one side", () => {
    expect(() => contactLine({ route: [{ between: ["B", "C"] }], towns }, [], [])).toThrow(
      "same side",
    );
  });
});

function townAt(name: string, side: Town["side"], lon: number, lat: number): Town {
  return {
    town: name,
    side,
    lon,
    lat,
    gazetteer: "",
    evidence: "",
    publisher: "",
    date: null,
    url: "",
  };
}
