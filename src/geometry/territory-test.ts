import { type BasemapTopology, readBasemap } from "./basemap.ts";
import { pointInRings } from "./clip.ts";
import type { Point } from "./polyline.ts";

/**
 * A test of whether a position `[longitude, latitude]` lies in a territory of a base map: a country by ISO 3166-1 alpha-3, or
 * an area by id, such as `crimea`. It answers undefined for a territory the base map does not have.
 *
 * @throws TypeError when the base map lacks an object, naming it
 */
export function territoryTest(
  topology: BasemapTopology,
): (territory: string, position: Point) => boolean | undefined {
  const { countries, areas } = readBasemap(topology);
  return (territory, position) => {
    const outline = countries.get(territory) ?? areas.get(territory);
    if (outline === undefined) return undefined;
    const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
    const rings = polygons
      .flat()
      .map((ring) => ring.map(([lng = 0, lat = 0]): Point => [lng, lat]));
    return pointInRings(position, rings);
  };
}
