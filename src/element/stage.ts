import { messagesFor } from "../i18n/messages.ts";
import type { Problem } from "../model/problem.ts";
import { Activation } from "./activation.ts";
import { BasemapData } from "./basemap-data.ts";
import { Copier } from "./copier.ts";
import { h } from "./dom.ts";
import { levelFor, prepareDrawing, type Drawing } from "./drawing.ts";
import type { ErrorDetail, LayerDetail, MapState, SelectDetail, StepDetail } from "./events.ts";
import { addFonts } from "./fonts.ts";
import { buildFrame, type Frame } from "./frame.ts";
import { MapView, type MapHooks } from "./map-view.ts";
import { problemsContent } from "./problems-view.ts";
import { Selection } from "./selection.ts";
import { checkSettings, type Settings } from "./settings.ts";
import { SideView } from "./side-view.ts";
import { SituationReader } from "./situation-reader.ts";
import type { Source } from "./source-reader.ts";
import { createSheet } from "./styles/index.ts";
import { TimelineView } from "./timeline-view.ts";
import type { ClaimActions } from "./view-context.ts";
import type { View } from "./view.ts";

/** What the element does for the stage. */
export interface StageHooks {
  readonly setState: (state: MapState) => void;
  readonly select: (detail: SelectDetail) => void;
  readonly layer: (detail: LayerDetail, shown: readonly string[] | null) => void;
  readonly reading: (reading: string) => void;
  readonly step: (detail: StepDetail, since: string | null) => void;
  /** What is open beside the map has changed. */
  readonly view: (view: View) => void;
  /** A claim's own address; null where the page keeps none. */
  readonly linkTo: (claim: string) => string | null;
  readonly error: (detail: ErrorDetail) => void;
  readonly ready: () => void;
  readonly live: () => void;
  readonly activate: () => void;
}

/** Milliseconds without a change of size after which a picture is drawn anew. */
const SETTLED = 120;

/** All that is inside the element's shadow root: the picture, the live map, the claims. It comes as a chunk of its own. */
export class Stage {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #hooks: StageHooks;
  readonly #frame: Frame = buildFrame();
  readonly #sheet: CSSStyleSheet = createSheet();
  readonly #data: BasemapData = new BasemapData();
  readonly #reader: SituationReader = new SituationReader();
  readonly #map: MapView;
  readonly #side: SideView;
  readonly #activation: Activation;
  readonly #selection: Selection;
  readonly #timeline: TimelineView;
  readonly #actions: ClaimActions;
  readonly #sizes: ResizeObserver;
  readonly #problems: HTMLElement = h("div", {
    class: "figure problems",
    part: "problems",
    role: "alert",
  });
  #drawing: Drawing | null = null;
  #moment: string | null | undefined;
  #told = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #width = 0;
  #removed = false;

  constructor(host: HTMLElement, root: ShadowRoot, hooks: StageHooks) {
    [this.#host, this.#root, this.#hooks] = [host, root, hooks];
    const choose: MapHooks["choose"] = (item, from) => this.#selection.choose(item, from);
    this.#map = new MapView(this.#frame, { choose, reach: () => hooks.activate() });
    this.#side = new SideView(this.#frame, {
      choose,
      ask: (question, from) => this.#selection.ask(question, from),
      close: () => this.#selection.close(),
      toggle: (layer, shown) => this.#toggle(layer, shown),
      read: hooks.reading,
    });
    this.#activation = new Activation(this.#frame, this.#map, hooks);
    this.#selection = new Selection(this.#frame, {
      show: (view) => this.#show(view),
      focusPanel: () => this.#side.focusPanel(),
      buttonOf: (mark) => this.#map.buttonOf(mark),
      select: hooks.select,
      view: hooks.view,
    });
    const open = (claim: string): void => this.#selection.openClaim(claim);
    this.#timeline = new TimelineView(this.#frame.timeline, {
      step: (claim, since) => this.#step(claim, since),
      open,
    });
    this.#actions = { open, linkTo: hooks.linkTo, copy: this.#copier() };
    this.#sizes = new ResizeObserver(() => this.#onResize());
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    addFonts(host.ownerDocument);
  }

  /** Draws a situation with these settings, or lists what is wrong with it. */
  async show(source: Source, settings: Settings, view: View): Promise<void> {
    const read = this.#reader.read(source);
    if ("problems" in read) return this.#showProblems(read.problems, settings);
    const { settings: sound, problems } = checkSettings(settings, read.situation);
    this.#tell(problems);
    const drawing = await prepareDrawing(
      read.situation,
      sound,
      this.#data,
      levelFor(this.#host.clientWidth),
      sound.interactive ? this.#actions : null,
    );
    if (this.#removed) return;
    if (drawing.failure) this.#hooks.error({ problems: [loadProblem(drawing.failure)] });
    this.#mount(drawing);
    this.#render(drawing, view);
    if (drawing.failure) this.#frame.status.textContent = drawing.failure.message;
    if (read.isNew) this.#hooks.ready();
  }

  /** Opens a claim, a mark or a question; an id that is not there closes what is open. */
  open(view: View): void {
    this.#selection.set(view);
  }

  /** Makes the map interactive; resolves when it is, or stays a picture. */
  activate(workerUrl: string | undefined): Promise<void> {
    return this.#activation.start(workerUrl);
  }

  remove(): void {
    this.#removed = true;
    clearTimeout(this.#timer);
    this.#sizes.disconnect();
    this.#activation.stop();
    this.#frame.figure.remove();
    this.#problems.remove();
    this.#showSlot(true);
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    );
    this.#hooks.setState("empty");
  }

  /** A value that does not fit is named once, however often the map is drawn with it. */
  #tell(problems: readonly Problem[]): void {
    const told = problems.map(({ path, message }) => `${path} ${message}`).join("\n");
    if (told !== "" && told !== this.#told) this.#hooks.error({ problems });
    this.#told = told;
  }

  #mount(drawing: Drawing): void {
    this.#problems.remove();
    if (this.#frame.figure.isConnected) return;
    this.#frame.figure.dataset["theme"] = drawing.settings.theme;
    this.#root.append(this.#frame.figure);
    this.#showSlot(false);
    this.#sizes.observe(this.#frame.map);
  }

  #render(drawing: Drawing, wanted: View): void {
    this.#drawing = drawing;
    this.#selection.follow(drawing, wanted);
    const { view } = this.#selection;
    this.#width = this.#frame.map.clientWidth;
    this.#side.render(drawing, view, this.#host.clientWidth);
    this.#timeline.render(drawing, this.#host.clientWidth);
    this.#activation.render(drawing, view.mark);
    this.#announce(drawing);
    if (this.#activation.isLive) return;
    this.#map.drawPicture(drawing, view.mark);
    if (!this.#activation.isStarting)
      this.#hooks.setState(this.#activation.hasFailed ? "failed" : "figure");
  }

  #showProblems(problems: readonly Problem[], { lang, theme }: Settings): void {
    this.#activation.stop();
    this.#drawing = null;
    this.#frame.figure.remove();
    this.#problems.lang = lang;
    this.#problems.dataset["theme"] = theme;
    this.#problems.replaceChildren(...problemsContent(problems, messagesFor(lang)));
    this.#root.append(this.#problems);
    this.#showSlot(false);
    this.#hooks.setState("problems");
    this.#hooks.error({ problems });
  }

  #showSlot(shown: boolean): void {
    this.#root.querySelector("slot")?.toggleAttribute("hidden", !shown);
  }

  #show(view: View): void {
    this.#side.show(view);
    this.#map.select(view.mark);
    this.#activation.select(view.mark);
  }

  #step(claim: string, since: string | null): void {
    const { steps } = this.#drawing ?? {};
    const asOf = steps?.day(steps.indexOf(claim));
    if (asOf !== undefined) this.#hooks.step({ claim, asOf }, since);
  }

  /** How much a step has changed on the map, once for each step. */
  #announce({ scene, context, settings }: Drawing): void {
    if (this.#moment === settings.asOf) return;
    const isFirst = this.#moment === undefined;
    this.#moment = settings.asOf;
    const count = scene.emphasis.changed.length;
    if (!isFirst) this.#frame.said.textContent = context.say("step.changed", { count });
  }

  #copier(): ClaimActions["copy"] {
    const copier = new Copier((text) => (this.#frame.said.textContent = text));
    return (text, from) => {
      if (this.#drawing) void copier.copy(text, from, this.#drawing.context.say);
    };
  }

  #toggle(layer: string, shown: boolean): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const all = drawing.context.record.layers
      .filter(({ switchable }) => switchable)
      .map(({ id }) => id);
    const now = all.filter((id) =>
      id === layer ? shown : (drawing.settings.layers ?? all).includes(id),
    );
    this.#hooks.layer({ layer, shown }, now.length === all.length ? null : now);
  }

  #onResize(): void {
    if (this.#frame.map.clientWidth === this.#width) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const drawing = this.#drawing;
      this.#width = this.#frame.map.clientWidth;
      if (!drawing || this.#width === 0) return;
      this.#side.resize(this.#host.clientWidth);
      this.#timeline.resize(this.#host.clientWidth);
      if (!this.#activation.isLive) this.#map.drawPicture(drawing, this.#selection.view.mark);
    }, SETTLED);
  }
}

function loadProblem({ message }: Error): Problem {
  return { path: "basemap", code: "not-loaded", message, severity: "warning" };
}
