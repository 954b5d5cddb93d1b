import type { Party } from "../model/situation.ts";
import type { SceneItem } from "../scene/scene.ts";
import { h } from "./dom.ts";

/** Where a button stands on the map, by its middle; with a size when it covers a chip. */
export interface Spot {
  readonly at: readonly [x: number, y: number];
  readonly size?: readonly [width: number, height: number];
  /** Where the ring of a selected mark stands; default: in the middle. */
  readonly ring?: readonly [x: number, y: number];
}

/** What mark buttons are drawn from. */
export interface MarkButtonsState {
  readonly items: readonly SceneItem[];
  readonly spot: (item: string) => Spot | null;
  readonly width: number;
  readonly height: number;
  readonly selected: string | null;
  /** The sign of who speaks through a mark, for the ring around a selected one. */
  readonly glyph: (item: SceneItem) => Party["glyph"] | undefined;
}

/**
 * A real button for every mark in the map's window, over the mark. One of them is in the tab order; arrow keys, Home and End move
 * among them, in the situation's order. Pointers go through to the map, which knows what is under them better than boxes do.
 */
export class MarkButtons {
  readonly #layer: HTMLElement;
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #choose: (item: string, from: HTMLElement) => void;
  #current: string | null = null;

  constructor(layer: HTMLElement, choose: (item: string, from: HTMLElement) => void) {
    this.#layer = layer;
    this.#choose = choose;
    layer.addEventListener("keydown", (event) => this.#onKey(event));
    layer.addEventListener("focusin", ({ target }) => {
      if (target instanceof HTMLElement && target.dataset["item"])
        this.#setCurrent(target.dataset["item"]);
    });
  }

  /** Puts a button on every mark in the window and takes the others away. */
  render(state: MarkButtonsState): void {
    const names = distinctNames(state.items);
    const shown = state.items.filter((item) => {
      const spot = state.spot(item.id);
      return (
        spot &&
        inside(spot, state) &&
        this.#place(item, spot, names.get(item.id) ?? item.description, state)
      );
    });
    const ids = new Set(shown.map((item) => item.id));
    for (const [id, node] of this.#buttons) {
      if (ids.has(id)) continue;
      node.remove();
      this.#buttons.delete(id);
    }
    const nodes = shown.flatMap((item) => this.#buttons.get(item.id) ?? []);
    if (nodes.some((node, i) => this.#layer.children[i] !== node)) this.#reorder(nodes);
    const first = shown[0]?.id ?? null;
    this.#setCurrent(this.#current !== null && ids.has(this.#current) ? this.#current : first);
  }

  /** The button of a mark, when it is in the window. */
  get(item: string): HTMLButtonElement | null {
    return this.#buttons.get(item) ?? null;
  }

  #reorder(nodes: readonly HTMLElement[]): void {
    const root = this.#layer.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    this.#layer.replaceChildren(...nodes);
    if (active instanceof HTMLElement && nodes.includes(active))
      active.focus({ preventScroll: true });
  }

  #place(item: SceneItem, spot: Spot, name: string, state: MarkButtonsState): true {
    const node = this.#buttons.get(item.id) ?? this.#create(item.id);
    node.setAttribute("aria-label", name);
    node.firstElementChild?.replaceChildren(item.name);
    if (item.id === state.selected) node.setAttribute("aria-current", "true");
    else node.removeAttribute("aria-current");
    node.dataset["glyph"] = state.glyph(item) ?? "none";
    node.dataset["side"] = spot.at[0] > state.width * 0.66 ? "left" : "right";
    node.toggleAttribute("data-chip", spot.size !== undefined);
    const [x, y] = spot.at;
    const [ringX, ringY] = spot.ring ?? spot.at;
    const [width, height] = spot.size ?? [];
    for (const [property, value] of Object.entries({
      x,
      y,
      dx: ringX - x,
      dy: ringY - y,
      w: width,
      h: height,
    })) {
      node.style.setProperty(`--${property}`, value === undefined ? "" : `${value.toFixed(1)}px`);
    }
    return true;
  }

  #create(id: string): HTMLButtonElement {
    const tip = h("span", { class: "tip", "aria-hidden": "true" });
    const node = h(
      "button",
      { type: "button", class: "mark", "data-item": id, "data-focus": `mark ${id}`, tabindex: -1 },
      tip,
    );
    node.addEventListener("click", () => this.#choose(id, node));
    this.#buttons.set(id, node);
    return node;
  }

  #setCurrent(id: string | null): void {
    this.#current = id;
    for (const [key, node] of this.#buttons) node.tabIndex = key === id ? 0 : -1;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const nodes = [...this.#layer.querySelectorAll<HTMLButtonElement>("button.mark")];
    const at = nodes.findIndex((node) => node.dataset["item"] === this.#current);
    const to = nextIndex(event.key, at, nodes.length);
    if (to === null) return;
    event.preventDefault();
    nodes[to]?.focus({ preventScroll: true });
  }
}

function nextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

function inside({ at: [x, y] }: Spot, { width, height }: MarkButtonsState): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Names by item; marks that would be called the same are counted: "… (2/3)". */
function distinctNames(items: readonly SceneItem[]): Map<string, string> {
  const same = new Map<string, string[]>();
  for (const { id, description } of items)
    same.set(description, [...(same.get(description) ?? []), id]);
  return new Map(
    items.map(({ id, description }) => {
      const ids = same.get(description) ?? [id];
      const count = ids.length > 1 ? ` (${ids.indexOf(id) + 1}/${ids.length})` : "";
      return [id, description + count];
    }),
  );
}
