import type { MessageKey } from "../i18n/en.ts";
import type { ViewContext } from "./view-context.ts";

/** Milliseconds that a hint stays after the last gesture that called for it. */
const HINT = 1600;

type Words = Pick<ViewContext, "say"> | undefined;

/** The line that says what happens: seen on a picture, on a live map only heard; hints are seen there too, and what stays stands below. */
export class StatusLine {
  readonly #node: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(node: HTMLElement) {
    this.#node = node;
  }

  say(words: Words, key: MessageKey, values?: Readonly<Record<string, string | number>>): void {
    this.clear();
    this.#node.textContent = words?.say(key, values) ?? "";
  }

  /** Says what is to be read for as long as it is true: below the map, not over it. */
  note(text: string): void {
    this.clear();
    this.#node.dataset["kind"] = "note";
    this.#node.textContent = text;
  }

  clear(): void {
    clearTimeout(this.#timer);
    delete this.#node.dataset["kind"];
    this.#node.textContent = "";
  }

  /** Says how the map is zoomed or moved, when a gesture for it was left to the page. */
  hint(words: Words, gesture: "wheel" | "touch"): void {
    const text = words?.say(gesture === "touch" ? "element.touchHint" : wheelHint()) ?? "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.clear(), HINT);
    this.#node.dataset["kind"] = "hint";
    // The same words are not announced twice.
    if (this.#node.textContent !== text) this.#node.textContent = text;
  }
}

/** Whether a wheel zooms with ⌘ or Ctrl is told by the same word as in MapLibre. */
function wheelHint(): "element.wheelHintMac" | "element.wheelHint" {
  return navigator.userAgent.includes("Mac") ? "element.wheelHintMac" : "element.wheelHint";
}
