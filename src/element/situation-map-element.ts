import type { ExportImageOptions } from "../export/browser.ts";
import type { ThemePair } from "../theme/theme.ts";
import { Display } from "./display.ts";
import type { SituationMapEventMap } from "./events.ts";
import { MapAttributes } from "./map-attributes.ts";
import { PageState } from "./page-state.ts";
import { SourceReader } from "./source-reader.ts";

/**
 * A map of sourced claims: a picture at once, MapLibre when a reader asks for it, and behind every mark who said what, when and where.
 * A `<figure>` among its children, such as `renderFigure` writes, is that picture: until a reader wants more, nothing else is loaded.
 * A `<script type="application/json">` among the children may hold the situation.
 *
 * @element situation-map
 * @attr {string} src - Address of a situation, as JSON.
 * @attr {string} as-of - Draws what had been said by this day, `YYYY-MM-DD`, or up to the claim with this id; default: everything.
 * @attr {string} lang - Language of the map; default: that of the page around it.
 * @attr {'auto'|'light'|'dark'} theme - `auto` follows the page's `color-scheme`, where it states one, else the reader's `prefers-color-scheme`; default: as the `data-theme` of a figure among the children, else `auto`.
 * @attr {string} layers - Ids of the layers that are switched on, separated by spaces or commas; `none`; default: all.
 * @attr {string} reading - Id of the reading to draw; default: the situation's first.
 * @attr {'interaction'|'visible'|'idle'|'eager'} loading - When MapLibre is loaded, and a figure among the children makes way; default `interaction`, as always where the reader's device saves data.
 * @attr {'true'|'false'} interactive - `false` keeps the picture.
 * @attr {string} address - Keeps what a reader chose in the page's fragment (`#as-of=…&mark=…`); a value is a prefix, for several maps.
 * @attr {'empty'|'poster'|'figure'|'loading'|'live'|'recovering'|'failed'|'problems'} data-state - Set by the element: what it shows; `poster` is the page's own figure, `figure` the picture drawn by the element, `failed` either of them, with the reason; `recovering` is the picture while the browser has taken the live map's graphics away.
 *
 * @fires {CustomEvent<null>} situation-map-ready - The picture is drawn; where the page has a figure, once more than that is wanted.
 * @fires {CustomEvent<null>} situation-map-live - The interactive map has taken its place; again after it had to rest or was lost.
 * @fires {CustomEvent<SelectDetail>} situation-map-select - A reader opened a mark, or closed the panel (`item` is null).
 * @fires {CustomEvent<LayerDetail>} situation-map-layer - A reader switched a layer.
 * @fires {CustomEvent<StepDetail>} situation-map-step - A reader went to a statement of the timeline.
 * @fires {CustomEvent<ReadingDetail>} situation-map-reading - A reader switched to another reading.
 * @fires {CustomEvent<QuestionDetail>} situation-map-question - A reader opened a question; a mark that was open before is told to be closed first.
 * @fires {CustomEvent<SourceDetail>} situation-map-source - A reader follows a link to a source, not one in the page's own figure; `preventDefault()` keeps it from being followed.
 * @fires {CustomEvent<ExportDetail>} situation-map-export - A reader takes a picture; `preventDefault()` keeps it from being saved.
 * @fires {CustomEvent<ErrorDetail>} situation-map-error - Something is wrong; `problems` says what and where.
 *
 * @slot - What is shown until the map is drawn: a `<figure>` with a picture until a reader wants more, anything else until there is something to draw.
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
 * @csspart save - Buttons that save what is shown as a picture.
 * @csspart status - What just happened, in words.
 * @csspart problems - What is wrong with a situation.
 * @cssprop [--sm-page] - Ground; default, as of all colours: the theme's.
 * @cssprop [--sm-ink] - Text.
 * @cssprop [--sm-ink2] - Text that explains.
 * @cssprop [--sm-ink3] - Text that can wait: notes, days, credits.
 * @cssprop [--sm-rule] - Strong lines between parts.
 * @cssprop [--sm-rule2] - Fine lines, and the ground of what is set off.
 * @cssprop [--sm-sea] - Ground of maps before they are drawn.
 * @cssprop [--sm-highlight] - Rings around what has the focus.
 * @cssprop [--sm-font-display] - Typeface of the headline and of questions.
 * @cssprop [--sm-font-text] - Typeface of all other text.
 * @cssprop [--sm-font-quote] - Typeface of quotations.
 * @cssprop [--sm-margin] - Space to the left and right; default 24px, and 14px below 480px.
 */
export class SituationMapElement extends MapAttributes {
  readonly #root: ShadowRoot | null;
  readonly #source = new SourceReader();
  readonly #state: PageState = new PageState(this, () => this.#display?.open());
  #situation: unknown = null;
  #workerUrl: string | undefined;
  #themes: ThemePair | null = null;
  #display: Display | null = null;

  constructor() {
    super();
    this.#root = this.attachShadow
      ? (this.shadowRoot ?? this.attachShadow({ mode: "open" }))
      : null;
    if (this.#root?.childNodes.length === 0) this.#root.append(document.createElement("slot"));
  }

  /** Address of MapLibre's worker, for bundlers that do not carry it along; set it before the map is live. */
  get workerUrl(): string | undefined {
    return this.#workerUrl;
  }
  set workerUrl(value: string | undefined) {
    this.#workerUrl = value;
  }

  /**
   * A newsroom's own themes, from `createTheme`: what light and dark look like on this map, its words included. `theme` chooses between
   * them. Null, or one left out: the shipped ones.
   */
  get themes(): ThemePair | null {
    return this.#themes;
  }
  set themes(value: ThemePair | null) {
    this.#themes = value ?? null;
    this.#display?.update();
  }

  /** A situation as parsed JSON, instead of `src`. It is checked before anything is drawn. */
  get situation(): unknown {
    return this.#situation;
  }
  set situation(value: unknown) {
    const isFirst = this.#situation === null;
    this.#situation = value ?? null;
    if (isFirst) this.#display?.update();
    else this.#display?.outdate();
  }

  /**
   * Loads MapLibre and makes the map interactive; resolves when it is, or stays a picture (see `data-state`). A page has six live maps
   * at most, two on small devices: one more is live when it is next seen, and the one least recently seen is a picture until then.
   */
  async activate(): Promise<void> {
    if (this.interactive) await (await this.#display?.stage())?.activate(this.workerUrl);
  }

  /** Opens the claims of a mark, by its id in the situation; null closes them. */
  select(item: string | null): void {
    this.#state.view = { ...this.#state.view, mark: item, claim: null };
    this.#display?.open();
  }

  /** The page's address with what the reader sees in it; needs the attribute `address`. */
  shareUrl(): string {
    return this.#state.shareUrl();
  }

  /**
   * What is shown as a picture; `options` of `situation-map/export` stand over it.
   *
   * @throws Error when nothing is drawn yet, and as `exportImage` of `situation-map/export` does
   */
  async exportImage(options?: ExportImageOptions): Promise<File> {
    const file = await this.#display?.image(options);
    if (!file) throw new Error("exportImage: nothing is drawn yet; wait for situation-map-ready");
    return file;
  }

  connectedCallback(): void {
    if (this.#display || !this.#root) return;
    this.upgradeProperties(["situation", "workerUrl", "themes"]);
    this.#display = new Display(this, this.#root, this.#state, this.#source);
    this.#state.start();
    this.dataset["state"] ??= "empty";
    this.#display.update();
  }

  disconnectedCallback(): void {
    // An element that is only moved is connected again at once, and keeps its map.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#state.stop();
      this.#display?.remove();
      this.#display = null;
    });
  }

  /** Present so that `moveBefore` moves the element without disconnecting it. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === "loading") this.#display?.arm();
    else if (name === "address") {
      if (this.#display) this.#state.start();
    } else if (name === "interactive" || (name === "src" && before === null))
      this.#display?.update();
    else this.#display?.outdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "situation-map": SituationMapElement;
  }
  interface HTMLElementEventMap extends SituationMapEventMap {}
}
