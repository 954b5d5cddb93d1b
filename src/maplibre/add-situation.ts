import type { Map as MapLibreMap } from "maplibre-gl";
import { hitTest } from "../layout/hit-test.ts";
import { buildScene, type SceneOptions } from "../scene/build-scene.ts";
import { SceneLayers, type SceneLayersOptions } from "./scene-layers.ts";

type Situation = Parameters<typeof buildScene>[0];

/** How a situation is put on a map of the caller's own. */
export interface AddSituationOptions
  extends SceneOptions, Pick<SceneLayersOptions, "prefix" | "beforeId" | "homeZoom"> {
  /** Called with the items under a click or tap, what was most likely meant first; empty for a click beside all marks. */
  readonly onSelect?: (items: readonly string[]) => void;
}

/** A situation on a map. */
export interface AddedSituation {
  /** Draws it with other options; those left out keep their values. */
  update: (options: Partial<AddSituationOptions>) => void;
  /** Takes it off: no source, layer, listener or element is left behind. */
  remove: () => void;
}

/**
 * Draws a situation on a MapLibre map that the caller made (`>=6.11.1 <7`): below its own layers with `beforeId`, else on top.
 * Without `basemap` only the marks are added. Call it when the map's style has loaded.
 *
 * @throws Error from MapLibre when the style has not loaded yet; nothing is left on the map then
 */
export function addSituation(
  map: MapLibreMap,
  situation: Situation,
  options: AddSituationOptions = {},
): AddedSituation {
  let current = options;
  const layers = new SceneLayers(map, buildScene(situation, current), current);
  const click = ({ point }: { point: { x: number; y: number } }): void => {
    current.onSelect?.(hitTest(layers.layout, [point.x, point.y]));
  };
  map.on("click", click);
  return {
    update: (changes) => {
      current = { ...current, ...changes };
      layers.setScene(buildScene(situation, current));
    },
    remove: () => {
      map.off("click", click);
      layers.remove();
    },
  };
}
