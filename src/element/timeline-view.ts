import { formatDate } from "../i18n/format.ts";
import { timeline, type Timeline } from "../scale/timeline.ts";
import { h, replaceContent } from "./dom.ts";
import type { Drawing } from "./drawing.ts";
import {
  laneNames,
  readout,
  spoken,
  stepButtons,
  timelineTitle,
  valueText,
  type Move,
} from "./timeline-parts.ts";
import { nearestStep, stripNode } from "./timeline-strip.ts";

/** What a reader does on the timeline. */
export interface TimelineHooks {
  /** Shows what had been said up to this statement, with what is new since the other. */
  readonly step: (claim: string, since: string | null) => void;
  readonly open: (claim: string) => void;
}

/** Room at both ends of the strip, for the ring of the first and the last statement. */
const END = 9;

/** Below this width of the element, lanes are lower and have no names beside them. */
const NARROW = 480;

/** "Who said what, when": a strip of statements, one slider over them, and what was said at the current step. */
export class TimelineView {
  readonly #section: HTMLElement;
  readonly #hooks: TimelineHooks;
  readonly #head: HTMLElement = h("div", { class: "timeline-head" });
  readonly #names: HTMLElement = h("div", { class: "lane-names" });
  readonly #words: HTMLElement = h("div", { class: "spoken" });
  readonly #slider: HTMLElement = h("div", {
    class: "strip",
    role: "slider",
    tabindex: 0,
    "data-focus": "timeline",
    "aria-orientation": "horizontal",
    "aria-valuemin": 1,
  });
  #drawing: Drawing | null = null;
  #timeline: Timeline | null = null;
  #step = -1;
  #width = 0;

  constructor(section: HTMLElement, hooks: TimelineHooks) {
    this.#section = section;
    this.#hooks = hooks;
    section.append(this.#head, this.#names, this.#slider, this.#words);
    this.#slider.addEventListener("keydown", (event) => this.#onKey(event));
    this.#slider.addEventListener("pointerdown", (event) => this.#onPointer(event));
    this.#slider.addEventListener("pointermove", (event) => this.#onPointer(event));
  }

  /** Writes the timeline anew, for an element this wide. */
  render(drawing: Drawing, width: number): void {
    this.#drawing = drawing;
    this.#width = width;
    this.#step = drawing.step;
    this.#section.hidden = !drawing.settings.interactive || drawing.steps.count < 2;
    if (this.#section.hidden) return;
    this.#write(drawing);
    this.#draw(drawing);
  }

  /** Adapts to a width. */
  resize(width: number): void {
    if (this.#drawing) this.render(this.#drawing, width);
  }

  /** Goes to a statement; the strip follows at once, the map when it is drawn. */
  #go(index: number): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const to = Math.min(Math.max(index, 0), drawing.steps.count - 1);
    const claim = drawing.steps.claim(to);
    if (!claim || to === this.#step) return;
    // Forwards, all that was passed is new; backwards, only the statement itself.
    const since = drawing.steps.claim(to > this.#step ? this.#step : to - 1)?.id ?? null;
    this.#step = to;
    this.#write(drawing);
    this.#draw(drawing);
    this.#hooks.step(claim.id, since);
  }

  #target(move: Move): number {
    const steps = this.#drawing?.steps;
    switch (move) {
      case "previous":
        return this.#step - 1;
      case "next":
        return this.#step + 1;
      case "previousDay":
        return steps?.otherDay(this.#step, -1) ?? 0;
      case "nextDay":
        return steps?.otherDay(this.#step, 1) ?? 0;
    }
  }

  #write(drawing: Drawing): void {
    const { context, steps } = drawing;
    const claim = steps.claim(this.#step);
    replaceContent(
      this.#head,
      ...timelineTitle(context),
      readout(claim, this.#step, drawing),
      stepButtons(this.#step, drawing, (move) => this.#go(this.#target(move))),
    );
    replaceContent(this.#names, laneNames(drawing));
    replaceContent(
      this.#words,
      ...(claim ? spoken(claim, context, () => this.#hooks.open(claim.id)) : []),
    );
    const values = {
      "aria-label": context.say("timeline.slider"),
      "aria-valuemax": steps.count,
      "aria-valuenow": Math.max(1, this.#step + 1),
      "aria-valuetext": claim ? valueText(claim, drawing) : context.say("timeline.before"),
    };
    for (const [name, value] of Object.entries(values))
      this.#slider.setAttribute(name, String(value));
  }

  #draw({ context, steps }: Drawing): void {
    const narrow = this.#width < NARROW;
    const [top, lane] = narrow ? [14, 14] : [17, 19];
    const parties = [...context.parties.keys()];
    const rows = new Set(steps.order.map(({ party }) => party)).size;
    const width = this.#slider.clientWidth - 2 * END;
    if (width < 80) return;
    const { lang, say } = context;
    this.#timeline = timeline(steps.order, {
      width,
      height: rows * lane,
      asOf: context.record.asOf,
      parties,
      minBlock: narrow ? 42 : 50,
    });
    const node = stripNode(this.#timeline, {
      step: this.#step,
      top,
      glyphOf: (party) => context.parties.get(party ?? "")?.glyph,
      dayOf: (day) => (day === null ? say("timeline.before") : formatDate(day, lang, "short")),
    });
    this.#slider.dataset["top"] = String(top);
    this.#slider.replaceChildren(node);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const index = this.#keyTarget(event.key);
    if (index === null) return;
    event.preventDefault();
    this.#go(index);
  }

  #keyTarget(key: string): number | null {
    const rtl = this.#drawing?.scene.dir === "rtl" ? -1 : 1;
    switch (key) {
      case "ArrowRight":
        return this.#step + rtl;
      case "ArrowLeft":
        return this.#step - rtl;
      case "ArrowUp":
        return this.#step + 1;
      case "ArrowDown":
        return this.#step - 1;
      case "PageUp":
        return this.#target("nextDay");
      case "PageDown":
        return this.#target("previousDay");
      case "Home":
        return 0;
      case "End":
        return (this.#drawing?.steps.count ?? 1) - 1;
      default:
        return null;
    }
  }

  /** The statement nearest to the pointer: each has all the room around it. */
  #onPointer(event: PointerEvent): void {
    const strip = this.#timeline;
    if (!strip || event.button > 0) return;
    if (event.type === "pointerdown") this.#slider.setPointerCapture(event.pointerId);
    else if (!this.#slider.hasPointerCapture(event.pointerId)) return;
    const { left, top } = this.#slider.getBoundingClientRect();
    const above = Number(this.#slider.dataset["top"]);
    this.#go(nearestStep(strip, event.clientX - left - END, event.clientY - top - above));
  }
}
