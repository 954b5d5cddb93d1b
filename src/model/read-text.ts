import { type DatePrecision, datePrecision } from "./calendar.ts";
import type { Cursor } from "./cursor.ts";
import { limits } from "./limits.ts";
import { quoteText } from "./name-value.ts";
import { isObject, isReservedName, readText } from "./read-value.ts";
import type { Localized } from "./situation.ts";

const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u;
const httpPattern = /^https?:\/\/[^\s\p{Cc}\\]+$/iu;

/** Reads a text in one or more languages; English must be one of them. */
export function readLocalized(cursor: Cursor): Localized {
  const { value } = cursor;
  if (!isObject(value)) {
    cursor.expected('a text per language, such as { "en": "…" }');
    return { en: "" };
  }
  const text: { en: string } & Record<string, string> = {
    en: readText(cursor.at("en"), "a text in English"),
  };
  const tags = Object.keys(value).filter((tag) => tag !== "en");
  if (tags.length > limits.languages) {
    cursor.error(
      "too-many",
      `${tags.length} languages are more than a text may have; keep to ${limits.languages}`,
    );
    return text;
  }
  for (const tag of tags) {
    const translation = cursor.at(tag);
    if (isReservedName(tag)) {
      translation.warn(
        "reserved-name",
        `${quoteText(tag)} is a reserved name and is dropped; take it out`,
      );
    } else if (languagePattern.test(tag)) {
      text[tag] = readText(translation);
    } else {
      translation.error("invalid-language", notALanguage(tag));
    }
  }
  cursor.inspection.texts.push({ text, cursor });
  return text;
}

/** Reads a BCP 47 tag, language in lower case. */
export function readLanguage(cursor: Cursor): string {
  const tag = readText(cursor, 'a language tag, such as "en"');
  if (tag === "" || languagePattern.test(tag)) return tag;
  cursor.error("invalid-language", notALanguage(tag));
  return "";
}

function notALanguage(tag: string): string {
  return `${quoteText(tag)} is not a language tag; write one of BCP 47, such as "en", "uk" or "pt-BR"`;
}

/** Reads an absolute address that a reader may be sent to: `https:` or `http:`, without user name or password. */
export function readUrl(cursor: Cursor): string {
  const url = readText(cursor, "an address");
  if (url === "" || isWebAddress(url)) return url;
  const remedy =
    'write a whole address that starts with "https://" or "http://", without spaces or a password';
  cursor.error("invalid-url", `${quoteText(url)} is not a web address; ${remedy}`);
  return "";
}

function isWebAddress(url: string): boolean {
  if (!httpPattern.test(url) || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
}

/** Reads a date of any precision. */
export function readDate(cursor: Cursor): string {
  const date = readText(cursor, "a date");
  if (date === "" || datePrecision(date) !== null) return date;
  const remedy = "write YYYY-MM-DD, YYYY-MM or YYYY with a month and day that exist";
  cursor.error("invalid-date", `${quoteText(date)} is not a date of the calendar; ${remedy}`);
  return "";
}

/** Reads a date that must have the precision `precision`. */
export function readDateOf(cursor: Cursor, precision: DatePrecision): string {
  const date = readDate(cursor);
  if (date === "") return "";
  const found = datePrecision(date);
  if (found === precision) return date;
  const forms = { day: "YYYY-MM-DD", month: "YYYY-MM", year: "YYYY" };
  const message = `${quoteText(date)} names a ${found}, not a ${precision}; write ${forms[precision]}`;
  cursor.error("precision-mismatch", message);
  return "";
}
