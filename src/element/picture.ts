import { homeViewport } from "../layout/layout-map.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import type { Camera } from "../maplibre/camera.ts";
import type { Viewport } from "../projection/viewport.ts";
import type { Scene } from "../scene/scene.ts";
import { roomForControls } from "./controls.ts";
import type { Drawing } from "./drawing.ts";
import type { Frame } from "./frame.ts";
import { drawMain } from "./map-picture.ts";

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
  #drawn: { readonly drawing: Drawing; readonly layout: MapLayout } | null = null;

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

  /** Draws it in the size the map has, unless it is drawn so already; null where the map has no size. */
  draw(drawing: Drawing): MapLayout | null {
    const { clientWidth: width, clientHeight: height } = this.#frame.map;
    if (width < 40 || height < 40) return null;
    const { scene } = drawing;
    const look = this.#look;
    const viewport = { ...(look ?? homeViewport(scene, { width, height })), width, height };
    if (this.#drawn?.drawing !== drawing || !isSame(this.#drawn.layout.viewport, viewport)) {
      const drawn = { drawing, layout: this.#show(scene, viewport) };
      this.#drawn = drawn;
      if (look?.isDetailed) void this.#refine(drawn);
    }
    return this.#drawn.layout;
  }

  #show(scene: Scene, viewport: Viewport): MapLayout {
    const { picture, controls, figure } = this.#frame;
    const { node, layout } = drawMain(scene, viewport, roomForControls(controls, viewport.width));
    // Below a live map nothing needs to fade in: it is there when the map goes.
    if (!figure.hasAttribute("data-live")) appearing(node, picture);
    picture.replaceChildren(node);
    picture.setAttribute("aria-label", scene.furniture.summary);
    return layout;
  }

  /** Close up, the base map's full detail comes after. */
  async #refine(drawn: { readonly drawing: Drawing; readonly layout: MapLayout }): Promise<void> {
    const { drawing, layout } = drawn;
    const ground = await drawing.loadDetail().catch(() => null);
    if (ground && this.#drawn === drawn) this.#show({ ...drawing.scene, ground }, layout.viewport);
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
