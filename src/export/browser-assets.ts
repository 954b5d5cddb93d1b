import { basemapFiles, filesRemedy, type WebFont } from "../carried-files.ts";
import type { BasemapTopology, Place } from "../index.ts";
import type { BasemapLevel } from "./basemap-level.ts";
import { fontFaceRule } from "./web-fonts.ts";

/** A level of the shipped base map. */
export async function fetchBasemapLevel(level: BasemapLevel): Promise<BasemapTopology> {
  const data: BasemapTopology = await (await fetchFile(basemapFiles[level]())).json();
  return data;
}

/** The shipped base map's names. */
export async function fetchPlaces(): Promise<readonly Place[]> {
  const data: readonly Place[] = await (await fetchFile(basemapFiles.places())).json();
  return data;
}

/** `@font-face` rules with these fonts inside. */
export async function fetchFontCss(fonts: readonly WebFont[]): Promise<string> {
  const rules = fonts.map(async (font) => {
    const file = await (await fetchFile(font.woff2())).arrayBuffer();
    return fontFaceRule(font, base64Of(new Uint8Array(file)));
  });
  return (await Promise.all(rules)).join("");
}

async function fetchFile(url: URL): Promise<Response> {
  const response = await fetch(url).catch((reason: unknown) => {
    throw new Error(
      `${url.href}: ${String(reason)}; serve the package's files with it, and allow them in connect-src`,
    );
  });
  if (!response.ok) throw new Error(`${url.href}: HTTP ${response.status}; ${filesRemedy}`);
  return response;
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
