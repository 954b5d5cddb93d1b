/** Milliseconds without a change after which a width counts as settled. */
const SETTLED = 120;

/** Tells when a box has got another width than the one it was last drawn for, and keeps it. */
export class WidthWatch {
  readonly #box: HTMLElement;
  readonly #sizes: ResizeObserver;
  #width = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onChange not called while the box has no width, as when it is hidden */
  constructor(box: HTMLElement, onChange: () => void) {
    this.#box = box;
    this.#sizes = new ResizeObserver(() => {
      if (box.clientWidth === this.#width) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.note();
        if (this.#width > 0) onChange();
      }, SETTLED);
    });
  }

  start(): void {
    this.#sizes.observe(this.#box);
  }

  /** The box is drawn for the width it has. */
  note(): void {
    this.#width = this.#box.clientWidth;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#sizes.disconnect();
  }
}
