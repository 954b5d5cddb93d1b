import { bbox } from "@turf/bbox";
import type { Geometry } from "geojson";

/** `[west, south, east, north]` around several geometries, in degrees; nothing here crosses the antimeridian. */
export function bounds(geometries: readonly Geometry[]): [number, number, number, number] {
  const boxes = geometries.map((geometry) => bbox(geometry));
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}
