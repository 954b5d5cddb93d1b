import type { Inspection } from "./cursor.ts";
import { nameList } from "./name-value.ts";

/**
 * Warns of texts that lack a language of the document. A document has a language when more than half of its texts have it:
 * a few words of a language do not oblige the rest, and a translation that is nearly done names what is left.
 */
export function checkTranslations({ texts }: Inspection): void {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    for (const lang of Object.keys(text)) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const expected = [...counts]
    .filter(([, count]) => count > texts.length / 2)
    .map(([lang]) => lang);
  for (const { text, cursor } of texts) {
    const missing = expected.filter((lang) => !Object.hasOwn(text, lang));
    if (missing.length > 0) {
      const message = `this text lacks ${nameList(missing)}, which most others have; readers of it get English`;
      cursor.warn(
        "missing-translation",
        `${message}. Translate it, or drop the language throughout`,
      );
    }
  }
}
