import type { Cursor } from "./cursor.ts";
import { didYouMean } from "./did-you-mean.ts";
import { limits } from "./limits.ts";
import { nameList, quoteText } from "./name-value.ts";

// Every reader returns a value of its type, whatever it finds. When it has to report an error it returns a stand-in (an
// empty text, an empty list, zero); a document with errors is thrown away as a whole, so no stand-in leaves this folder.

/** Gives the cursor of a property by name. */
export type Properties<K extends string> = (key: K) => Cursor;

/** Names that change objects when they are assigned carelessly; they are never read, kept or passed on. */
const reservedNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Unknown names reported one by one for an object; the rest are counted. */
const maxUnknown = 20;

/** Reads an object with the properties `keys`; warns of any other. `what` names it: "a claim". */
export function readObject<K extends string>(
  cursor: Cursor,
  what: string,
  keys: readonly K[],
): Properties<K> {
  const { value } = cursor;
  if (!isObject(value)) {
    cursor.expected(`${what}, an object in { }`);
    return (key) => cursor.standIn(key);
  }
  const known: readonly string[] = keys;
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  for (const key of unknown.slice(0, maxUnknown)) warnOfUnknown(cursor.at(key), key, what, known);
  if (unknown.length > maxUnknown) {
    cursor.warn(
      "unknown-property",
      `${unknown.length - maxUnknown} more unknown properties; they are ignored`,
    );
  }
  return (key) => cursor.at(key);
}

function warnOfUnknown(cursor: Cursor, key: string, what: string, known: readonly string[]): void {
  if (isReservedName(key)) {
    cursor.warn(
      "reserved-name",
      `${quoteText(key)} is a reserved name and is dropped; take it out`,
    );
  } else {
    const hint = didYouMean(key, known) || ` Known are ${known.join(", ")}.`;
    cursor.warn(
      "unknown-property",
      `${quoteText(key)} is not a property of ${what} and is ignored.${hint}`,
    );
  }
}

/** Reads a list. `what` names what it holds in the plural: "claims". */
export function readList<T>(
  cursor: Cursor,
  what: string,
  readEntry: (entry: Cursor) => T,
  limit: number = limits.entries,
): T[] {
  const { value } = cursor;
  if (!Array.isArray(value)) {
    cursor.expected(`a list of ${what} in [ ]`);
    return [];
  }
  if (value.length > limit) {
    cursor.error(
      "too-many",
      `${value.length} ${what} are more than a situation may hold; keep to ${limit}`,
    );
    return [];
  }
  return Array.from({ length: value.length }, (_, index) => readEntry(cursor.at(index)));
}

/** Reports a list with nothing in it. */
export function requireSome(cursor: Cursor, code: string, message: string): void {
  if (Array.isArray(cursor.value) && cursor.value.length === 0) cursor.error(code, message);
}

/** Spread into an object: what `read` makes of a value that is there, nothing of one that is absent. */
export function optional<T extends object>(
  cursor: Cursor,
  read: (cursor: Cursor) => T,
): Partial<T> {
  return cursor.absent ? {} : read(cursor);
}

/** What `read` makes of a value that is there, `absent` of one that is not. */
export function withDefault<T>(cursor: Cursor, absent: T, read: (cursor: Cursor) => T): T {
  return cursor.absent ? absent : read(cursor);
}

/** Reads a text with something in it. */
export function readText(cursor: Cursor, expected = "a text"): string {
  const { value } = cursor;
  if (typeof value !== "string") {
    cursor.expected(`${expected} in quotes`);
    return "";
  }
  if (value.length > limits.characters) {
    const length = `${quoteText(value)} has ${value.length} characters`;
    cursor.error("too-long", `${length}, more than a text may have; keep to ${limits.characters}`);
    return "";
  }
  if (value.trim() === "") {
    cursor.error(
      "empty",
      `${quoteText(value)} says nothing; write ${expected} or leave the property out`,
    );
    return "";
  }
  const stray = strayCharacter(value);
  if (stray !== null) {
    const message = `${quoteText(value)} holds the unprintable character U+${stray}, which no picture can show; take it out`;
    cursor.error("unprintable", message);
    return "";
  }
  return value;
}

/** Code of the first character that XML and so SVG cannot carry, or half of a surrogate pair; null when there is none. */
function strayCharacter(text: string): string | null {
  const match = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.exec(text.replace(/[\t\n]/gu, " "));
  if (match === null) return null;
  return match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

export function readNumber(cursor: Cursor, expected = "a number"): number {
  const { value } = cursor;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  cursor.expected(expected);
  return 0;
}

/** Reads a number that is not negative. */
export function readAmount(cursor: Cursor, expected: string): number {
  const amount = readNumber(cursor, expected);
  if (amount >= 0) return amount;
  cursor.error("out-of-range", `${amount} is negative; write ${expected}, zero or more`);
  return 0;
}

export function readFlag(cursor: Cursor): boolean {
  if (typeof cursor.value === "boolean") return cursor.value;
  cursor.expected("true or false");
  return false;
}

/** A closed set of words. Its type makes the compiler ask for every member of the union. */
export interface Vocabulary<T extends string> {
  /** What a member is: "a status". */
  readonly noun: string;
  readonly words: Readonly<Record<T, true>>;
  readonly standIn: T;
}

export function readWord<T extends string>(
  cursor: Cursor,
  { noun, words, standIn }: Vocabulary<T>,
): T {
  const { value } = cursor;
  const known = Object.keys(words);
  if (typeof value !== "string") {
    cursor.expected(`${noun} (one of ${nameList(known)})`);
    return standIn;
  }
  if (isWordOf(words, value)) return value;
  const message = `${quoteText(value)} is not ${noun}; use one of ${nameList(known)}.`;
  cursor.error("invalid-value", message + didYouMean(value, known));
  return standIn;
}

export function isReservedName(name: string): boolean {
  return reservedNames.has(name);
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWordOf<T extends string>(words: Readonly<Record<T, true>>, word: string): word is T {
  return Object.hasOwn(words, word);
}
