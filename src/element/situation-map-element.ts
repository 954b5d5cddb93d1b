import type {
  ErrorDetail,
  LayerDetail,
  MapState,
  SelectDetail,
  SituationMapEventMap,
  StepDetail,
} from "./events.ts";
import type { Problem } from "../model/problem.ts";
import { LoadingTrigger } from "./loading-trigger.ts";
import { MapAttributes } from "./map-attributes.ts";
import { PageState } from "./page-state.ts";
import { SourceReader } from "./source-reader.ts";
import type { Stage, StageHooks } from "./stage.ts";
import { ThemeWatch } from "./theme-watch.ts";

/**
 * A map of sourced claims: a picture at once, MapLibre when a reader asks for it, and behind every mark who said what, when and where.
 * Light-DOM children are shown until there is something to draw; a `<script type="application/json">` among them may hold the situation.
 *
 * @element situation-map
 * @attr {string} src - Address of a situation, as JSON.
 * @attr {string} as-of - Draws what had been said by this day, `YYYY-MM-DD`, or up to the claim with this id; default: everything.
 * @attr {string} lang - Language of the map; default: that of the page around it.
 * @attr {'auto'|'light'|'dark'} theme - `auto`, the default, follows `prefers-color-scheme`.
 * @attr {string} layers - Ids of the layers that are switched on, separated by spaces or commas; `none`; default: all.
 * @attr {string} reading - Id of the reading to draw; default: the situation's first.
 * @attr {'interaction'|'visible'|'idle'|'eager'} loading - When MapLibre is loaded; default `interaction`.
 * @attr {'true'|'false'} interactive - `false` keeps the picture.
 * @attr {string} address - Keeps what a reader chose in the page's fragment (`#as-of=…&mark=…`); a value is a prefix, for several maps.
 * @attr {'empty'|'figure'|'loading'|'live'|'failed'|'problems'} data-state - Set by the element: what it shows.
 *
 * @fires {CustomEvent<null>} situation-map-ready - The picture is drawn.
 * @fires {CustomEvent<null>} situation-map-live - The interactive map has taken its place.
 * @fires {CustomEvent<SelectDetail>} situation-map-select - A reader opened a mark, or closed the panel (`item` is null).
 * @fires {CustomEvent<LayerDetail>} situation-map-layer - A reader switched a layer.
 * @fires {CustomEvent<StepDetail>} situation-map-step - A reader went to a statement of the timeline.
 * @fires {CustomEvent<ErrorDetail>} situation-map-error - Something is wrong; `problems` says what and where.
 *
 * @slot - What is shown until the map is drawn, such as a `<figure>`.
 * @csspart figure - All of it.
 * @csspart header - Headline and deck.
 * @csspart headline - The headline.
 * @csspart deck - The sentence below the headline.
 * @csspart map - The map's window.
 * @csspart controls - Buttons on the map.
 * @csspart timeline - Who said what, when.
 * @csspart key - The key with the layer switches.
 * @csspart locator - The small map of what lies beyond the home view.
 * @csspart panel - The claims of a mark, or of a question.
 * @csspart questions - The list of questions.
 * @csspart list - The list of all marks.
 * @csspart record - Version, corrections and all sources.
 * @csspart footer - Sources, credit and worldview.
 * @csspart status - What just happened, in words.
 * @csspart problems - What is wrong with a situation.
 * @cssprop [--sm-page] - Ground; default: the theme's. Likewise `--sm-ink`, `--sm-ink2`, `--sm-ink3`, `--sm-rule`, `--sm-rule2`, `--sm-highlight`.
 * @cssprop [--sm-font-display] - Typeface of the headline and of questions.
 * @cssprop [--sm-font-text] - Typeface of all other text.
 * @cssprop [--sm-font-quote] - Typeface of quotations.
 * @cssprop [--sm-margin] - Space to the left and right; default 24px, and 14px below 480px.
 */
export class SituationMapElement extends MapAttributes {
  /** Address of MapLibre's worker, for bundlers that do not carry it along; set it before the map is live. */
  workerUrl: string | undefined;

  readonly #root: ShadowRoot | null;
  readonly #source = new SourceReader();
  #situation: unknown = null;
  readonly #state: PageState = new PageState(this, () => this.#open());
  #stage: Promise<Stage> | null = null;
  #connected: AbortController | null = null;
  #theme: ThemeWatch | null = null;
  #trigger: LoadingTrigger | null = null;
  #drawn: Promise<void> | null = null;

  constructor() {
    super();
    this.#root = this.attachShadow
      ? (this.shadowRoot ?? this.attachShadow({ mode: "open" }))
      : null;
    if (this.#root?.childNodes.length === 0) this.#root.append(document.createElement("slot"));
  }

  /** A situation as parsed JSON, instead of `src`. It is checked before anything is drawn. */
  get situation(): unknown {
    return this.#situation;
  }
  set situation(value: unknown) {
    this.#situation = value ?? null;
    this.#update();
  }

  /** Loads MapLibre and makes the map interactive; resolves when it is, or when it stays a picture (see `data-state`). */
  async activate(): Promise<void> {
    await this.#drawn;
    const stage = await this.#stage;
    if (this.#connected && this.interactive) await stage?.activate(this.workerUrl);
  }

  /** Opens the claims of a mark, by its id in the situation; null closes them. */
  select(item: string | null): void {
    this.#state.view = { ...this.#state.view, mark: item, claim: null };
    this.#open();
  }

  /** The page's address with what the reader sees in it; needs the attribute `address`. */
  shareUrl(): string {
    return this.#state.shareUrl();
  }

  connectedCallback(): void {
    if (this.#connected) return;
    this.#connected = new AbortController();
    this.upgradeProperties(["situation"]);
    this.#theme = new ThemeWatch(() => this.#update());
    this.#state.start();
    if (!this.hasAttribute("data-state")) this.#setState("empty");
    this.#update();
  }

  disconnectedCallback(): void {
    // An element that is only moved is connected again at once, and keeps its map.
    queueMicrotask(() => {
      if (!this.isConnected) this.#tearDown();
    });
  }

  /** Present so that `moveBefore` moves the element without disconnecting it. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === "loading") this.#arm();
    else if (name === "address") {
      if (this.#connected) this.#state.start();
    } else this.#update();
  }

  #tearDown(): void {
    this.#connected?.abort();
    this.#connected = null;
    this.#theme?.stop();
    this.#state.stop();
    this.#trigger?.stop();
    [this.#theme, this.#trigger, this.#drawn] = [null, null, null];
    void this.#stage?.then((stage) => stage.remove());
    this.#stage = null;
  }

  /** Draws once for all changes of one task. */
  #update(): void {
    const connected = this.#connected;
    if (!connected || this.#drawn) {
      this.#again = this.#drawn !== null;
      return;
    }
    this.#drawn = Promise.resolve()
      .then(() => this.#draw(connected.signal))
      .catch((reason: unknown) => this.#notDrawn(reason))
      .finally(() => {
        if (connected.signal.aborted) return;
        this.#drawn = null;
        if (this.#again) this.#update();
      });
  }

  #again = false;

  async #draw(signal: AbortSignal): Promise<void> {
    this.#again = false;
    const source = await this.#source.read(this, this.#situation, signal);
    if (signal.aborted || source === null) return;
    const root = this.#root;
    if (!root) return;
    this.#stage ??= import("./stage.ts").then(({ Stage }) => new Stage(this, root, this.#hooks()));
    const stage = await this.#stage;
    if (signal.aborted) return;
    const theme = this.#theme?.resolve(this.theme) ?? "light";
    await stage.show(source, this.#state.settings(theme), this.#state.view);
    if (!signal.aborted) this.#state.write();
    if (!signal.aborted && this.dataset["state"] === "figure") this.#arm();
  }

  /** What was shown before stays. */
  #notDrawn(reason: unknown): void {
    const problem: Problem = {
      path: "$",
      code: "not-drawn",
      message: String(reason),
      severity: "error",
    };
    this.#emit("situation-map-error", { problems: [problem] });
  }

  #hooks(): StageHooks {
    return {
      setState: (state) => this.#setState(state),
      select: (detail: SelectDetail) => this.#emit("situation-map-select", detail),
      view: (view) => {
        this.#state.view = view;
        this.#state.write();
      },
      linkTo: (claim) => this.#state.linkTo(claim),
      step: (detail: StepDetail, since) => {
        this.#state.step(detail.claim, since);
        this.#emit("situation-map-step", detail);
      },
      layer: (detail: LayerDetail, layers) => {
        this.layers = layers;
        this.#emit("situation-map-layer", detail);
      },
      reading: (id) => (this.reading = id),
      error: (detail: ErrorDetail) => this.#emit("situation-map-error", detail),
      ready: () => this.#emit("situation-map-ready", null),
      live: () => this.#emit("situation-map-live", null),
      activate: () => void this.activate(),
    };
  }

  /** Opens what the state says is open. */
  #open(): void {
    void this.#stage?.then((stage) => stage.open(this.#state.view));
    this.#state.write();
  }

  #arm(): void {
    this.#trigger?.stop();
    if (!this.#connected || this.dataset["state"] !== "figure" || !this.interactive) return;
    this.#trigger = new LoadingTrigger(this, this.loading, () => void this.activate());
  }

  #setState(state: MapState): void {
    if (this.dataset["state"] !== state) this.dataset["state"] = state;
  }

  #emit<K extends keyof SituationMapEventMap>(
    type: K,
    detail: SituationMapEventMap[K]["detail"],
  ): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "situation-map": SituationMapElement;
  }
  interface HTMLElementEventMap extends SituationMapEventMap {}
}
