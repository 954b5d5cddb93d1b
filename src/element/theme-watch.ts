import { h } from "./dom.ts";

/**
 * Follows what decides between light and dark: the page's own `color-scheme`, what the reader's system asks for, and forced colours,
 * which overrule a page's choice.
 */
export class ThemeWatch {
  readonly #dark: MediaQueryList = matchMedia("(prefers-color-scheme: dark)");
  readonly #forced: MediaQueryList = matchMedia("(forced-colors: active)");
  readonly #stop = new AbortController();
  /** Inherits the host's `color-scheme`, and tells of every change by a transition, which is nowhere to be seen. */
  readonly #probe: HTMLElement = h("span", { "aria-hidden": "true" });
  readonly #host: Element;

  constructor(root: ShadowRoot, onChange: () => void) {
    this.#host = root.host;
    const options = { signal: this.#stop.signal };
    this.#dark.addEventListener("change", onChange, options);
    this.#forced.addEventListener("change", onChange, options);
    this.#probe.addEventListener("transitionrun", onChange, options);
    const { style } = this.#probe;
    [style.position, style.visibility] = ["absolute", "hidden"];
    style.transition = "color-scheme 1ms allow-discrete";
    root.append(this.#probe);
  }

  /** The scheme to draw in. `auto` is the page's, where it states one; otherwise the reader's. */
  resolve(theme: "auto" | "light" | "dark"): "light" | "dark" {
    const asked = this.#dark.matches ? "dark" : "light";
    if (this.#forced.matches) return asked;
    return theme === "auto" ? (this.#stated() ?? asked) : theme;
  }

  stop(): void {
    this.#stop.abort();
    this.#probe.remove();
  }

  /** The one scheme that the page states by `color-scheme` in its style or in a `meta`; null when it states none, or both. */
  #stated(): "light" | "dark" | null {
    const meta = this.#host.ownerDocument.querySelector<HTMLMetaElement>(
      'meta[name="color-scheme" i]',
    );
    const { colorScheme } = getComputedStyle(this.#host);
    const text = colorScheme === "normal" ? (meta?.content ?? "") : colorScheme;
    const words = text.toLowerCase().split(/\s+/);
    const [isLight, isDark] = [words.includes("light"), words.includes("dark")];
    if (isLight === isDark) return null;
    return isDark ? "dark" : "light";
  }
}
