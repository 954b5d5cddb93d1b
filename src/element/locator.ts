import type { MapLayout } from "../layout/map-layout.ts";
import { frameOf } from "../layout/picture-locator.ts";
import type { Drawing } from "./drawing.ts";
import { h } from "./dom.ts";
import { drawLocator, type Size } from "./map-picture.ts";

/** The small map of what lies beyond the home view, with a frame around what the main map shows. */
export class Locator {
  readonly #parent: HTMLElement;
  /** The buttons over it. */
  readonly #marks: HTMLElement;
  readonly #frame: HTMLElement = h("div", { class: "extent" });
  #drawing: Drawing | null = null;
  #size: Size = { width: 0, height: 0 };
  #layout: MapLayout | null = null;

  constructor(parent: HTMLElement, marks: HTMLElement) {
    [this.#parent, this.#marks] = [parent, marks];
  }

  /** Null when nothing lies beyond. */
  get layout(): MapLayout | null {
    return this.#layout;
  }

  /** Draws what is new, and frames what the main map shows. */
  follow(drawing: Drawing, main: MapLayout): void {
    const { clientWidth, clientHeight } = this.#parent;
    const size = { width: clientWidth || 140, height: clientHeight || 220 };
    const isDrawn = size.width === this.#size.width && size.height === this.#size.height;
    if (!isDrawn || drawing !== this.#drawing) this.#draw(drawing, size);
    if (!this.#layout) return;
    const [left, top, right, bottom] = frameOf(main, this.#layout);
    const place = { left, top, width: right - left, height: bottom - top };
    for (const [name, value] of Object.entries(place))
      this.#frame.style.setProperty(name, `${value.toFixed(1)}px`);
  }

  #draw(drawing: Drawing, size: Size): void {
    const parent = this.#parent;
    const drawn = drawLocator(drawing.scene, size);
    [this.#drawing, this.#size, this.#layout] = [drawing, size, drawn?.layout ?? null];
    if (!drawn) parent.replaceChildren();
    // Buttons that have the focus keep it.
    else if (parent.contains(this.#marks)) parent.querySelector("svg")?.replaceWith(drawn.node);
    else parent.replaceChildren(drawn.node, this.#frame, this.#marks);
  }
}
