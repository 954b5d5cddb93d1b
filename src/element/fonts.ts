/** The faces that maps and panels are set in, as they lie in the package. */
const faces: readonly (readonly [family: string, weight: string, style: string, url: () => URL])[] =
  [
    [
      "Source Sans 3",
      "400",
      "normal",
      () => new URL("../fonts/source-sans-3-400.woff2", import.meta.url),
    ],
    [
      "Source Sans 3",
      "600",
      "normal",
      () => new URL("../fonts/source-sans-3-600.woff2", import.meta.url),
    ],
    [
      "Source Sans 3",
      "700",
      "normal",
      () => new URL("../fonts/source-sans-3-700.woff2", import.meta.url),
    ],
    [
      "Source Serif 4",
      "400",
      "normal",
      () => new URL("../fonts/source-serif-4-400.woff2", import.meta.url),
    ],
    [
      "Source Serif 4",
      "400",
      "italic",
      () => new URL("../fonts/source-serif-4-400-italic.woff2", import.meta.url),
    ],
    [
      "Source Serif 4",
      "700",
      "normal",
      () => new URL("../fonts/source-serif-4-700.woff2", import.meta.url),
    ],
  ];

/**
 * Makes the typefaces known to a document, since a shadow root's own `@font-face` does not count. A face that the page declares
 * itself is left to it. Files are fetched by the browser when text needs them; until then text stands in a face that is there.
 */
export function addFonts(target: Document): void {
  for (const [family, weight, style, url] of faces) {
    const known = [...target.fonts].some(
      (face) =>
        face.family.replace(/["']/g, "") === family &&
        face.weight === weight &&
        face.style === style,
    );
    if (known) continue;
    target.fonts.add(
      new FontFace(family, `url("${url().href}") format("woff2")`, {
        weight,
        style,
        display: "swap",
      }),
    );
  }
}
