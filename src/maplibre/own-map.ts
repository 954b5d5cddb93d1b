import { Map as MapLibreMap } from "maplibre-gl";
import type { Scene } from "../scene/scene.ts";
import type { Camera } from "./camera.ts";
import type { Limits } from "./reach.ts";

/** Where the base map ends, and the zoom beyond which it has nothing more to show. */
const BOUNDS = [8, 38, 52, 64] as const;
const MAX_ZOOM = 8;

/** Id of the layer that is painted in the colour of the sea. */
export const BACKGROUND = "background";

/** How far a map can go whose home view has this zoom. */
export function limitsOf(homeZoom: number): Limits {
  return { bounds: BOUNDS, minZoom: homeZoom - 1, maxZoom: MAX_ZOOM };
}

/** A MapLibre map of our own: north up, seen from straight above, scrolled past with one finger or a plain wheel. */
export function ownMap(
  container: HTMLElement,
  scene: Scene,
  camera: Camera,
  { bounds, minZoom, maxZoom }: Limits,
): MapLibreMap {
  const paint = { "background-color": scene.colors.sea };
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: BACKGROUND, type: "background", paint }],
    },
    center: [...camera.center],
    zoom: camera.zoom,
    minZoom,
    maxZoom,
    maxBounds: [...bounds],
    renderWorldCopies: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    cooperativeGestures: true,
    attributionControl: false,
    fadeDuration: 0,
    // Safari loses contexts at the start when it is asked for the faster of two graphics chips.
    canvasContextAttributes: { antialias: true, powerPreference: "default" },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
