import type { Localized } from "./situation.ts";

/**
 * The text in the language `lang`, a BCP 47 tag: the very tag, else the tag shortened from its end (`pt-BR` → `pt`),
 * else English.
 * Letter case does not matter. This is the lookup of RFC 4647 §3.4.
 */
export function localize(text: Localized, lang: string): string {
  for (let tag = lang; tag !== ""; tag = shortened(tag)) {
    const found = textIn(text, tag);
    if (found !== undefined) return found;
  }
  return text.en;
}

function textIn(text: Localized, tag: string): string | undefined {
  if (Object.hasOwn(text, tag)) return text[tag];
  const key = Object.keys(text).find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
  return key === undefined ? undefined : text[key];
}

function shortened(tag: string): string {
  return tag.slice(0, Math.max(0, tag.lastIndexOf("-")));
}
