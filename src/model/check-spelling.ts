import type { Inspection } from "./cursor.ts";
import { quoteText } from "./name-value.ts";
import { spellingTable } from "./spelling-table.ts";

const replacements: ReadonlyMap<string, string> = new Map(
  Object.entries(spellingTable).flatMap(([name, others]) =>
    others.map((other) => [other.toLowerCase(), name]),
  ),
);

const replaced = new RegExp(
  `(?<!\\p{L})(?:${[...replacements.keys()].join("|")})(?!\\p{L})`,
  "giu",
);

const closers: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ['"', '"'],
  ["«", "»"],
  ["‘", "’"],
]);

/** Warns of names in English texts that the spelling table writes otherwise. What stands in quotation marks is left alone. */
export function checkSpelling({ texts }: Inspection): void {
  for (const { text, cursor } of texts) {
    if (text.en.match(replaced) === null) continue;
    const names = new Set(withoutQuotations(text.en).match(replaced));
    for (const name of names) {
      const remedy = `write ${quoteText(replacements.get(name.toLowerCase()) ?? name)}`;
      const message = `${quoteText(name)} is not how this name is spelt here; ${remedy}`;
      cursor
        .at("en")
        .warn("spelling", `${message}, or put a name that others gave in quotation marks`);
    }
  }
}

/** The text without what stands in quotation marks; a quotation that nothing closes runs to the end. */
function withoutQuotations(text: string): string {
  let rest = "";
  let closer: string | null = null;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (closer === null) {
      closer = closers.get(character) ?? null;
      rest += closer === null ? character : " ";
    } else if (character === closer && !isApostrophe(text, index)) {
      closer = null;
    }
  }
  return rest;
}

function isApostrophe(text: string, index: number): boolean {
  return text.charAt(index) === "’" && /\p{L}/u.test(text.charAt(index + 1));
}
