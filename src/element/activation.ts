import { MapControls, roomForControls, type ControlHooks } from "./controls.ts";
import type { Drawing } from "./drawing.ts";
import { mapFault } from "./fault.ts";
import type { Frame } from "./frame.ts";
import { LivePart, type LiveOptions } from "./live-part.ts";
import { livePoolOf, type LivePool, type PoolMember } from "./live-pool.ts";
import type { MapView } from "./map-view.ts";
import type { StageHooks } from "./stage-hooks.ts";
import { StatusLine } from "./status-line.ts";
import { warmUp } from "./warm-up.ts";

/** What the element does when the map goes live, or fails to. */
type ActivationHooks = Pick<StageHooks, "setState" | "error" | "live" | "activate" | "retry">;

/** What the map's window shows: a picture, for one of four reasons, or the interactive map. */
type Phase = "figure" | "loading" | "live" | "recovering" | "failed";

/** The way from the picture to the interactive map, and back: when it must rest, when it fails, and while it is lost. */
export class Activation {
  readonly #frame: Frame;
  readonly #view: MapView;
  readonly #hooks: ActivationHooks;
  readonly #controls: MapControls;
  readonly #status: StatusLine;
  readonly #pool: LivePool;
  readonly #member: PoolMember;
  #drawing: Drawing | null = null;
  #selected: string | null = null;
  #workerUrl: string | undefined;
  #phase: Phase = "figure";
  #live: LivePart | null = null;
  #starting: Promise<void> | null = null;
  /** Ends with the live map that it was made for, started or not. */
  #life = new AbortController();
  /** The reader has it in hand: its buttons stay while it rests. */
  #isSteered = false;
  /** A button was pressed, and what it did is to be told. */
  #isAsked = false;
  /** A lost map is made anew once; when that one is lost as well, the picture stays. */
  #isRebuilt = false;

  constructor(frame: Frame, view: MapView, hooks: ActivationHooks) {
    [this.#frame, this.#view, this.#hooks] = [frame, view, hooks];
    const { activate: explore, retry } = hooks;
    const steer: ControlHooks["steer"] = (act) => this.#steer(act);
    this.#controls = new MapControls(frame.controls, { explore, retry, steer });
    this.#status = new StatusLine(frame.status);
    this.#pool = livePoolOf(frame.map.ownerDocument);
    const [wake, rest] = [() => this.#begin(), () => this.#rest()];
    this.#member = { element: frame.map, wake, rest };
    for (const area of [frame.map, frame.controls])
      warmUp(area, () =>
        this.#drawing?.settings.interactive ? LivePart.load() : Promise.resolve(),
      );
  }

  get isLive(): boolean {
    return this.#phase === "live";
  }

  get state(): Phase {
    return this.#phase;
  }

  /** Follows a change of what is shown. */
  render(drawing: Drawing, selected: string | null): void {
    const before = this.#drawing?.failure;
    [this.#drawing, this.#selected] = [drawing, selected];
    if (drawing.failure) this.#status.note(drawing.failure.message);
    else if (before) this.#status.clear();
    this.#showControls();
    this.#live?.map.setScene(drawing.scene);
  }

  select(selected: string | null): void {
    this.#selected = selected;
  }

  /**
   * Makes the map live, or asks for it to be when it is seen; resolves when it is, or stays a picture for now.
   *
   * @param workerUrl address of MapLibre's worker; default: where the package has it
   */
  async start(workerUrl: string | undefined): Promise<void> {
    if (!this.#drawing) return;
    [this.#workerUrl, this.#isRebuilt] = [workerUrl, false];
    this.#pool.use(this.#member);
    await this.#starting;
  }

  /** Back to nothing. */
  stop(): void {
    this.#pool.leave(this.#member);
    this.#end();
    [this.#drawing, this.#isSteered, this.#phase] = [null, false, "figure"];
    this.#view.lookAt(null);
    this.#status.clear();
  }

  #begin(): void {
    const life = (this.#life = new AbortController());
    this.#starting = this.#run(life.signal).finally(() => {
      if (this.#life === life) this.#starting = null;
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const drawing = this.#drawing;
    if (!drawing) return;
    if (this.#phase !== "recovering") this.#enter("loading");
    if (!this.#isSteered) this.#status.say(drawing.context, "element.loading");
    try {
      const live = await LivePart.start(this.#frame, this.#options(drawing, signal), signal);
      this.#goLive(live, drawing);
    } catch (reason) {
      if (!signal.aborted) this.#fail(reason);
    }
  }

  #options(drawing: Drawing, signal: AbortSignal): LiveOptions {
    const { scene, context } = drawing;
    return {
      scene,
      label: context.say("element.mapOf", { title: scene.furniture.headline.text }),
      camera: this.#view.camera,
      workerUrl: this.#workerUrl,
      reserved: () => roomForControls(this.#frame.controls, this.#frame.map.clientWidth),
      loadDetail: () => (this.#drawing ?? drawing).loadDetail(),
      onSelect: (items) => this.#view.choose(items),
      onMove: () => this.#follow(),
      onPrint: () => this.#drawPicture(),
      onLost: (back) => this.#recover(back, signal),
      onLeftToPage: (gesture) => this.#status.hint(this.#drawing?.context, gesture),
      onError: (error) => this.#hooks.error({ problems: [mapFault(error)] }),
    };
  }

  #goLive(live: LivePart, started: Drawing): void {
    const drawing = this.#drawing ?? started;
    this.#live = live;
    if (drawing !== started) live.map.setScene(drawing.scene);
    if (!this.#isSteered) this.#status.say(drawing.context, "element.live");
    this.#isSteered = true;
    this.#show();
    this.#hooks.live();
  }

  /** Shows the live map in the picture's place. */
  #show(): void {
    if (this.#phase === "recovering") this.#status.clear();
    this.#frame.figure.toggleAttribute("data-live", true);
    this.#enter("live");
    this.#follow();
    this.#showControls();
  }

  /** Marks and buttons are where the live map is. */
  #follow(): void {
    const layout = this.#live?.map.layout();
    if (!this.isLive || !layout || !this.#drawing) return;
    this.#view.place(this.#drawing, layout, this.#selected);
    this.#controls.limit(this.#live?.map.reach() ?? null);
    const count = this.#frame.marks.childElementCount;
    if (this.#isAsked) this.#status.say(this.#drawing.context, "element.inView", { count });
    this.#isAsked = false;
  }

  /** Another map needs the context: the picture of what is seen takes the map's place. */
  #rest(): void {
    this.#drawPicture();
    this.#end();
    this.#enter("figure");
  }

  /** The map shows nothing for now: the picture of what was seen takes its place until it is back. */
  #recover(back: Promise<void>, signal: AbortSignal): void {
    this.#drawPicture();
    this.#hide();
    this.#status.say(this.#drawing?.context, "element.recovering");
    this.#enter("recovering");
    back.then(
      () => !signal.aborted && this.#show(),
      (reason: unknown) => !signal.aborted && this.#rebuild(reason),
    );
  }

  #rebuild(reason: unknown): void {
    this.#end();
    if (this.#isRebuilt) return this.#fail(reason);
    this.#isRebuilt = true;
    this.#begin();
  }

  #fail(reason: unknown): void {
    const problem = mapFault(reason);
    this.#pool.leave(this.#member);
    this.#isSteered = false;
    const said = problem.code === "no-webgl" ? "element.noWebgl" : "element.failed";
    const words = this.#drawing?.context;
    this.#status.note(words?.say(said, { reason: problem.message }) ?? "");
    this.#enter("failed");
    this.#showControls();
    this.#hooks.error({ problems: [problem] });
  }

  /** Takes the live map away, or ends its start. */
  #end(): void {
    this.#life.abort();
    this.#starting = null;
    this.#hide();
    this.#live?.remove();
    this.#live = null;
  }

  #hide(): void {
    this.#status.clear();
    this.#frame.figure.removeAttribute("data-live");
    this.#frame.marks.style.transform = "";
  }

  /** Draws, below the live map, the picture of what it shows. */
  #drawPicture(): void {
    const map = this.#live?.map;
    if (!this.#drawing) return;
    if (map) this.#view.lookAt({ ...map.camera(), isDetailed: map.isDetailed });
    this.#view.drawPicture(this.#drawing, this.#selected);
  }

  /** Does on the live map what a button says; on a map that rests, when it is live again. */
  #steer(act: Parameters<ControlHooks["steer"]>[0]): void {
    this.#isAsked = true;
    if (this.isLive && this.#live) return act(this.#live.map);
    if (this.#phase === "figure")
      void this.start(this.#workerUrl).then(() => this.#live && act(this.#live.map));
  }

  #showControls(): void {
    const reach = this.#live?.map.reach() ?? null;
    if (this.#drawing) this.#controls.render(this.#drawing, this.#isSteered, reach);
  }

  #enter(phase: Phase): void {
    this.#phase = phase;
    this.#hooks.setState(phase);
  }
}
