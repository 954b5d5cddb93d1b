import { missingFonts } from "./fonts.ts";
import { createSheet } from "./styles/index.ts";

/** Milliseconds that a map waits for its typefaces, so that its text does not move once it is there. */
const PATIENCE = 1500;

/** Style sheet and typefaces of one element: kept back until something of its own is shown, for they could move what the page has. */
export class Look {
  readonly #root: ShadowRoot;
  readonly #sheet: CSSStyleSheet = createSheet();
  readonly #fonts: readonly FontFace[];

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#fonts = missingFonts(root.ownerDocument);
  }

  /** Loads the typefaces; settles when they are there, or will not come soon. */
  async load(): Promise<void> {
    const loading = Promise.allSettled(this.#fonts.map((font) => font.load()));
    await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  add(): void {
    const { adoptedStyleSheets, ownerDocument } = this.#root;
    if (adoptedStyleSheets.includes(this.#sheet)) return;
    this.#root.adoptedStyleSheets = [...adoptedStyleSheets, this.#sheet];
    for (const font of this.#fonts) ownerDocument.fonts.add(font);
  }

  /** The typefaces stay: another map may have found them there. */
  remove(): void {
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    );
  }
}
