import { firstWordsFor } from "../i18n/first-words.ts";
import { button, h } from "./dom.ts";
import type { Frame } from "./frame.ts";
import { keepPlace } from "./scroll-keeper.ts";
import { createPosterSheet } from "./styles/poster.ts";
import { warmUp } from "./warm-up.ts";

/** What the element does for its poster. */
export interface PosterHooks {
  /** A reader wants the map. */
  readonly explore: () => void;
  /** A reader looks like wanting the map. */
  readonly prepare: () => Promise<unknown>;
}

/** How a poster is shown. */
export interface PosterSettings {
  readonly lang: string;
  /** Whether a reader is offered the map. */
  readonly interactive: boolean;
}

/** What in a figure is its picture: in `renderFigure`'s, or in anybody's. */
const PICTURE = ".situation-map-picture, img, svg";

type Picture = HTMLElement | SVGElement;

/** What has its own answer to a click. */
const ACTIVE = "a, button, summary, input, label";

/**
 * A figure that a page has put into the element, shown as it is until a reader wants more. It is not touched: a button stands over
 * its picture, in a layer that takes no room.
 */
export class Poster {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #hooks: PosterHooks;
  readonly #button: HTMLButtonElement;
  readonly #note: HTMLElement = h("p", { class: "poster-note", role: "status" });
  readonly #layer: HTMLElement;
  readonly #sheet: CSSStyleSheet = createPosterSheet();
  #picture: Picture | null = null;
  #lang = "en";
  #listening: AbortController | null = null;
  #sizes: ResizeObserver | null = null;
  #isWanted = false;
  /** A reader has asked for the map, and gets the focus into it. */
  #isAsked = false;

  constructor(host: HTMLElement, root: ShadowRoot, hooks: PosterHooks) {
    [this.#host, this.#root, this.#hooks] = [host, root, hooks];
    this.#button = button({ class: "poster-button" }, () => this.#ask());
    const corner = h("div", { class: "poster-corner", part: "controls" }, this.#button);
    this.#layer = h("div", { class: "poster" }, corner, this.#note);
  }

  get isShown(): boolean {
    return this.#listening !== null;
  }

  /** Whether the page has put a figure with a picture into the element. */
  get isThere(): boolean {
    return findPicture(this.#host) !== null;
  }

  /** The colours that the figure is drawn in; null where it does not say. */
  get theme(): "auto" | "light" | "dark" | null {
    const theme = this.#host.querySelector("figure")?.dataset["theme"];
    return theme === "auto" || theme === "light" || theme === "dark" ? theme : null;
  }

  /** From now on a map is wanted, and no figure in its place. */
  want(): void {
    this.#isWanted = true;
  }

  /**
   * Shows the figure that the page has put into the element, or follows a change; false when it has none with a picture, or a map is
   * wanted.
   */
  show({ lang, interactive }: PosterSettings): boolean {
    const picture = this.#picture ?? findPicture(this.#host);
    if (!picture || this.#isWanted) return false;
    [this.#picture, this.#lang] = [picture, lang];
    if (!this.#listening) this.#mount(picture);
    this.#layer.lang = lang;
    this.#layer.dataset["theme"] = this.theme ?? "light";
    this.#button.textContent = firstWordsFor(lang)["element.explore"];
    this.#button.hidden = !interactive;
    return true;
  }

  /** Says that the map comes, and lets the browser show it before the work for it begins. */
  async wait(): Promise<void> {
    if (!this.isShown) return;
    this.#say(firstWordsFor(this.#lang)["element.loading"]);
    await painted();
  }

  /** Stays if it is still there, and says why. */
  stay(reason: string): boolean {
    if (!this.isShown) return false;
    [this.#isWanted, this.#isAsked] = [false, false];
    const message = firstWordsFor(this.#lang)["element.failed"];
    this.#say(message.replace("{reason}", () => reason));
    return true;
  }

  /**
   * Leaves the place to a map, which stands where the picture stood; a reader who asked for it has the focus at it.
   *
   * @param draw puts the map there
   */
  leave({ figure, map, controls }: Frame, draw: () => void): void {
    const picture = this.#picture;
    if (!this.#listening || !picture) return draw();
    // As wide as the figure was.
    figure.toggleAttribute("data-in-place", true);
    const [isAsked, active] = [this.#isAsked, this.#host.ownerDocument.activeElement];
    keepPlace(picture, map, () => {
      this.remove();
      draw();
    });
    // Nothing fades in where a picture was.
    for (const node of map.querySelectorAll(".appearing")) node.classList.remove("appearing");
    const isFree = active === null || active === document.body || this.#host.contains(active);
    if (isAsked && isFree) controls.querySelector("button")?.focus({ preventScroll: true });
  }

  remove(): void {
    this.#listening?.abort();
    this.#sizes?.disconnect();
    this.#layer.remove();
    this.#note.replaceChildren();
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    );
    [this.#listening, this.#sizes, this.#picture, this.#isAsked] = [null, null, null, false];
  }

  /** In a new node each time: one that grew would count as a shift of the page. */
  #say(text: string): void {
    this.#note.replaceChildren(h("span", {}, text));
  }

  #mount(picture: Picture): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, this.#sheet];
    // The first report comes when the page is laid out anyway.
    this.#sizes = new ResizeObserver(() => this.#place(picture));
    for (const node of [picture, this.#host]) this.#sizes.observe(node);
    picture.addEventListener("click", (event) => this.#onClick(event), { signal });
    for (const area of [picture, this.#layer]) warmUp(area, this.#hooks.prepare, signal);
  }

  /** Lays the layer over the picture. */
  #place(picture: Picture): void {
    const [at, from] = [picture.getBoundingClientRect(), this.#host.getBoundingClientRect()];
    const { style } = this.#layer;
    style.translate = `${at.left - from.left}px ${at.top - from.top}px`;
    [style.width, style.height] = [`${at.width}px`, `${at.height}px`];
    // Not before it has its place: what is seen to move counts as a shift of the page.
    if (!this.#layer.isConnected) this.#root.prepend(this.#layer);
  }

  #onClick(event: Event): void {
    const isFree = !(event.target instanceof Element && event.target.closest(ACTIVE));
    if (isFree && !event.defaultPrevented && !this.#button.hidden) this.#ask();
  }

  #ask(): void {
    this.#isAsked = true;
    this.#hooks.explore();
  }
}

function findPicture(host: HTMLElement): Picture | null {
  const figures = [...host.querySelectorAll("figure")];
  const pictures = figures.map((figure) => figure.querySelector<Picture>(PICTURE));
  return pictures.find((picture) => picture !== null) ?? null;
}

/** Settles when what was changed is seen; soon in any case, because a page in the background paints nothing. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
