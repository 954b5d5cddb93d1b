/** Draws once for all changes of one task, and once more when something changes meanwhile. */
export class Redraw {
  readonly #draw: (signal: AbortSignal) => Promise<void>;
  readonly #failed: (reason: unknown) => void;
  readonly #ended = new AbortController();
  #running: Promise<void> | null = null;
  #isStale = false;

  /**
   * @param draw draws what is there when it is called
   * @param failed told why it could not
   */
  constructor(draw: (signal: AbortSignal) => Promise<void>, failed: (reason: unknown) => void) {
    [this.#draw, this.#failed] = [draw, failed];
  }

  /** Whether something has changed since the drawing now under way began: another one follows. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Something has changed. */
  request(): void {
    this.#isStale = true;
    this.#running ??= this.#run();
  }

  /** Settles when all that has changed is drawn. */
  async settled(): Promise<void> {
    await this.#running;
  }

  stop(): void {
    this.#ended.abort();
  }

  async #run(): Promise<void> {
    const { signal } = this.#ended;
    // What else changes in this task is drawn as well.
    await Promise.resolve();
    while (this.#isStale && !signal.aborted) {
      this.#isStale = false;
      await this.#draw(signal).catch(this.#failed);
    }
    this.#running = null;
  }
}
