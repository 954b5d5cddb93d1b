import type { Position } from "geojson";

/** Width in pixels of the whole world at zoom 0, as in MapLibre: zoom means the same in both renderers. */
const TILE_SIZE = 512;

/** The latitude at which the Mercator world is a square, in degrees. */
export const MAX_LATITUDE = 85.0511287798066;

/** A point in the Mercator plane: x grows eastward and y southward, both 0–1 over the world. */
export type MercatorPoint = readonly [x: number, y: number];

/** Longitude and latitude in degrees → the unit Mercator plane (spherical, EPSG:3857's formula). */
export function mercator(position: Position): MercatorPoint {
  const [lng = 0, lat = 0] = position;
  const limited = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const phi = (limited * Math.PI) / 180;
  return [(lng + 180) / 360, (1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2];
}

/** The inverse of `mercator`. */
export function lngLat([x, y]: MercatorPoint): [number, number] {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Pixels across the whole world at `zoom`. */
export function worldSize(zoom: number): number {
  return TILE_SIZE * 2 ** zoom;
}

const EARTH_CIRCUMFERENCE_METERS = 2 * Math.PI * 6371008.8;

/** Ground metres that one pixel covers at a latitude and zoom (mean earth radius, as MapLibre and Turf use). */
export function metersPerPixel(latitude: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_METERS * Math.cos((latitude * Math.PI) / 180)) / worldSize(zoom);
}
