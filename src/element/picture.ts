import { homeViewport } from "../layout/layout-map.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import type { Camera } from "../maplibre/camera.ts";
import type { Viewport } from "../projection/viewport.ts";
import type { Scene } from "../scene/scene.ts";
import { roomForControls } from "./controls.ts";
import type { Drawing } from "./drawing.ts";
import type { Frame } from "./frame.ts";
import { drawMain, layoutMain } from "./map-picture.ts";

/** Where a live map looked. */
export interface Look extends Camera {
  /** Whether it showed the base map's finest level. */
  readonly isDetailed: boolean;
}

/** Degrees and zoom steps that do not show. */
const SLACK = 1e-7;

/** The map's window as a picture: of the home view, or of what a live map showed when it had to go. */
export class Picture {
  readonly #frame: Frame;
  #look: Look | null = null;
  #laidOut: { readonly drawing: Drawing; readonly layout: MapLayout } | null = null;
  #drawn: MapLayout | null = null;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Where it looks; null for the home view. */
  get camera(): Camera | null {
    return this.#look;
  }

  /** Lets it look where a live map does, from the next drawing on; null for the home view. */
  lookAt(look: Look | null): void {
    this.#look = look;
  }

  /** Works out where everything is in the size the map has, unless that is known; null where the map has no size. */
  layOut(drawing: Drawing): MapLayout | null {
    const { clientWidth: width, clientHeight: height } = this.#frame.map;
    if (width < 40 || height < 40) return null;
    const { scene } = drawing;
    const viewport = { ...(this.#look ?? homeViewport(scene, { width, height })), width, height };
    const known = this.#laidOut;
    if (known?.drawing === drawing && isSame(known.layout.viewport, viewport)) return known.layout;
    const layout = layoutMain(scene, viewport, this.#reserved(width));
    this.#laidOut = { drawing, layout };
    return layout;
  }

  /** Draws it so, unless it is drawn; null where the map has no size. */
  draw(drawing: Drawing): MapLayout | null {
    const layout = this.layOut(drawing);
    if (layout && layout !== this.#drawn) {
      this.#drawn = layout;
      this.#show(drawing.scene, layout);
      if (this.#look?.isDetailed) void this.#refine(drawing, layout);
    }
    return layout;
  }

  #reserved(width: number): ReturnType<typeof roomForControls> {
    return roomForControls(this.#frame.controls, width);
  }

  #show(scene: Scene, layout: MapLayout): void {
    const { picture, figure } = this.#frame;
    const node = drawMain(scene, layout);
    // Below a live map nothing needs to fade in: it is there when the map goes.
    if (!figure.hasAttribute("data-live")) appearing(node, picture);
    picture.replaceChildren(node);
    picture.setAttribute("aria-label", scene.furniture.summary);
  }

  /** Close up, the base map's full detail comes after. */
  async #refine({ scene, loadDetail }: Drawing, { viewport }: MapLayout): Promise<void> {
    const drawn = this.#drawn;
    const ground = await loadDetail().catch(() => null);
    if (!ground || this.#drawn !== drawn) return;
    const detailed = { ...scene, ground };
    this.#show(detailed, layoutMain(detailed, viewport, this.#reserved(viewport.width)));
  }
}

function isSame(a: Viewport, b: Viewport): boolean {
  const pairs = [
    [a.width, b.width],
    [a.height, b.height],
    [a.zoom, b.zoom],
    [a.center[0], b.center[0]],
    [a.center[1], b.center[1]],
  ] as const;
  return pairs.every(([one, other]) => Math.abs(one - other) < SLACK);
}

/** Only what was not there before fades in: a step must not make the whole map blink. */
function appearing(next: SVGSVGElement, picture: HTMLElement): void {
  const before = new Set(markNodes(picture).map((node) => node.getAttribute("data-mark")));
  if (before.size === 0) return next.classList.add("appearing");
  for (const node of markNodes(next)) {
    if (!before.has(node.getAttribute("data-mark"))) node.classList.add("appearing");
  }
}

function markNodes(parent: Element): Element[] {
  return [...parent.querySelectorAll("[data-mark]")];
}
