import { messagesFor } from "../i18n/messages.ts";
import type { Problem } from "../model/problem.ts";
import type { Situation } from "../model/situation.ts";
import { Activation } from "./activation.ts";
import { BasemapData } from "./basemap-data.ts";
import { findFocus, h } from "./dom.ts";
import { levelFor, prepareDrawing, type Drawing } from "./drawing.ts";
import type { ErrorDetail, LayerDetail, MapState, SelectDetail } from "./events.ts";
import { addFonts } from "./fonts.ts";
import { buildFrame, type Frame } from "./frame.ts";
import { MapView } from "./map-view.ts";
import { problemsContent } from "./problems-view.ts";
import { checkSettings, type Settings } from "./settings.ts";
import { SideView } from "./side-view.ts";
import { SituationReader } from "./situation-reader.ts";
import type { Source } from "./source-reader.ts";
import { createSheet } from "./styles/index.ts";

/** What the element does for the stage. */
export interface StageHooks {
  readonly setState: (state: MapState) => void;
  readonly select: (detail: SelectDetail) => void;
  readonly layer: (detail: LayerDetail, shown: readonly string[] | null) => void;
  readonly reading: (reading: string) => void;
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
  readonly #sizes: ResizeObserver;
  readonly #problems: HTMLElement = h("div", {
    class: "figure problems",
    part: "problems",
    role: "alert",
  });
  #drawing: Drawing | null = null;
  #situation: Situation | null = null;
  #selected: string | null = null;
  /** What opened the panel, by its `data-focus`: it may be drawn anew meanwhile. */
  #opener: string | null = null;
  #told = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #width = 0;
  #removed = false;

  constructor(host: HTMLElement, root: ShadowRoot, hooks: StageHooks) {
    [this.#host, this.#root, this.#hooks] = [host, root, hooks];
    const choose = (item: string | null, from: HTMLElement | null): void =>
      this.#choose(item, from);
    this.#map = new MapView(this.#frame, { choose, reach: () => hooks.activate() });
    this.#side = new SideView(this.#frame, {
      choose,
      toggle: (layer, shown) => this.#toggle(layer, shown),
      read: hooks.reading,
    });
    this.#activation = new Activation(this.#frame, this.#map, hooks);
    this.#frame.figure.addEventListener("keydown", (event) => this.#onKey(event));
    this.#sizes = new ResizeObserver(() => this.#onResize());
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    addFonts(host.ownerDocument);
  }

  /** Draws a situation with these settings, or lists what is wrong with it. */
  async show(source: Source, settings: Settings, selected: string | null): Promise<void> {
    const read = this.#reader.read(source);
    if ("problems" in read) return this.#showProblems(read.problems, settings);
    const { settings: sound, problems } = checkSettings(settings, read.situation);
    this.#tell(problems);
    const drawing = await prepareDrawing(
      read.situation,
      sound,
      this.#data,
      levelFor(this.#host.clientWidth),
    );
    if (this.#removed) return;
    this.#situation = read.situation;
    if (drawing.failure) this.#hooks.error({ problems: [loadProblem(drawing.failure)] });
    this.#mount(drawing);
    this.#render(drawing, selected);
    if (drawing.failure) this.#frame.status.textContent = drawing.failure.message;
    if (read.isNew) this.#hooks.ready();
  }

  /** Shows the claims of a mark, or with null those of the open question. An id that is not drawn closes the panel. */
  select(item: string | null): void {
    const known = this.#drawing?.scene.items.some(({ id }) => id === item) ?? false;
    this.#selected = known ? item : null;
    this.#side.select(this.#selected);
    this.#map.select(this.#selected);
    this.#activation.select(this.#selected);
  }

  /** Makes the map interactive; resolves when it is, or has failed and stays a picture. */
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

  #render(drawing: Drawing, selected: string | null): void {
    this.#drawing = drawing;
    this.#selected = drawing.scene.items.some(({ id }) => id === selected) ? selected : null;
    this.#width = this.#frame.map.clientWidth;
    this.#side.render(drawing, this.#selected, this.#host.clientWidth);
    this.#activation.render(drawing, this.#selected);
    if (this.#activation.isLive) return;
    this.#map.drawPicture(drawing, this.#selected);
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

  #choose(item: string | null, from: HTMLElement | null): void {
    if (item === null && this.#selected === null) return;
    const [before, claims] = [
      this.#selected,
      this.#drawing?.scene.items.find(({ id }) => id === item)?.claims ?? [],
    ];
    this.select(item);
    this.#hooks.select({ item, claims });
    if (item !== null) {
      this.#opener = from?.dataset["focus"] ?? null;
      this.#side.focusPanel();
    } else if (before !== null) {
      const again = this.#opener === null ? null : findFocus(this.#frame.figure, this.#opener);
      (again ?? this.#map.buttonOf(before))?.focus({ preventScroll: true });
    }
  }

  #toggle(layer: string, shown: boolean): void {
    const [drawing, situation] = [this.#drawing, this.#situation];
    if (!drawing || !situation) return;
    const all = situation.layers.filter(({ switchable }) => switchable).map(({ id }) => id);
    const now = all.filter((id) =>
      id === layer ? shown : (drawing.settings.layers ?? all).includes(id),
    );
    this.#hooks.layer({ layer, shown }, now.length === all.length ? null : now);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented || this.#selected === null) return;
    event.preventDefault();
    this.#choose(null, null);
  }

  #onResize(): void {
    if (this.#frame.map.clientWidth === this.#width) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const drawing = this.#drawing;
      this.#width = this.#frame.map.clientWidth;
      if (!drawing || this.#width === 0) return;
      this.#side.resize(this.#host.clientWidth);
      if (!this.#activation.isLive) this.#map.drawPicture(drawing, this.#selected);
    }, SETTLED);
  }
}

function loadProblem({ message }: Error): Problem {
  return { path: "basemap", code: "not-loaded", message, severity: "warning" };
}
