/** Follows what the reader's system asks for: light or dark, and forced colours, which overrule a page's choice. */
export class ThemeWatch {
  readonly #dark: MediaQueryList = matchMedia("(prefers-color-scheme: dark)");
  readonly #forced: MediaQueryList = matchMedia("(forced-colors: active)");
  readonly #stop = new AbortController();

  constructor(onChange: () => void) {
    const options = { signal: this.#stop.signal };
    this.#dark.addEventListener("change", onChange, options);
    this.#forced.addEventListener("change", onChange, options);
  }

  /** The theme to draw in. */
  resolve(theme: "auto" | "light" | "dark"): "light" | "dark" {
    if (theme !== "auto" && !this.#forced.matches) return theme;
    return this.#dark.matches ? "dark" : "light";
  }

  stop(): void {
    this.#stop.abort();
  }
}
