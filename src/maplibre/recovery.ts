import type { Map as MapLibreMap } from "maplibre-gl";
import { within } from "./deadline.ts";
import { LiveMapError } from "./live-map-error.ts";

/** Seconds a browser has to give a lost context back, and seconds a map then has to draw itself. */
const RESTORED = 3;
const DRAWN = 20;

/**
 * Settles when a map that has lost its WebGL context, or its workers, has drawn itself again: MapLibre tells both alike.
 *
 * @throws LiveMapError when it takes too long
 */
export async function recovery(map: MapLibreMap, signal: AbortSignal): Promise<void> {
  const restored = new Promise((resolve) => map.once("webglcontextrestored", resolve));
  await within(RESTORED, restored, late("the browser did not restore its WebGL context"), signal);
  const drawn = new Promise((resolve) => map.once("idle", resolve));
  await within(DRAWN, drawn, late("it did not draw itself again"), signal);
}

function late(message: string): LiveMapError {
  return new LiveMapError("not-live", message);
}
