import { pointOnFeature } from "@turf/point-on-feature";
import type { MultiPolygon, Polygon, Position } from "geojson";

/** A point that lies inside an area for certain, near its middle where it can: where a name may stand. */
export function labelPoint(area: Polygon | MultiPolygon): Position {
  return pointOnFeature(area).geometry.coordinates;
}
