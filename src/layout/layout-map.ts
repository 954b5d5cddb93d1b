import { boxOf, type Box } from "../geometry/clip.ts";
import type { Point } from "../geometry/polyline.ts";
import { fitBounds, type Viewport } from "../projection/viewport.ts";
import type { Scene } from "../scene/scene.ts";
import { lineObstacles } from "./label-obstacles.ts";
import type { MapLayout } from "./map-layout.ts";
import { markShapes } from "./mark-shapes.ts";
import { placeLabels } from "./place-labels.ts";
import { placeChips, scaleBar } from "./map-furniture.ts";
import { placeRings } from "./rings.ts";

/** How a map's window is laid out. */
export interface MapLayoutOptions {
  /** Zoom of the home view; default: the viewport's own. */
  readonly homeZoom?: number;
  /** Boxes in the window that labels keep clear of. */
  readonly reserved?: readonly Box[];
  /** Text and arrows this much larger; default 1, and 0.95 on maps below 480 px. */
  readonly textScale?: number;
  readonly arrowFactor?: number;
  /** Leave all labels out. */
  readonly labels?: boolean;
  /** Leave chips and the scale bar out. */
  readonly furniture?: boolean;
}

/** Maps below this width, in CSS pixels, show less at first, in smaller letters and without chips or a scale bar. */
export const NARROW = 480;

/** The home view of a scene in a window of this size: all of its bounds, as large as they fit. */
export function homeViewport(
  scene: Pick<Scene, "view" | "narrowView">,
  size: { width: number; height: number },
): Viewport {
  return fitBounds(size.width < NARROW ? scene.narrowView : scene.view, size);
}

/** Lays a scene out for a viewport. What depends on size or zoom is decided here, once, for every renderer. */
export function layoutMap(
  scene: Scene,
  viewport: Viewport,
  options: MapLayoutOptions = {},
): MapLayout {
  const { width, height } = viewport;
  const { shapes, arrows, vicinities, areas } = markShapes(scene.marks, {
    viewport,
    homeZoom: options.homeZoom ?? viewport.zoom,
    box: [-width, -height, 2 * width, 2 * height],
    ...(options.arrowFactor === undefined ? {} : { arrowFactor: options.arrowFactor }),
  });
  const symbols = shapes.flatMap((shape) =>
    shape.slot === "symbol-rim" && shape.type === "fill" ? [boxOf(shape.polygons.flat(2))] : [],
  );
  const bare = options.furniture === false || width < NARROW;
  const textScale = options.textScale ?? (width < NARROW ? 0.95 : 1);
  const chips = bare
    ? []
    : placeChips(
        scene.furniture.chips,
        markPoints({ shapes, arrows, vicinities }),
        viewport,
        textScale,
      );
  const bar = bare ? undefined : scaleBar(scene.furniture.scale, viewport, textScale);
  const labels =
    options.labels === false
      ? []
      : placeLabels(scene.labels, {
          viewport,
          textScale,
          obstacles: {
            arrows,
            vicinities: [...vicinities.values()],
            symbols,
            ...lineObstacles(scene, viewport, areas),
            reserved: [
              ...(options.reserved ?? []),
              ...chips.map((chip) => chip.box),
              ...(bar ? [bar.box] : []),
            ],
          },
        });
  const layout = {
    viewport,
    shapes,
    labels,
    arrows,
    vicinities,
    areas,
    chips,
    ...(bar ? { scaleBar: bar } : {}),
  };
  return { ...layout, rings: placeRings(layout, scene) };
}

/** A few points of every mark that has a place of its own. */
function markPoints({
  shapes,
  arrows,
  vicinities,
}: Pick<MapLayout, "shapes" | "arrows" | "vicinities">): Point[] {
  return [
    ...shapes.flatMap((shape) =>
      shape.slot === "symbol" && shape.type === "fill" ? [shape.polygons[0]![0]![0]!] : [],
    ),
    ...[...arrows.values()].flatMap(({ centerline }) => centerline.filter((_, i) => i % 8 === 0)),
    ...[...vicinities.values()].flatMap(({ points }) => points),
  ];
}
