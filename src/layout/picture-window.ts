import type { Scene } from "../scene/scene.ts";
import { exceeds, groundExtent } from "./ground-extent.ts";
import { homeViewport } from "./layout-map.ts";
import { layoutPicture, type PictureOptions } from "./picture.ts";

/**
 * Whether a picture of this size shows more than its scene's base map holds, so that land ends in a straight line: a finer level is
 * cut out closer than a coarse one. False without a base map.
 *
 * @param options.furniture `none` for the map alone; default `all`
 * @throws RangeError as `renderSvg` does
 */
export function exceedsBasemap(
  scene: Scene,
  options: PictureOptions & { readonly furniture?: "all" | "none" },
): boolean {
  const extent = groundExtent(scene);
  if (!extent) return false;
  const viewport =
    options.furniture === "none"
      ? homeViewport(scene, options)
      : layoutPicture(scene, options).map.layout.viewport;
  return exceeds(viewport, extent);
}
