import type { Question, Situation } from "../model/situation.ts";
import { comparisonContent } from "./comparison-view.ts";
import type { Drawing } from "./drawing.ts";
import { h, replaceContent, replaceHolding } from "./dom.ts";
import type { SourceDetail } from "./events.ts";
import type { Frame } from "./frame.ts";
import { itemContent } from "./item-view.ts";
import { keyContent, type KeyHooks } from "./key-view.ts";
import { markList, questionList } from "./lists-view.ts";
import { questionContent } from "./question-view.ts";
import { readingQuestion } from "./readings.ts";
import { recordContent } from "./record-view.ts";
import { watchSourceLinks } from "./source-links.ts";
import { statementContent } from "./statement-view.ts";
import { HOME, type View } from "./view.ts";

/** Where reading of the panel starts. */
const HEADING = "#panel-heading";

/** What a reader does beside the map. */
export interface SideHooks extends Omit<KeyHooks, "compare"> {
  readonly choose: (item: string, from: HTMLElement | null) => void;
  readonly ask: (question: string, from: HTMLElement | null) => void;
  readonly close: () => void;
  /** Goes to a source outside the page; false keeps the reader here. */
  readonly follow: (detail: SourceDetail) => boolean;
}

/** Headline, key, panel, lists, sources: all that stands around the map. */
export class SideView {
  readonly #frame: Frame;
  readonly #hooks: SideHooks;
  #drawing: Drawing | null = null;
  #view: View = HOME;
  #width = 0;
  #recorded: readonly [record: Situation, lang: string] | null = null;

  constructor(frame: Frame, hooks: SideHooks) {
    this.#frame = frame;
    this.#hooks = hooks;
    watchSourceLinks(frame.figure, hooks.follow);
  }

  /** Writes everything anew. */
  render(drawing: Drawing, view: View, width: number): void {
    this.#width = width;
    // Where there is room below the map, the list stands open.
    if (this.#drawing === null) this.#frame.list.open = width >= 1080;
    this.#drawing = drawing;
    this.#texts(drawing);
    this.#key(drawing);
    this.#record(drawing);
    this.show(view);
  }

  /** Adapts to a width. */
  resize(width: number): void {
    if (width === this.#width) return;
    this.#width = width;
    this.#panel();
  }

  /** Shows a claim, else the claims of a mark, else those of the open question. */
  show(view: View): void {
    this.#view = view;
    this.#panel();
    this.#lists();
  }

  /** Moves focus to the panel's heading, where reading starts. */
  focusPanel(): void {
    const { panel } = this.#frame;
    panel.querySelector<HTMLElement>(HEADING)?.focus({ preventScroll: true });
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    panel.scrollIntoView({ block: "nearest", behavior: still ? "instant" : "smooth" });
  }

  #texts({ scene, context, settings }: Drawing): void {
    const { headline, deck, map, footer, figure, skip, sheet } = this.#frame;
    const { furniture } = scene;
    figure.lang = settings.lang;
    figure.dir = scene.dir;
    figure.dataset["theme"] = settings.scheme;
    headline.textContent = furniture.headline.text;
    deck.textContent = `${furniture.deck.text} ${furniture.asOf.text}.`;
    map.setAttribute(
      "aria-label",
      context.say("element.mapOf", { title: furniture.headline.text }),
    );
    skip.textContent = context.say("element.skip");
    skip.hidden = !settings.interactive;
    sheet.textContent = context.say("key.sheet");
    footer.replaceChildren(
      h("p", {}, furniture.sources.text),
      h("p", {}, furniture.worldview.text),
    );
  }

  #key({ full, context, settings }: Drawing): void {
    const { key, sheet } = this.#frame;
    const { interactive, layers } = settings;
    const reading = settings.reading ?? context.situation.readings[0]?.id;
    const isShown = (layer: string): boolean => layers === null || layers.includes(layer);
    const question = readingQuestion(context.situation);
    const compare = question && (() => this.#hooks.ask(question.id, null));
    replaceContent(
      key,
      ...keyContent({ full, context, isShown, reading, interactive }, { ...this.#hooks, compare }),
    );
    key.toggleAttribute("data-static", !interactive);
    sheet.hidden = !interactive;
  }

  /** What the record says of itself does not change from step to step. */
  #record({ context, settings }: Drawing): void {
    const { record } = this.#frame;
    record.hidden = !settings.interactive;
    const [written, lang] = this.#recorded ?? [];
    if (written === context.record && lang === settings.lang) return;
    this.#recorded = [context.record, settings.lang];
    record.replaceChildren(...recordContent(context));
  }

  #panel(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const { panel } = this.#frame;
    panel.hidden = false;
    const content = this.#panelContent(drawing, panel.clientWidth || 400);
    panel.hidden = content.length === 0;
    // A reader who is in the panel stays in it, whatever is drawn anew.
    replaceHolding(panel, HEADING, ...content);
  }

  #panelContent(drawing: Drawing, width: number): Node[] {
    const { scene, context } = drawing;
    const { choose, close, read } = this.#hooks;
    const claim = context.claims.get(this.#view.claim ?? "");
    if (claim) {
      const hooks = { close, choose: (mark: string) => choose(mark, null) };
      return statementContent(claim, scene.items, context, hooks);
    }
    const item = scene.items.find(({ id }) => id === this.#view.mark);
    if (item) return itemContent(item, context, width, close);
    const question = this.#openQuestion(context.situation.questions);
    if (!question) return [];
    if (question === readingQuestion(context.situation))
      return comparisonContent(question, drawing, read);
    return questionContent(question, context, { shown: claimsPerSide(this.#width), width });
  }

  #lists(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const { questions, list } = this.#frame;
    const { context, scene, settings } = drawing;
    const { mark, claim } = this.#view;
    const open = (mark ?? claim) === null ? this.#openQuestion(context.situation.questions) : null;
    const rows = questionList(open, context, ({ id }) => this.#hooks.ask(id, null));
    replaceContent(questions, ...(settings.interactive ? rows : []));
    questions.setAttribute("aria-label", context.say("panel.questions"));
    list.hidden = !settings.interactive;
    replaceContent(
      list,
      ...markList(scene, mark, context, (item, from) => this.#hooks.choose(item, from)),
    );
  }

  #openQuestion(questions: readonly Question[]): Question | null {
    return questions.find(({ id }) => id === this.#view.question) ?? questions[0] ?? null;
  }
}

/** Claims shown of each side of a question, by the element's width. */
function claimsPerSide(width: number): number {
  if (width < 480) return 1;
  return width < 720 ? 2 : 4;
}
