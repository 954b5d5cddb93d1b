/**
 * Has the page's own figure printed, with every claim and every address, while the map in its place shows nothing else. What a
 * reader has chosen is printed as it is seen.
 */
export class FigurePrint {
  readonly #stop = new AbortController();

  /**
   * @param root has the slot that the figure stands in
   * @param isSame whether the map shows what the figure does
   */
  constructor(root: ShadowRoot, isSame: () => boolean) {
    const choose = (): void => {
      root.querySelector("slot")?.toggleAttribute("data-prints", isSame());
    };
    // Queries for print change too late: the pages are counted by then.
    addEventListener("beforeprint", choose, { signal: this.#stop.signal });
  }

  stop(): void {
    this.#stop.abort();
  }
}
