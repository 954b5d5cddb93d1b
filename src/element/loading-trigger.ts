import { savesData } from "./saves-data.ts";

/** Pixels before it is seen that a map begins to load. */
const AHEAD = "200px";

/**
 * Waits for the moment at which a page wants the interactive map: when seen, when idle, or at once. Where the reader's device asks to
 * save data it never comes: the picture stays until a click.
 */
export class LoadingTrigger {
  #observer: IntersectionObserver | null = null;
  #idle: number | null = null;

  constructor(
    element: Element,
    when: "interaction" | "visible" | "idle" | "eager",
    start: () => void,
  ) {
    if (savesData()) return;
    if (when === "eager") start();
    if (when === "visible") {
      this.#observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          this.stop();
          start();
        },
        { rootMargin: AHEAD },
      );
      this.#observer.observe(element);
    }
    if (when === "idle") {
      if ("requestIdleCallback" in globalThis)
        this.#idle = requestIdleCallback(start, { timeout: 5000 });
      else this.#idle = Number(setTimeout(start, 1000));
    }
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    if (this.#idle === null) return;
    if ("cancelIdleCallback" in globalThis) cancelIdleCallback(this.#idle);
    else clearTimeout(this.#idle);
    this.#idle = null;
  }
}
