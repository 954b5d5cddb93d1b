import { findFocus } from "./dom.ts";
import type { Drawing } from "./drawing.ts";
import type { QuestionDetail, SelectDetail } from "./events.ts";
import type { Frame } from "./frame.ts";
import { HOME, type View } from "./view.ts";

/** Who follows the selection, and who is told. */
export interface SelectionHooks {
  readonly show: (view: View) => void;
  /** Where the panel's reading starts. */
  readonly focusPanel: () => void;
  /** What stands for a mark on the map. */
  readonly buttonOf: (mark: string) => HTMLElement | null;
  readonly select: (detail: SelectDetail) => void;
  readonly question: (detail: QuestionDetail) => void;
  readonly view: (view: View) => void;
}

/** What is open, how it was opened, and where focus goes when it is closed. */
export class Selection {
  readonly #frame: Frame;
  readonly #hooks: SelectionHooks;
  #view: View = HOME;
  #drawing: Drawing | null = null;
  /** What opened the panel, by its `data-focus`: it may be drawn anew meanwhile. */
  #opener: string | null = null;

  constructor(frame: Frame, hooks: SelectionHooks) {
    [this.#frame, this.#hooks] = [frame, hooks];
    frame.figure.addEventListener("keydown", (event) => this.#onKey(event));
  }

  get view(): View {
    return this.#view;
  }

  /** What of a view a drawing has; what it does not know is closed. */
  follow(drawing: Drawing, view: View): void {
    this.#drawing = drawing;
    this.#view = known(view, drawing);
  }

  /** Opens what a page asked for. */
  set(view: View): void {
    this.#view = this.#drawing ? known(view, this.#drawing) : view;
    this.#hooks.show(this.#view);
  }

  /** Opens a mark a reader chose, or with null closes what is open. */
  choose(mark: string | null, from: HTMLElement | null): void {
    if (mark === null) return this.close();
    this.#open({ ...this.#view, mark, claim: null }, from);
  }

  /** Opens a question a reader chose, in the place of whatever is open. */
  ask(question: string, from: HTMLElement | null): void {
    const { mark, claim, question: before } = this.#view;
    this.#open({ mark: null, question, claim: null }, from);
    if (question !== before || (mark ?? claim) !== null) this.#hooks.question({ question });
  }

  openClaim(claim: string): void {
    const root = this.#frame.figure.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    this.#open({ ...this.#view, claim }, active instanceof HTMLElement ? active : null);
  }

  /** Back from a claim to what it was opened from, and from a mark to the question. */
  close(): void {
    const { mark, claim } = this.#view;
    if (mark === null && claim === null) return;
    this.#change(claim === null ? { ...this.#view, mark: null } : { ...this.#view, claim: null });
    const opener = this.#opener === null ? null : findFocus(this.#frame.figure, this.#opener);
    this.#opener = null;
    const back = opener ?? (mark === null ? null : this.#hooks.buttonOf(mark));
    if (back) back.focus({ preventScroll: true });
    else this.#hooks.focusPanel();
  }

  #open(view: View, from: HTMLElement | null): void {
    this.#opener = from?.dataset["focus"] ?? null;
    this.#change(view);
    this.#hooks.focusPanel();
  }

  #change(view: View): void {
    const before = this.#view.mark;
    this.set(view);
    const { mark } = this.#view;
    if (mark !== before) {
      const item = this.#drawing?.scene.items.find(({ id }) => id === mark);
      this.#hooks.select({ item: mark, claims: item?.claims ?? [] });
    }
    this.#hooks.view(this.#view);
  }

  #onKey(event: KeyboardEvent): void {
    const { mark, claim } = this.#view;
    if (event.key !== "Escape" || event.defaultPrevented || (mark ?? claim) === null) return;
    event.preventDefault();
    this.close();
  }
}

function known(view: View, { scene, context }: Drawing): View {
  return {
    mark: idIn(scene.items, view.mark),
    question: idIn(context.situation.questions, view.question),
    claim: idIn(context.situation.claims, view.claim),
  };
}

function idIn(list: readonly { readonly id: string }[], id: string | null): string | null {
  return list.some((entry) => entry.id === id) ? id : null;
}
