import { anchorOf, hitTest } from "../layout/hit-test.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import type { Camera } from "../maplibre/camera.ts";
import { projector } from "../projection/viewport.ts";
import type { SceneItem } from "../scene/scene.ts";
import { glyphOf, type Drawing } from "./drawing.ts";
import { h } from "./dom.ts";
import type { Frame } from "./frame.ts";
import { Locator } from "./locator.ts";
import { MarkButtons, type Spot } from "./mark-buttons.ts";
import { Picture, type Look } from "./picture.ts";

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
  readonly #picture: Picture;
  readonly #marks: MarkButtons;
  readonly #small: MarkButtons;
  readonly #smallLayer: HTMLElement = h("div", { class: "marks", role: "group" });
  readonly #locator: Locator;
  #layout: MapLayout | null = null;
  #drawing: Drawing | null = null;
  #selected: string | null = null;
  #hovered: HTMLElement | null = null;

  constructor(frame: Frame, hooks: MapHooks) {
    this.#frame = frame;
    this.#hooks = hooks;
    this.#picture = new Picture(frame);
    this.#locator = new Locator(frame.locator, this.#smallLayer);
    this.#marks = new MarkButtons(frame.marks, (item, from) => hooks.choose(item, from));
    this.#small = new MarkButtons(this.#smallLayer, (item, from) => hooks.choose(item, from));
    frame.picture.addEventListener("click", (event) =>
      this.choose(hitsAt(event, frame.map, this.#layout)),
    );
    frame.locator.addEventListener("click", (event) => {
      if (event.target !== this.#smallLayer && event.target instanceof HTMLButtonElement) return;
      this.choose(hitsAt(event, frame.locator, this.#locator.layout));
    });
    frame.map.addEventListener("pointermove", (event) => this.#hover(event));
    frame.map.addEventListener("pointerleave", () => this.#point(null));
    this.#watchForReach();
  }

  /** Where the picture looks; null for the home view. */
  get camera(): Camera | null {
    return this.#picture.camera;
  }

  /** Lets the picture look where a live map does, from the next drawing on; null for the home view. */
  lookAt(look: Look | null): void {
    this.#picture.lookAt(look);
  }

  /** Does as much of the work for the picture as can be done before anything changes. */
  preparePicture(drawing: Drawing): void {
    this.#picture.layOut(drawing);
  }

  /** Draws the picture in the size the map has. */
  drawPicture(drawing: Drawing, selected: string | null): void {
    const layout = this.#picture.draw(drawing);
    if (layout) this.place(drawing, layout, selected);
  }

  /** Puts the buttons where a layout has the marks. */
  place(drawing: Drawing, layout: MapLayout, selected: string | null): void {
    [this.#drawing, this.#layout] = [drawing, layout];
    this.#locator.follow(drawing, layout);
    for (const layer of [this.#frame.marks, this.#smallLayer])
      layer.setAttribute("aria-label", drawing.context.say("element.marks"));
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
    const small = this.#locator.layout;
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
