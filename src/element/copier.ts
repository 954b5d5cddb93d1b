import type { Say } from "../i18n/messages.ts";
import { h } from "./dom.ts";

/** Milliseconds for which a button says that it has copied. */
const SHOWN = 2000;

/** Puts text on the clipboard; where a page may not, selects it in a field for the reader to copy. */
export class Copier {
  readonly #announce: (text: string) => void;

  constructor(announce: (text: string) => void) {
    this.#announce = announce;
  }

  async copy(text: string, from: HTMLElement, say: Say): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      from.closest(".tools")?.querySelector(".copy-field")?.remove();
      this.#announce(say("claim.copied"));
      from.dataset["done"] = say("claim.copied");
      setTimeout(() => delete from.dataset["done"], SHOWN);
    } catch {
      this.#offer(text, from, say);
    }
  }

  #offer(text: string, from: HTMLElement, say: Say): void {
    const field = h("textarea", {
      class: "copy-field",
      readonly: true,
      rows: Math.min(5, text.split("\n").length),
      "aria-label": say("claim.copyText"),
    });
    field.value = text;
    const tools = from.closest(".tools") ?? from.parentElement;
    tools?.querySelector(".copy-field")?.remove();
    tools?.append(field);
    field.focus({ preventScroll: true });
    field.select();
    this.#announce(say("claim.copyByHand"));
  }
}
