import type { Position } from "geojson";
import type { Viewport } from "./viewport.ts";
import { MAX_LATITUDE, mercator, worldSize } from "./web-mercator.ts";

/**
 * A line's pixels in the window, as `projector` gives them one by one, in one pass over many points.
 *
 * @param step points nearer than about this to the one kept before, along both axes, are left out, in pixels; default 0 keeps
 *   all. Ends always stay, and no kept point is moved.
 */
export function projectLine(
  line: readonly Position[],
  viewport: Viewport,
  step: number = 0,
): [x: number, y: number][] {
  const size = worldSize(viewport.zoom);
  const [cx, cy] = mercator([...viewport.center]);
  const [left, top] = [cx * size - viewport.width / 2, cy * size - viewport.height / 2];
  const result: [number, number][] = [];
  // Most points of a fine line fall to the step: it is measured in degrees, before any of them is projected.
  const lngStep = (step * 360) / size;
  let [penLng, penLat, latStep] = [Infinity, Infinity, 0];
  for (let i = 0; i < line.length; i++) {
    const lng = line[i]![0]!;
    const lat = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, line[i]![1]!));
    const near = Math.abs(lng - penLng) < lngStep && Math.abs(lat - penLat) < latStep;
    if (near && i < line.length - 1) continue;
    // The same formula as `mercator`, without an array for each point.
    const tangent = Math.tan(Math.PI / 4 + (lat * Math.PI) / 360);
    const y = (1 - Math.log(tangent) / Math.PI) / 2;
    result.push([((lng + 180) / 360) * size - left, y * size - top]);
    // A degree of latitude is drawn longer than one of longitude by the secant, here 2 / (t + 1/t) by the half-angle.
    [penLng, penLat, latStep] = [lng, lat, (lngStep * 2) / (tangent + 1 / tangent)];
  }
  return result;
}
