import type { Problem } from "../model/problem.ts";
import { Activation } from "./activation.ts";
import { BasemapData, type BasemapLevel } from "./basemap-data.ts";
import { Copier } from "./copier.ts";
import type { ExportImageOptions } from "../export/browser.ts";
import {
  levelFor,
  prepareDrawing,
  switchedLayers,
  type Drawing,
  type ShownLayers,
} from "./drawing.ts";
import { fault } from "./fault.ts";
import { buildFrame, type Frame } from "./frame.ts";
import { imageOf } from "./image.ts";
import { inParts } from "./in-parts.ts";
import { LivePart } from "./live-part.ts";
import { Look } from "./look.ts";
import { MapView, type MapHooks } from "./map-view.ts";
import { ProblemsView } from "./problems-view.ts";
import { SaveView } from "./save-view.ts";
import { Selection } from "./selection.ts";
import { checkSettings, type GivenSettings, type Settings } from "./settings.ts";
import { SideView } from "./side-view.ts";
import { SituationReader } from "./situation-reader.ts";
import type { Source } from "./source-reader.ts";
import type { StageHooks } from "./stage-hooks.ts";
import { themeFor } from "./theme-for.ts";
import { Told } from "./told.ts";
import { TimelineView } from "./timeline-view.ts";
import type { ClaimActions } from "./view-context.ts";
import type { View } from "./view.ts";
import { WidthWatch } from "./width-watch.ts";

/** All that is inside the element's shadow root: the picture, the live map, the claims. It comes as a chunk of its own. */
export class Stage {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #hooks: StageHooks;
  readonly #frame: Frame = buildFrame();
  readonly #look: Look;
  readonly #data: BasemapData = new BasemapData();
  readonly #reader: SituationReader = new SituationReader();
  readonly #map: MapView;
  readonly #side: SideView;
  readonly #activation: Activation;
  readonly #selection: Selection;
  readonly #timeline: TimelineView;
  readonly #save: SaveView;
  readonly #actions: ClaimActions;
  readonly #width: WidthWatch;
  readonly #problems = new ProblemsView();
  readonly #told = new Told();
  #drawing: Drawing | null = null;
  /** As the reader has them, who may switch again before that is drawn. */
  #layers: ShownLayers = null;
  #moment: string | null | undefined;
  #removed = false;

  constructor(host: HTMLElement, root: ShadowRoot, hooks: StageHooks) {
    [this.#host, this.#root, this.#hooks] = [host, root, hooks];
    this.#look = new Look(root);
    const choose: MapHooks["choose"] = (item, from) => this.#selection.choose(item, from);
    this.#map = new MapView(this.#frame, { choose, reach: () => hooks.activate() });
    this.#side = new SideView(this.#frame, {
      choose,
      ask: (question, from) => this.#selection.ask(question, from),
      close: () => this.#selection.close(),
      toggle: (layer, shown) => this.#toggle(layer, shown),
      read: hooks.reading,
      follow: hooks.source,
    });
    this.#activation = new Activation(this.#frame, this.#map, {
      ...hooks,
      setState: (state) => hooks.setState(this.#problems.node.isConnected ? "problems" : state),
    });
    this.#selection = new Selection(this.#frame, {
      show: (view) => this.#show(view),
      focusPanel: () => this.#side.focusPanel(),
      buttonOf: (mark) => this.#map.buttonOf(mark),
      select: hooks.select,
      question: hooks.question,
      view: hooks.view,
    });
    const open = (claim: string): void => this.#selection.openClaim(claim);
    this.#timeline = new TimelineView(this.#frame.timeline, {
      step: (claim, since) => this.#step(claim, since),
      open,
    });
    this.#save = new SaveView(this.#frame, {
      image: (drawing, format) => imageOf(drawing, this.#selection.view.mark, { format }),
      exported: hooks.exported,
      failed: (message) => hooks.error({ problems: [fault("export", "not-exported", message)] }),
    });
    this.#actions = { open, linkTo: hooks.linkTo, copy: this.#copier() };
    this.#width = new WidthWatch(this.#frame.map, () => this.#onResize());
  }

  /**
   * Draws a situation with these settings, or lists what is wrong with it.
   *
   * @throws TypeError or RangeError when a theme of the page cannot be used
   */
  async show(source: Source, given: GivenSettings, view: View): Promise<void> {
    const { themes, ...rest } = given;
    const settings: Settings = { ...rest, theme: themeFor(given.scheme, themes) };
    const read = this.#reader.read(source);
    if ("problems" in read) return this.#showProblems(read.problems, settings);
    const { settings: sound, problems } = checkSettings(settings, read.situation);
    const untold = this.#told.untold(problems);
    if (untold.length > 0) this.#hooks.error({ problems: untold });
    const [drawing] = await Promise.all([
      prepareDrawing(
        read.situation,
        sound,
        this.#data,
        this.#level,
        sound.interactive ? this.#actions : null,
      ),
      this.#look.load(sound.theme),
    ]);
    if (this.#removed) return;
    if (drawing.failure) {
      const missing = [fault("basemap", "not-loaded", drawing.failure.message)];
      this.#hooks.error({ problems: missing });
      if (this.#hooks.keep(missing)) return;
    }
    await this.#draw(drawing, view);
    if (this.#removed) return;
    if (read.isNew) this.#hooks.ready();
  }

  /** Opens a claim, a mark or a question; an id that is not there closes what is open. */
  open(view: View): void {
    this.#selection.set(view);
  }

  /** Loads what a map of this element will need, and draws nothing. */
  async prepare(): Promise<void> {
    const files = [this.#data.level(this.#level), this.#data.places(), this.#look.load()];
    await Promise.all([...files, LivePart.load()]);
  }

  /** Makes the map interactive; resolves when it is, or stays a picture. */
  activate(workerUrl: string | undefined): Promise<void> {
    return this.#activation.start(workerUrl);
  }

  /** What is shown as a picture; null when nothing is. */
  async image(options: ExportImageOptions | undefined): Promise<File | null> {
    if (!this.#drawing) return null;
    return (await imageOf(this.#drawing, this.#selection.view.mark, options)).file;
  }

  remove(): void {
    this.#removed = true;
    this.#width.stop();
    this.#activation.stop();
    this.#frame.figure.remove();
    this.#problems.node.remove();
    this.#showSlot(true);
    this.#look.remove();
    this.#hooks.setState("empty");
  }

  /** An element that is not shown yet may turn out wide. */
  get #level(): BasemapLevel {
    return levelFor(this.#host.clientWidth || Infinity);
  }

  #mount(drawing: Drawing): void {
    this.#look.paint(drawing.settings.theme);
    this.#problems.node.remove();
    if (this.#frame.figure.isConnected) return;
    this.#look.add();
    this.#frame.figure.dataset["theme"] = drawing.settings.scheme;
    this.#root.append(this.#frame.figure);
    this.#width.start();
  }

  /** Draws in one go what takes another picture's place; else out of sight and in parts, so that the page is not held up. */
  async #draw(drawing: Drawing, view: View): Promise<void> {
    const { figure } = this.#frame;
    const parts = this.#parts(drawing, view);
    if (figure.isConnected || this.#hooks.isTaken())
      return this.#hooks.replace(this.#frame, () => parts.forEach((part) => part()));
    figure.toggleAttribute("data-unseen", true);
    await inParts(parts, () => this.#removed).finally(() => {
      figure.removeAttribute("data-unseen");
    });
  }

  #parts(drawing: Drawing, wanted: View): readonly (() => void)[] {
    const words = (): void => {
      this.#mount(drawing);
      this.#drawing = drawing;
      if (!this.#hooks.isStale()) this.#layers = drawing.settings.layers;
      this.#selection.follow(drawing, wanted);
      this.#width.note();
      this.#side.render(drawing, this.#selection.view, this.#host.clientWidth);
    };
    const tools = (): void => {
      // A reader who steps on is not taken back by what was asked for before.
      if (!this.#hooks.isStale()) this.#timeline.render(drawing, this.#host.clientWidth);
      this.#save.render(drawing);
      this.#activation.render(drawing, this.#selection.view.mark);
      this.#announce(drawing);
    };
    const picture = (): void => {
      if (!this.#activation.isLive) this.#map.drawPicture(drawing, this.#selection.view.mark);
      this.#showSlot(false);
      this.#hooks.setState(this.#activation.state);
    };
    const layout = (): void => {
      if (!this.#activation.isLive) this.#map.preparePicture(drawing);
    };
    return [words, tools, layout, picture];
  }

  /** What could not be loaded leaves what was shown before, or what the page has in the element; wrong data leaves no map. */
  #showProblems(problems: readonly Problem[], settings: Settings): void {
    this.#hooks.error({ problems });
    if (this.#hooks.keep(problems)) return;
    this.#look.paint(settings.theme);
    this.#look.add();
    const { figure } = this.#frame;
    const isMissing = problems.some(({ code }) => code === "not-loaded");
    if (!isMissing) {
      this.#activation.stop();
      this.#drawing = null;
      figure.remove();
    }
    this.#problems.write(problems, settings, isMissing ? this.#hooks.retry : null);
    if (figure.isConnected) figure.before(this.#problems.node);
    else this.#root.append(this.#problems.node);
    this.#showSlot(!figure.isConnected && hasFallback(this.#host));
    this.#hooks.setState("problems");
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
    if (!this.#drawing) return;
    this.#layers = switchedLayers(this.#drawing, this.#layers, layer, shown);
    this.#hooks.layer({ layer, shown }, this.#layers);
  }

  #onResize(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    this.#side.resize(this.#host.clientWidth);
    this.#timeline.resize(this.#host.clientWidth);
    if (!this.#activation.isLive) this.#map.drawPicture(drawing, this.#selection.view.mark);
  }
}

/** Whether a page has put something into the element to be seen when there is no map. */
function hasFallback(host: Element): boolean {
  return [...host.children].some((child) => !child.matches("script, template"));
}
