import type { MapLayout } from "../layout/map-layout.ts";
import { overlayNodes } from "../layout/overlay.ts";
import type { VectorNode } from "../layout/vector.ts";
import { mercator, worldSize } from "../projection/web-mercator.ts";
import type { Viewport } from "../projection/viewport.ts";
import type { SceneColors } from "../scene/scene.ts";

const SVG = "http://www.w3.org/2000/svg";

/** The CSS property that carries the overlay's transform while the map moves, for a page's own things over the map. */
const TRANSFORM_PROPERTY = "--situation-map-transform";

/**
 * Labels over a live map: the picture's own text, in an SVG that moves with the map by one transform and is laid out anew when
 * a movement ends.
 */
export class LabelOverlay {
  readonly #parent: HTMLElement;
  readonly #svg: SVGSVGElement;
  #viewport: Viewport | null = null;

  constructor(parent: HTMLElement) {
    this.#parent = parent;
    this.#svg = parent.ownerDocument.createElementNS(SVG, "svg");
    this.#svg.setAttribute("class", "situation-map-labels");
    this.#svg.setAttribute("aria-hidden", "true");
    Object.assign(this.#svg.style, {
      position: "absolute",
      left: "0",
      top: "0",
      overflow: "visible",
      pointerEvents: "none",
      transformOrigin: "0 0",
    });
    parent.append(this.#svg);
  }

  /** Shows the labels of a layout, in their places. */
  show(layout: MapLayout, colors: SceneColors): void {
    const { width, height } = layout.viewport;
    this.#viewport = layout.viewport;
    this.#svg.setAttribute("width", String(width));
    this.#svg.setAttribute("height", String(height));
    this.#svg.replaceChildren(...overlayNodes(layout, colors).map((node) => this.#build(node)));
    this.#transform("");
  }

  /** Moves the labels along with a camera that is on its way. */
  follow(camera: Viewport): void {
    if (!this.#viewport) return;
    const { width, height, center, zoom } = this.#viewport;
    const scale = 2 ** (camera.zoom - zoom);
    const size = worldSize(camera.zoom);
    const [x, y] = mercator([...center]);
    const [cx, cy] = mercator([...camera.center]);
    const left = (x - cx) * size + camera.width / 2 - (scale * width) / 2;
    const top = (y - cy) * size + camera.height / 2 - (scale * height) / 2;
    this.#transform(`matrix(${scale}, 0, 0, ${scale}, ${left}, ${top})`);
  }

  remove(): void {
    this.#svg.remove();
    this.#parent.style.removeProperty(TRANSFORM_PROPERTY);
  }

  #transform(value: string): void {
    this.#svg.style.transform = value;
    if (value) this.#parent.style.setProperty(TRANSFORM_PROPERTY, value);
    else this.#parent.style.removeProperty(TRANSFORM_PROPERTY);
  }

  #build({ tag, attributes, text, children }: VectorNode): SVGElement {
    const node = this.#svg.ownerDocument.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
    if (text !== undefined) node.textContent = text;
    node.append(...(children ?? []).map((child) => this.#build(child)));
    return node;
  }
}
