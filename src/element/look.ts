import type { Theme } from "../theme/theme.ts";
import { themeOf } from "../theme/themes.ts";
import { missingFonts, ownFonts } from "./fonts.ts";
import { createSheet } from "./styles/index.ts";
import { themeCss } from "./styles/tokens.ts";

/** Milliseconds that a map waits for its typefaces, so that its text does not move once it is there. */
const PATIENCE = 1500;

/** Style sheets and typefaces of one element: kept back until something of its own is shown, for they could move what the page has. */
export class Look {
  readonly #root: ShadowRoot;
  readonly #colors = new CSSStyleSheet();
  /** The theme comes first: what is set for paper and forced colours stands over it. */
  readonly #sheets: readonly CSSStyleSheet[] = [this.#colors, createSheet()];
  readonly #fonts: readonly FontFace[];
  #theme: Theme | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#fonts = missingFonts(root.ownerDocument);
  }

  /** Loads the typefaces; settles when they are there, or will not come soon. */
  async load(theme?: Theme): Promise<void> {
    const { fonts } = this.#root.ownerDocument;
    const loading = Promise.allSettled([
      ...this.#fonts.map((font) => font.load()),
      ...ownFonts(theme).map((font) => fonts.load(font)),
    ]);
    await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  /**
   * Gives all parts the colours and typefaces of a theme.
   *
   * @throws as `checkTheme` does: nothing of a page's own theme goes into a style sheet unread
   */
  paint(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#colors.replaceSync(themeCss(themeOf(theme)));
    this.#theme = theme;
  }

  add(): void {
    const { adoptedStyleSheets, ownerDocument } = this.#root;
    if (adoptedStyleSheets.includes(this.#colors)) return;
    this.#root.adoptedStyleSheets = [...adoptedStyleSheets, ...this.#sheets];
    for (const font of this.#fonts) ownerDocument.fonts.add(font);
  }

  /** The typefaces stay: another map may have found them there. */
  remove(): void {
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter(
      (sheet) => !this.#sheets.includes(sheet),
    );
  }
}
