import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { WebFont } from "../carried-files.ts";
import { fontFaceRule } from "./web-fonts.ts";

/** The shipped faces as painters in Node take them, by family, weight and style. */
const TTF: Readonly<Record<string, URL>> = {
  "Source Sans 3 400 normal": new URL("../fonts/source-sans-3-400.ttf", import.meta.url),
  "Source Sans 3 600 normal": new URL("../fonts/source-sans-3-600.ttf", import.meta.url),
  "Source Sans 3 700 normal": new URL("../fonts/source-sans-3-700.ttf", import.meta.url),
  "Source Serif 4 400 normal": new URL("../fonts/source-serif-4-400.ttf", import.meta.url),
  "Source Serif 4 400 italic": new URL("../fonts/source-serif-4-400-italic.ttf", import.meta.url),
  "Source Serif 4 700 normal": new URL("../fonts/source-serif-4-700.ttf", import.meta.url),
};

/** Paths of the shipped fonts, for a painter that looks at no font of the machine. */
export function fontFiles(): string[] {
  return Object.values(TTF).map((url) => fileURLToPath(url));
}

/**
 * The file of a face.
 *
 * @throws Error when no such face is shipped, naming it and those that are
 */
export function readFace(face: string): Promise<Buffer> {
  const url = TTF[face];
  if (!url)
    throw new Error(`fonts: "${face}" is not shipped; there are ${Object.keys(TTF).join(", ")}`);
  return readFile(url);
}

/** An `@font-face` rule with the font inside. */
export async function embeddedFont(font: WebFont): Promise<string> {
  return fontFaceRule(font, (await readFile(font.woff2())).toString("base64"));
}
