import type { Cursor } from "./cursor.ts";
import { quoteText } from "./name-value.ts";
import { readId } from "./read-id.ts";
import { readText } from "./read-value.ts";

const countryPattern = /^[A-Z]{3}$/u;

/** Reads an ISO 3166-1 alpha-3 code. Codes for users, such as `XXA`, are good: the pattern is checked, not the list. */
export function readCountry(cursor: Cursor): string {
  const code = readText(cursor, "a country code");
  if (code === "" || countryPattern.test(code)) return code;
  const message = `${quoteText(code)} is not a country code; use three capitals of ISO 3166-1, such as "EST"`;
  cursor.error("invalid-country", message);
  return "";
}

/** Reads the code of a country, or the id of an area within one. */
export function readTerritory(cursor: Cursor): string {
  if (typeof cursor.value === "string" && countryPattern.test(cursor.value)) return cursor.value;
  return readId(cursor, "a country code of three capitals or the id of an area");
}
