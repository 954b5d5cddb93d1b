import type { ExportImageOptions } from "../export/browser.ts";
import { childrenParsed } from "./children-parsed.ts";
import { emit } from "./emit.ts";
import { fault } from "./fault.ts";
import { FigurePrint } from "./figure-print.ts";
import { LoadingTrigger } from "./loading-trigger.ts";
import type { PageState } from "./page-state.ts";
import { Poster } from "./poster.ts";
import { Redraw } from "./redraw.ts";
import type { SituationMapElement } from "./situation-map-element.ts";
import type { SourceReader } from "./source-reader.ts";
import { stageHooks } from "./stage-hooks.ts";
import type { Stage } from "./stage.ts";
import { ThemeWatch } from "./theme-watch.ts";

/** What an element shows while it is in a page: the page's own figure as long as that will do, then what the stage draws. */
export class Display {
  readonly #element: SituationMapElement;
  readonly #root: ShadowRoot;
  readonly #state: PageState;
  readonly #source: SourceReader;
  readonly #poster: Poster;
  readonly #theme: ThemeWatch;
  readonly #redraw: Redraw = new Redraw(
    (signal) => this.#draw(signal),
    (reason) => this.#notDrawn(reason),
  );
  readonly #print: FigurePrint;
  readonly #ended = new AbortController();
  #stage: Promise<Stage> | null = null;
  #trigger: LoadingTrigger | null = null;

  constructor(
    element: SituationMapElement,
    root: ShadowRoot,
    state: PageState,
    source: SourceReader,
  ) {
    [this.#element, this.#root, this.#state, this.#source] = [element, root, state, source];
    this.#theme = new ThemeWatch(root, () => this.update());
    this.#print = new FigurePrint(root, () => state.isHome && this.#poster.isThere);
    this.#poster = new Poster(element, root, {
      explore: () => void element.activate(),
      prepare: () => this.#prepare(),
    });
  }

  /** Something to draw has changed. */
  update(): void {
    this.#redraw.request();
  }

  /** The page wants to show something else than it gave first: a figure of that will not do. */
  outdate(): void {
    if (this.#poster.isShown) this.#poster.want();
    this.update();
  }

  /** Opens what the state says is open. */
  open(): void {
    if (this.#poster.isShown) return this.update();
    void this.#stage?.then((stage) => stage.open(this.#state.view));
    this.#state.write();
  }

  /** Waits anew for the moment at which the page wants the interactive map. */
  arm(): void {
    this.#trigger?.stop();
    const state = this.#element.dataset["state"];
    if (!this.#element.interactive || (state !== "figure" && state !== "poster")) return;
    this.#trigger = new LoadingTrigger(
      this.#element,
      this.#element.loading,
      () => void this.#element.activate(),
    );
  }

  /** The stage with a map on it; null when there is nothing to draw, or the element has left the page. */
  async stage(): Promise<Stage | null> {
    this.#poster.want();
    if (this.#poster.isShown) this.update();
    await this.#redraw.settled();
    const stage = await this.#stage;
    return this.#ended.signal.aborted ? null : stage;
  }

  async image(options: ExportImageOptions | undefined): Promise<File | null> {
    return (await (await this.stage())?.image(options)) ?? null;
  }

  remove(): void {
    this.#ended.abort();
    this.#redraw.stop();
    this.#theme.stop();
    this.#print.stop();
    this.#trigger?.stop();
    this.#poster.remove();
    void this.#stage?.then((stage) => stage.remove());
    this.#element.dataset["state"] = "empty";
  }

  async #draw(signal: AbortSignal): Promise<void> {
    const [element, state, poster] = [this.#element, this.#state, this.#poster];
    await childrenParsed(element);
    if (signal.aborted || this.#showPoster()) return;
    await poster.wait();
    const source = await this.#source.read(element, element.situation, signal);
    if (signal.aborted || source === null) return;
    const stage = await this.#loadStage();
    if (signal.aborted) return;
    // Where the page does not say, what takes the figure's place has its colours.
    const wanted = element.hasAttribute("theme") ? element.theme : (poster.theme ?? "auto");
    const scheme = this.#theme.resolve(wanted);
    const settings = { ...state.settings(), scheme, themes: element.themes };
    await stage.show(source, settings, state.view);
    if (signal.aborted) return;
    state.write();
    if (element.dataset["state"] === "figure") this.arm();
  }

  /** Whether the page's own figure is shown, or nothing can be. */
  #showPoster(): boolean {
    const { lang, interactive } = this.#state.settings();
    if (!this.#state.isHome) this.#poster.want();
    if (!this.#poster.show({ lang, interactive: interactive && this.#isGiven })) return false;
    const { dataset } = this.#element;
    if (dataset["state"] !== "failed") dataset["state"] = "poster";
    this.arm();
    return true;
  }

  get #isGiven(): boolean {
    return this.#source.isGiven(this.#element, this.#element.situation);
  }

  #loadStage(): Promise<Stage> {
    const hooks = stageHooks(this.#element, this.#state, this.#poster, this.#redraw);
    const loading = (this.#stage ??= import("./stage.ts").then(
      ({ Stage }) => new Stage(this.#element, this.#root, hooks),
    ));
    // What failed is tried again when a map is next wanted.
    loading.catch(() => (this.#stage = null));
    return loading;
  }

  /** Loads what a map will need, once a reader looks like wanting one. */
  async #prepare(): Promise<void> {
    if (!this.#isGiven) return;
    const source = this.#source.read(this.#element, this.#element.situation, this.#ended.signal);
    await Promise.all([source, this.#loadStage().then((stage) => stage.prepare())]);
  }

  /** What was shown before stays. */
  #notDrawn(reason: unknown): void {
    const problem = fault("$", "not-drawn", String(reason), "error");
    if (this.#poster.stay(problem.message)) this.#element.dataset["state"] = "failed";
    emit(this.#element, "situation-map-error", { problems: [problem] });
  }
}
