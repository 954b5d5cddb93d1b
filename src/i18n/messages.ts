import { byTag } from "./by-tag.ts";
import { de } from "./de.ts";
import { en, type MessageKey, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pl } from "./pl.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

const byLanguage: Readonly<Record<string, Messages>> = { en, de, es, fr, pl, ru, uk };

/** The languages the component speaks. */
export const languages: readonly string[] = Object.keys(byLanguage);

/** Says a message with its values filled in. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The messages of a BCP 47 language tag; of its base language, else English, when there are none. A message of two parts,
 * "1 figure|{count} figures", has its singular first. Letter case of the tag does not matter.
 */
export function messagesFor(lang: string): Say {
  const messages = byTag(byLanguage, lang) ?? en;
  return (key, values = {}) => {
    const [singular = "", plural = singular] = messages[key].split("|");
    const message = values["count"] === 1 ? singular : plural;
    return message.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
  };
}
