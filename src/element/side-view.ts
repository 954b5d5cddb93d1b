import type { Question } from "../model/situation.ts";
import type { Drawing } from "./drawing.ts";
import { h, replaceContent } from "./dom.ts";
import type { Frame } from "./frame.ts";
import { itemContent } from "./item-view.ts";
import { keyContent, type KeyHooks } from "./key-view.ts";
import { markList, questionList } from "./lists-view.ts";
import { questionContent } from "./question-view.ts";

/** What a reader does beside the map. */
export interface SideHooks extends KeyHooks {
  readonly choose: (item: string | null, from: HTMLElement | null) => void;
}

/** Headline, key, panel, lists, sources: all that stands around the map. */
export class SideView {
  readonly #frame: Frame;
  readonly #hooks: SideHooks;
  #drawing: Drawing | null = null;
  #selected: string | null = null;
  #question: string | null = null;
  #shown = 4;

  constructor(frame: Frame, hooks: SideHooks) {
    this.#frame = frame;
    this.#hooks = hooks;
  }

  /** Writes everything anew. */
  render(drawing: Drawing, selected: string | null, width: number): void {
    this.#shown = claimsPerSide(width);
    // Where there is room below the map, the list stands open.
    if (this.#drawing === null) this.#frame.list.open = width >= 1080;
    this.#drawing = drawing;
    this.#texts(drawing);
    this.#key(drawing);
    this.select(selected);
  }

  /** Adapts to a width. */
  resize(width: number): void {
    if (claimsPerSide(width) === this.#shown) return;
    this.#shown = claimsPerSide(width);
    this.#panel();
  }

  /** Shows the claims of a mark, or with null those of the open question. */
  select(selected: string | null): void {
    this.#selected = selected;
    this.#panel();
    this.#lists();
  }

  /** Moves focus to the panel's heading, where reading starts. */
  focusPanel(): void {
    const { panel } = this.#frame;
    panel.querySelector<HTMLElement>("#panel-heading")?.focus({ preventScroll: true });
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    panel.scrollIntoView({ block: "nearest", behavior: still ? "instant" : "smooth" });
  }

  #texts({ scene, context, settings }: Drawing): void {
    const { headline, deck, map, footer, figure, skip, sheet } = this.#frame;
    const { furniture } = scene;
    figure.lang = settings.lang;
    figure.dir = scene.dir;
    figure.dataset["theme"] = settings.theme;
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
    replaceContent(
      key,
      ...keyContent({ full, context, isShown, reading, interactive }, this.#hooks),
    );
    key.toggleAttribute("data-static", !interactive);
    sheet.hidden = !interactive;
  }

  #panel(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const { panel } = this.#frame;
    const { scene, context } = drawing;
    const item = scene.items.find(({ id }) => id === this.#selected);
    const question = this.#openQuestion(context.situation.questions);
    panel.hidden = !item && !question;
    if (item)
      replaceContent(panel, ...itemContent(item, context, () => this.#hooks.choose(null, null)));
    else
      replaceContent(panel, ...(question ? questionContent(question, context, this.#shown) : []));
  }

  #lists(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const { questions, list } = this.#frame;
    const { context, scene, settings } = drawing;
    const open = this.#selected === null ? this.#openQuestion(context.situation.questions) : null;
    const rows = questionList(open, context, (question) => this.#ask(question));
    replaceContent(questions, ...(settings.interactive ? rows : []));
    questions.setAttribute("aria-label", context.say("panel.questions"));
    list.hidden = !settings.interactive;
    replaceContent(
      list,
      ...markList(scene.items, this.#selected, context, (item, from) =>
        this.#hooks.choose(item, from),
      ),
    );
  }

  #ask(question: Question): void {
    this.#question = question.id;
    this.#hooks.choose(null, null);
    this.select(null);
    this.focusPanel();
  }

  #openQuestion(questions: readonly Question[]): Question | null {
    return questions.find(({ id }) => id === this.#question) ?? questions[0] ?? null;
  }
}

/** Claims shown of each side of a question, by the element's width. */
function claimsPerSide(width: number): number {
  if (width < 480) return 1;
  return width < 720 ? 2 : 4;
}
