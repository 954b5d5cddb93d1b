import { anchorOf, hitTest } from "../layout/hit-test.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import { projector } from "../projection/viewport.ts";
import type { SceneItem } from "../scene/scene.ts";
import { glyphOf, type Drawing } from "./drawing.ts";
import { h } from "./dom.ts";
import type { Frame } from "./frame.ts";
import { drawHome, drawLocator } from "./map-picture.ts";
import { MarkButtons, type Spot } from "./mark-buttons.ts";

/** What a reader does on the map. */
export interface MapHooks {
  /** Opens a mark, or with null closes what is open. */
  readonly choose: (item: string | null, from: HTMLElement | null) => void;
  /** Reaches for more than a picture can do. */
  readonly reach: () => void;
}

/** Pixels a mouse is moved before it is a drag. */
const DRAG = 8;

/** The map's window as a picture, and the buttons over it, whoever draws what is below them. */
export class MapView {
  readonly #frame: Frame;
  readonly #hooks: MapHooks;
  readonly #marks: MarkButtons;
  readonly #small: MarkButtons;
  readonly #smallLayer: HTMLElement = h("div", { class: "marks", role: "group" });
  #layout: MapLayout | null = null;
  #smallLayout: MapLayout | null = null;
  #drawing: Drawing | null = null;
  #selected: string | null = null;
  #hovered: HTMLElement | null = null;

  constructor(frame: Frame, hooks: MapHooks) {
    this.#frame = frame;
    this.#hooks = hooks;
    this.#marks = new MarkButtons(frame.marks, (item, from) => hooks.choose(item, from));
    this.#small = new MarkButtons(this.#smallLayer, (item, from) => hooks.choose(item, from));
    frame.picture.addEventListener("click", (event) =>
      this.choose(hitsAt(event, frame.map, this.#layout)),
    );
    frame.locator.addEventListener("click", (event) => {
      if (event.target !== this.#smallLayer && event.target instanceof HTMLButtonElement) return;
      this.choose(hitsAt(event, frame.locator, this.#smallLayout));
    });
    frame.map.addEventListener("pointermove", (event) => this.#hover(event));
    frame.map.addEventListener("pointerleave", () => this.#point(null));
    this.#watchForReach();
  }

  /** Draws the home view as a picture, in the size the map has. */
  drawPicture(drawing: Drawing, selected: string | null): void {
    const { clientWidth: width, clientHeight: height } = this.#frame.map;
    if (width < 40 || height < 40) return;
    const { node, layout } = drawHome(drawing.scene, { width, height });
    appearing(node, this.#frame.picture);
    this.#frame.picture.replaceChildren(node);
    this.#frame.picture.setAttribute("aria-label", drawing.scene.furniture.summary);
    this.#frame.marks.setAttribute("aria-label", drawing.context.say("element.marks"));
    this.#smallLayer.setAttribute("aria-label", drawing.context.say("element.marks"));
    this.#drawLocator(drawing, layout);
    this.place(drawing, layout, selected);
  }

  /** Puts the buttons where a layout has the marks. */
  place(drawing: Drawing, layout: MapLayout, selected: string | null): void {
    [this.#drawing, this.#layout] = [drawing, layout];
    this.select(selected);
  }

  /** Marks the selected one. */
  select(selected: string | null): void {
    this.#selected = selected;
    const [drawing, layout] = [this.#drawing, this.#layout];
    if (!drawing || !layout) return;
    const { scene, settings, context } = drawing;
    const { width, height } = layout.viewport;
    const items = settings.interactive ? scene.items : [];
    const glyph = (item: SceneItem) => glyphOf(item, context);
    this.#marks.render({
      items,
      spot: (id) => spotOf(id, layout, drawing),
      width,
      height,
      selected,
      glyph,
    });
    const small = this.#smallLayout;
    const beyond = items.filter((item) => item.position && !this.#marks.get(item.id));
    const spot = (id: string): Spot | null => smallSpot(id, small, drawing);
    this.#small.render({
      items: small ? beyond : [],
      spot,
      width: small?.viewport.width ?? 0,
      height: small?.viewport.height ?? 0,
      selected,
      glyph,
    });
    for (const chip of this.#frame.map.querySelectorAll("g[data-chip]")) {
      chip.toggleAttribute("data-selected", chip.getAttribute("data-chip") === selected);
    }
  }

  /** Opens what was most likely meant; a second time at the same place, what lies below it. */
  choose(hits: readonly string[]): void {
    if (!this.#drawing?.settings.interactive) return;
    const at = this.#selected === null ? -1 : hits.indexOf(this.#selected);
    const item = hits[(at + 1) % hits.length] ?? null;
    this.#hooks.choose(item, item === null ? null : this.buttonOf(item));
  }

  buttonOf(item: string): HTMLButtonElement | null {
    return this.#marks.get(item) ?? this.#small.get(item);
  }

  #drawLocator(drawing: Drawing, main: MapLayout): void {
    const { locator } = this.#frame;
    const size = { width: locator.clientWidth || 140, height: locator.clientHeight || 220 };
    const drawn = drawLocator(drawing.scene, main, size);
    this.#smallLayout = drawn?.layout ?? null;
    if (!drawn) return locator.replaceChildren();
    const frame = h("div", { class: "extent" });
    for (const [name, value] of [
      ["left", drawn.frame.x],
      ["top", drawn.frame.y],
      ["width", drawn.frame.width],
      ["height", drawn.frame.height],
    ] as const) {
      frame.style.setProperty(name, `${value.toFixed(1)}px`);
    }
    const active = locator.contains(this.#smallLayer);
    if (!active) locator.replaceChildren(drawn.node, frame, this.#smallLayer);
    else {
      locator.querySelector("svg")?.replaceWith(drawn.node);
      locator.querySelector(".extent")?.replaceWith(frame);
    }
  }

  #hover(event: PointerEvent): void {
    if (event.pointerType !== "mouse" || !this.#drawing?.settings.interactive) return;
    const [item] = event.buttons === 0 ? hitsAt(event, this.#frame.map, this.#layout) : [];
    this.#point(item === undefined ? null : this.#marks.get(item));
  }

  #point(mark: HTMLElement | null): void {
    if (mark === this.#hovered) return;
    this.#hovered?.removeAttribute("data-hover");
    mark?.setAttribute("data-hover", "");
    this.#frame.picture.toggleAttribute("data-pointing", mark !== null);
    this.#hovered = mark;
  }

  /** A drag, a double click or a zooming wheel on the picture asks for the map; a tap or a scroll does not. */
  #watchForReach(): void {
    const { picture } = this.#frame;
    let from: { x: number; y: number } | null = null;
    picture.addEventListener("pointerdown", ({ pointerType, x, y }) => {
      from = pointerType === "mouse" ? { x, y } : null;
    });
    picture.addEventListener("pointermove", ({ buttons, x, y }) => {
      if (!from || buttons === 0 || Math.hypot(x - from.x, y - from.y) < DRAG) return;
      from = null;
      this.#hooks.reach();
    });
    picture.addEventListener("dblclick", () => this.#hooks.reach());
    picture.addEventListener(
      "wheel",
      (event) => (event.ctrlKey || event.metaKey) && this.#hooks.reach(),
      { passive: true },
    );
  }
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

function spotOf(id: string, layout: MapLayout, { scene }: Drawing): Spot | null {
  const chip = layout.chips.find(({ item }) => item === id);
  if (chip) {
    const [left, top, right, bottom] = chip.box;
    return { at: [(left + right) / 2, (top + bottom) / 2], size: [right - left, bottom - top] };
  }
  const at = anchorOf(layout, scene, id);
  const tail = layout.arrows.get(id)?.centerline[0];
  return at && { at, ...(tail ? { ring: tail } : {}) };
}

function smallSpot(id: string, layout: MapLayout | null, { scene }: Drawing): Spot | null {
  const item = scene.items.find((candidate) => candidate.id === id);
  return layout && item?.kind === "battlegroup" && item.position
    ? { at: projector(layout.viewport)(item.position) }
    : null;
}

function hitsAt(
  { clientX, clientY }: MouseEvent,
  box: HTMLElement,
  layout: MapLayout | null,
): string[] {
  if (!layout) return [];
  const { left, top, width } = box.getBoundingClientRect();
  const scale = width > 0 ? layout.viewport.width / width : 1;
  return hitTest(layout, [(clientX - left) * scale, (clientY - top) * scale]);
}
