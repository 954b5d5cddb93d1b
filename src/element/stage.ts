import type { Problem } from "../model/problem.ts";
import { Activation } from "./activation.ts";
import { BasemapData } from "./basemap-data.ts";
import { Copier } from "./copier.ts";
import type { ExportImageOptions } from "../export/browser.ts";
import { levelFor, prepareDrawing, switchedLayers, type Drawing } from "./drawing.ts";
import { fault } from "./fault.ts";
import { buildFrame, type Frame } from "./frame.ts";
import { imageOf } from "./image.ts";
import { LivePart } from "./live-part.ts";
import { Look } from "./look.ts";
import { MapView, type MapHooks } from "./map-view.ts";
import { ProblemsView } from "./problems-view.ts";
import { SaveView } from "./save-view.ts";
import { Selection } from "./selection.ts";
import { checkSettings, type Settings } from "./settings.ts";
import { SideView } from "./side-view.ts";
import { SituationReader } from "./situation-reader.ts";
import type { Source } from "./source-reader.ts";
import type { StageHooks } from "./stage-hooks.ts";
import { TimelineView } from "./timeline-view.ts";
import type { ClaimActions } from "./view-context.ts";
import type { View } from "./view.ts";

/** Milliseconds without a change of size after which a picture is drawn anew. */
const SETTLED = 120;

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
  readonly #sizes: ResizeObserver;
  readonly #problems = new ProblemsView();
  #drawing: Drawing | null = null;
  #moment: string | null | undefined;
  #told = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #width = 0;
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
    this.#sizes = new ResizeObserver(() => this.#onResize());
  }

  /** Draws a situation with these settings, or lists what is wrong with it. */
  async show(source: Source, settings: Settings, view: View): Promise<void> {
    const read = this.#reader.read(source);
    if ("problems" in read) return this.#showProblems(read.problems, settings);
    const { settings: sound, problems } = checkSettings(settings, read.situation);
    this.#tell(problems);
    const [drawing] = await Promise.all([
      prepareDrawing(
        read.situation,
        sound,
        this.#data,
        levelFor(this.#host.clientWidth),
        sound.interactive ? this.#actions : null,
      ),
      this.#look.load(),
    ]);
    if (this.#removed) return;
    if (drawing.failure) {
      const missing = [fault("basemap", "not-loaded", drawing.failure.message)];
      this.#hooks.error({ problems: missing });
      if (this.#hooks.keep(missing)) return;
    }
    this.#hooks.replace(this.#frame, () => {
      this.#mount(drawing);
      this.#render(drawing, view);
    });
    if (read.isNew) this.#hooks.ready();
  }

  /** Opens a claim, a mark or a question; an id that is not there closes what is open. */
  open(view: View): void {
    this.#selection.set(view);
  }

  /** Loads what a map of this element will need, and draws nothing. */
  async prepare(): Promise<void> {
    const level = levelFor(this.#host.clientWidth);
    const files = [this.#data.level(level), this.#data.places(), this.#look.load()];
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
    clearTimeout(this.#timer);
    this.#sizes.disconnect();
    this.#activation.stop();
    this.#frame.figure.remove();
    this.#problems.node.remove();
    this.#showSlot(true);
    this.#look.remove();
    this.#hooks.setState("empty");
  }

  /** A value that does not fit is named once, however often the map is drawn with it. */
  #tell(problems: readonly Problem[]): void {
    const told = problems.map(({ path, message }) => `${path} ${message}`).join("\n");
    if (told !== "" && told !== this.#told) this.#hooks.error({ problems });
    this.#told = told;
  }

  #mount(drawing: Drawing): void {
    this.#problems.node.remove();
    if (this.#frame.figure.isConnected) return;
    this.#look.add();
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
    this.#save.render(drawing);
    this.#activation.render(drawing, view.mark);
    this.#announce(drawing);
    if (!this.#activation.isLive) this.#map.drawPicture(drawing, view.mark);
    this.#hooks.setState(this.#activation.state);
  }

  /** What could not be loaded leaves what was shown before, or what the page has in the element; wrong data leaves no map. */
  #showProblems(problems: readonly Problem[], settings: Settings): void {
    this.#hooks.error({ problems });
    if (this.#hooks.keep(problems)) return;
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
    if (this.#drawing)
      this.#hooks.layer({ layer, shown }, switchedLayers(this.#drawing, layer, shown));
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

/** Whether a page has put something into the element to be seen when there is no map. */
function hasFallback(host: Element): boolean {
  return [...host.children].some((child) => !child.matches("script, template"));
}
