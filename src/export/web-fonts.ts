import { webFonts, type WebFont } from "../carried-files.ts";

export type { WebFont } from "../carried-files.ts";

/** The faces that the text of a picture is set in. */
export function fontsUsedIn(svg: string): WebFont[] {
  const runs = svg.match(/<text [^>]*>/g) ?? [];
  const used = new Set(runs.map(faceOf));
  return webFonts.filter((font) => used.has(`${font.family} ${font.weight} ${font.style}`));
}

/** An `@font-face` rule with the font inside, for a picture that stands alone; `data` is its file in Base64. */
export function fontFaceRule({ family, weight, style }: WebFont, data: string): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}

function faceOf(run: string): string {
  const family = /font-family="'([^']*)'/.exec(run)?.[1] ?? "";
  const weight = /font-weight="(\d+)"/.exec(run)?.[1] ?? "400";
  const style = /font-style="(\w+)"/.exec(run)?.[1] ?? "normal";
  return `${family} ${weight} ${style}`;
}
