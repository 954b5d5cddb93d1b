import type { Problem } from "../model/problem.ts";
import { exploreButton, zoomButtons } from "./controls.ts";
import { replaceContent } from "./dom.ts";
import type { Drawing } from "./drawing.ts";
import type { ErrorDetail, MapState } from "./events.ts";
import type { Frame } from "./frame.ts";
import { LivePart } from "./live-part.ts";
import type { MapView } from "./map-view.ts";

/** What the element does when the map goes live, or fails to. */
export interface ActivationHooks {
  readonly setState: (state: MapState) => void;
  readonly error: (detail: ErrorDetail) => void;
  readonly live: () => void;
  readonly activate: () => void;
}

/** The way from the picture to the interactive map, and back when it fails. */
export class Activation {
  readonly #frame: Frame;
  readonly #view: MapView;
  readonly #hooks: ActivationHooks;
  #drawing: Drawing | null = null;
  #selected: string | null = null;
  #live: LivePart | null = null;
  #starting: Promise<void> | null = null;
  #stopped = false;
  #failed = false;

  constructor(frame: Frame, view: MapView, hooks: ActivationHooks) {
    this.#frame = frame;
    this.#view = view;
    this.#hooks = hooks;
  }

  get isLive(): boolean {
    return this.#live !== null;
  }

  get isStarting(): boolean {
    return this.#starting !== null;
  }

  get hasFailed(): boolean {
    return this.#failed;
  }

  /** Follows a change of what is shown. */
  render(drawing: Drawing, selected: string | null): void {
    this.#drawing = drawing;
    this.#selected = selected;
    this.#stopped = false;
    this.#buttons(drawing);
    this.#live?.map.setScene(drawing.scene);
  }

  select(selected: string | null): void {
    this.#selected = selected;
  }

  /** Loads MapLibre and starts the map, once; resolves when it is live, or stays a picture. */
  start(workerUrl: string | undefined): Promise<void> {
    const drawing = this.#drawing;
    if (this.#live || !drawing) return Promise.resolve();
    this.#starting ??= this.#start(drawing, workerUrl).finally(() => (this.#starting = null));
    return this.#starting;
  }

  stop(): void {
    this.#stopped = true;
    this.#failed = false;
    this.#drawing = null;
    this.#live?.remove();
    this.#live = null;
    this.#frame.figure.removeAttribute("data-live");
    this.#frame.status.textContent = "";
  }

  async #start(drawing: Drawing, workerUrl: string | undefined): Promise<void> {
    const { say } = drawing.context;
    this.#failed = false;
    this.#hooks.setState("loading");
    this.#frame.status.textContent = say("element.loading");
    try {
      const live = await LivePart.start({
        container: this.#frame.live,
        followers: this.#frame.marks,
        scene: drawing.scene,
        label: say("element.mapOf", { title: drawing.scene.furniture.headline.text }),
        workerUrl,
        loadDetail: () => (this.#drawing ?? drawing).loadDetail(),
        onSelect: (items) => this.#view.choose(items),
        onMove: (layout) => {
          if (this.#live && this.#drawing) this.#view.place(this.#drawing, layout, this.#selected);
        },
        onError: ({ message }) => this.#hooks.error({ problems: [problem(message)] }),
      });
      if (this.#stopped) live.remove();
      else this.#goLive(live, drawing);
    } catch (reason) {
      if (!this.#stopped)
        this.#fail(reason instanceof Error ? reason.message : String(reason), drawing);
    }
  }

  #goLive(live: LivePart, started: Drawing): void {
    const { controls, figure, status } = this.#frame;
    const hadFocus = controls.matches(":focus-within");
    const drawing = this.#drawing ?? started;
    this.#live = live;
    if (drawing !== started) live.map.setScene(drawing.scene);
    figure.toggleAttribute("data-live", true);
    const layout = live.map.layout();
    if (layout) this.#view.place(drawing, layout, this.#selected);
    status.textContent = drawing.context.say("element.live");
    this.#buttons(drawing);
    if (hadFocus) controls.querySelector("button")?.focus({ preventScroll: true });
    this.#hooks.setState("live");
    this.#hooks.live();
  }

  #fail(reason: string, { context }: Drawing): void {
    this.#frame.status.textContent = context.say("element.failed", { reason });
    this.#failed = true;
    this.#hooks.setState("failed");
    this.#hooks.error({ problems: [problem(reason)] });
  }

  #buttons({ context, settings }: Drawing): void {
    const buttons = this.#live ? zoomButtons : exploreButton;
    const hooks = {
      explore: this.#hooks.activate,
      zoomBy: (delta: number) => this.#live?.map.zoomBy(delta),
      home: () => this.#live?.map.home(),
    };
    replaceContent(this.#frame.controls, settings.interactive && buttons(context.say, hooks));
  }
}

function problem(message: string): Problem {
  return { path: "map", code: "not-live", message, severity: "warning" };
}
