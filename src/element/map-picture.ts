import { homeViewport, layoutMap, type MapLayoutOptions } from "../layout/layout-map.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import { hostScene } from "../layout/picture-locator.ts";
import { fitBounds, type Viewport } from "../projection/viewport.ts";
import type { Label } from "../scene/label.ts";
import type { SymbolMark } from "../scene/mark.ts";
import type { Scene } from "../scene/scene.ts";
import { mapWindow } from "../svg/map-window.ts";
import { svgNodes } from "./svg-nodes.ts";

/** A drawn window of the map. */
export interface Drawn {
  readonly node: SVGSVGElement;
  readonly layout: MapLayout;
}

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where everything is on a picture of a scene, with labels clear of some boxes: what a live map shows there. */
export function layoutMain(
  scene: Scene,
  viewport: Viewport,
  reserved: NonNullable<MapLayoutOptions["reserved"]>,
): MapLayout {
  const homeZoom = homeViewport(scene, viewport).zoom;
  return layoutMap(scene, viewport, { homeZoom, reserved });
}

/** A scene as a picture. */
export function drawMain(scene: Scene, layout: MapLayout): SVGSVGElement {
  return windowNode(scene, layout, "home");
}

/** The small map of what lies beyond the home view; null when nothing does. */
export function drawLocator(scene: Scene, size: Size): Drawn | null {
  const { locator } = scene.furniture;
  if (!locator) return null;
  const own = hostScene(scene, (label, base) => smallLabel(label, base, scene));
  const layout = layoutMap(own, fitBounds(locator.view, size), {
    textScale: 0.82,
    furniture: false,
  });
  return { node: windowNode(own, layout, "locator"), layout };
}

/** The arrows of a scene alone, small and without words, around the country they are about. */
export function drawThumbnail(scene: Scene, size: Size, idPrefix: string): SVGSVGElement {
  const axes = new Set(scene.items.flatMap(({ id, kind }) => (kind === "axis" ? [id] : [])));
  const own: Scene = {
    ...scene,
    marks: scene.marks.filter((mark) => mark.items.some((id) => axes.has(id))),
    labels: [],
    emphasis: { changed: [] },
  };
  const viewport = fitBounds(scene.narrowView, size);
  return windowNode(
    own,
    layoutMap(own, viewport, { labels: false, furniture: false, arrowFactor: 0.66 }),
    idPrefix,
  );
}

/** A host's name alone, as it is written in a text; below its square where it has one. */
function smallLabel(label: Label, base: SymbolMark | undefined, { items }: Scene): Label {
  const item = items.find(({ id }) => label.items.includes(id));
  const lines = label.lines.slice(0, 1).map((run) => ({
    ...run,
    text: item?.name ?? run.text,
    style: { ...run.style, face: "sans-600" as const, tracking: 0 },
  }));
  const anchor: Label["anchor"] = base
    ? {
        type: "point",
        position: base.position,
        clear: { px: 4 },
        candidates: ["S", "N", "E", "W"],
        leader: false,
      }
    : label.anchor;
  return { ...label, tier: 1, keep: true, lines, anchor };
}

function windowNode(scene: Scene, layout: MapLayout, idPrefix: string): SVGSVGElement {
  const { width, height } = layout.viewport;
  const node = svgNodes(mapWindow(scene, layout, { idPrefix }));
  node.setAttribute("viewBox", `0 0 ${width} ${height}`);
  node.setAttribute("aria-hidden", "true");
  return node;
}
