import { AddressBar, type AddressState } from "./address.ts";
import type { MapAttributes } from "./map-attributes.ts";
import { readLayers, type Settings } from "./settings.ts";
import { HOME, type View } from "./view.ts";

type Choice = Pick<AddressState, "asOf" | "reading" | "layers">;

/** What a reader has chosen on one map, and the page's address that holds it where the page allows that. */
export class PageState {
  view: View = HOME;
  readonly #element: MapAttributes;
  readonly #onChange: () => void;
  #bar: AddressBar | null = null;
  /** What the page itself chose: an address names only what differs from it. */
  #own: Choice = { asOf: null, reading: null, layers: null };
  #step: { readonly asOf: string; readonly since: string | null } | null = null;

  constructor(element: MapAttributes, onChange: () => void) {
    [this.#element, this.#onChange] = [element, onChange];
  }

  /** Whether the map shows what the page gave it: no reader has chosen anything, and no address has. */
  get isHome(): boolean {
    return Object.values(this.#state()).every((value) => value === null);
  }

  /** All that the map is drawn with, but for its theme. */
  settings(): Omit<Settings, "scheme" | "theme"> {
    const element = this.#element;
    const { asOf, reading, interactive } = element;
    return {
      asOf,
      // The moment a step was taken from, if the last change was one.
      since: this.#step?.asOf === asOf ? (this.#step?.since ?? null) : null,
      lang: element.lang || element.closest<HTMLElement>("[lang]")?.lang || "en",
      layers: readLayers(element.layers),
      reading,
      interactive,
    };
  }

  /** Goes to a statement. */
  step(asOf: string, since: string | null): void {
    this.#step = { asOf, since };
    this.#element.asOf = asOf;
  }

  /** Follows the page's address from now on, if the element's attribute asks for it. */
  start(): void {
    this.stop();
    const prefix = this.#element.address;
    this.#own = this.#choice();
    if (prefix === null) return;
    this.#bar = new AddressBar(prefix, (state) => this.#apply(state));
    const state = this.#bar.read();
    if (Object.values(state).some((value) => value !== null)) this.#apply(state);
  }

  stop(): void {
    this.#bar?.stop();
    this.#bar = null;
  }

  /** Puts the state into the page's address. */
  write(): void {
    this.#bar?.write(this.#state());
  }

  /** The page's address with the state in it; without an `address` attribute the page's own. */
  shareUrl(): string {
    return this.#bar?.urlOf(this.#state()) ?? location.href;
  }

  /** A claim by itself, with all that was said about it, whatever the reader's step. */
  linkTo(claim: string): string | null {
    const rest = { asOf: null, reading: null, layers: null, mark: null, question: null };
    return this.#bar?.urlOf({ ...rest, claim }) ?? null;
  }

  #apply({ asOf, reading, layers, mark, question, claim }: AddressState): void {
    const element = this.#element;
    element.asOf = asOf ?? this.#own.asOf;
    element.reading = reading ?? this.#own.reading;
    element.layers = layers ?? this.#own.layers;
    this.view = { mark, question, claim };
    this.#onChange();
  }

  #choice(): Choice {
    const { asOf, reading, layers } = this.#element;
    return { asOf, reading, layers };
  }

  #state(): AddressState {
    const now = this.#choice();
    const own = this.#own;
    return {
      ...this.view,
      asOf: now.asOf === own.asOf ? null : now.asOf,
      reading: now.reading === own.reading ? null : now.reading,
      // All layers on, where the page has some off, has to be said.
      layers: now.layers === own.layers ? null : (now.layers?.replaceAll(" ", ",") ?? "all"),
    };
  }
}
