import { webFonts, type WebFont } from "../carried-files.ts";

export type { WebFont } from "../carried-files.ts";

/** The faces that the text of a picture is set in. */
export function fontsUsedIn(svg: string): WebFont[] {
  const runs = svg.match(/<text [^>]*>/g) ?? [];
  const used = new Set(runs.map((run) => faceOf(fontAttributesOf(run))));
  return webFonts.filter((font) => used.has(`${font.family} ${font.weight} ${font.style}`));
}

/** The face a text is set in, from its attributes: family, weight and style. */
export function faceOf(attributes: Readonly<Record<string, string>>): string {
  const family = /^'([^']*)'/.exec(attributes["font-family"] ?? "")?.[1] ?? "";
  const { "font-weight": weight = "400", "font-style": style = "normal" } = attributes;
  return `${family} ${weight} ${style}`;
}

/** An `@font-face` rule with the font inside, for a picture that stands alone; `data` is its file in Base64. */
export function fontFaceRule({ family, weight, style }: WebFont, data: string): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}

function fontAttributesOf(run: string): Readonly<Record<string, string>> {
  const pairs = run.matchAll(/(font-[a-z]+)="([^"]*)"/g);
  return Object.fromEntries([...pairs].map(([, name = "", value = ""]) => [name, value]));
}
