import { webFonts } from "../carried-files.ts";
import type { Theme } from "../theme/theme.ts";
import { faceRoles } from "../theme/typeface.ts";
import { faceCss, faces } from "../theme/typography.ts";

/**
 * The typefaces of maps and panels that a document does not know. A shadow root's own `@font-face` does not count: they have to be
 * added to the document, `target.fonts`. A face that the page declares itself is left to it. Files are fetched by the browser when
 * text needs them; until then text stands in a face that is there.
 */
export function missingFonts(target: Document): FontFace[] {
  return webFonts
    .filter(
      ({ family, weight, style }) =>
        ![...target.fonts].some(
          (face) =>
            face.family.replace(/["']/g, "") === family &&
            face.weight === String(weight) &&
            face.style === style,
        ),
    )
    .map(({ family, weight, style, woff2 }) => {
      const source = `url("${woff2().href}") format("woff2")`;
      return new FontFace(family, source, { weight: String(weight), style, display: "swap" });
    });
}

/** A theme's own typefaces in each face they are used in, as the CSS property `font` names them; the page declares them. */
export function ownFonts(theme: Theme | undefined): string[] {
  return faces.flatMap((face) => {
    const family = theme?.fonts?.[faceRoles[face]]?.family;
    const { style, weight } = faceCss(face);
    return family === undefined ? [] : [`${style} ${weight} 16px ${family}`];
  });
}
