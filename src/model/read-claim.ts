import { type DatePrecision, isAfter } from "./calendar.ts";
import type { Claim, Quantity, Quote, Retraction } from "./claim.ts";
import type { Cursor, Relation } from "./cursor.ts";
import { limits } from "./limits.ts";
import { quoteText } from "./name-value.ts";
import { readId, readIdList, readOwnId, readReference, readReferences } from "./read-id.ts";
import { readDateOf, readLanguage, readLocalized } from "./read-text.ts";
import {
  optional,
  readAmount,
  readFlag,
  readObject,
  readText,
  readWord,
  requireSome,
  type Vocabulary,
  withDefault,
} from "./read-value.ts";
import { wordCount } from "./word-count.ts";

const precisions: Vocabulary<DatePrecision> = {
  noun: "a precision of dates",
  words: { day: true, month: true, year: true },
  standIn: "day",
};

const stances: Vocabulary<Claim["stance"]> = {
  noun: "a stance",
  words: {
    buildup: true,
    withdrawal: true,
    denial: true,
    assessment: true,
    proposal: true,
    refusal: true,
    "in-place": true,
    context: true,
  },
  standIn: "context",
};

const claimKeys = [
  "id",
  "actor",
  "party",
  "saidOn",
  "precision",
  "stance",
  "statement",
  "quote",
  "quantity",
  "places",
  "sources",
  "disputes",
  "tension",
  "retracted",
] as const;

/** Reads a claim of a situation that ends with the day `asOf`. */
export function readClaim(cursor: Cursor, asOf: string): Claim {
  const at = readObject(cursor, "a claim", claimKeys);
  const id = readOwnId(at("id"), "claim");
  const precision = readWord(at("precision"), precisions);
  const saidOn = readSaidOn(at("saidOn"), precision, asOf);
  const claim: Claim = {
    id,
    actor: readLocalized(at("actor")),
    ...optional(at("party"), (party) => ({ party: readReference(party, "party") })),
    saidOn,
    precision,
    stance: readWord(at("stance"), stances),
    statement: readLocalized(at("statement")),
    ...optional(at("quote"), (quote) => ({ quote: readQuote(quote) })),
    ...optional(at("quantity"), (quantity) => ({ quantity: readQuantity(quantity) })),
    places: withDefault(at("places"), [], (places) => readPlaces(places, id)),
    sources: readReferences(at("sources"), "source"),
    disputes: readRelated(at("disputes"), "disputes", id),
    tension: readRelated(at("tension"), "tension", id),
    ...optional(at("retracted"), (entry) => ({ retracted: readRetraction(entry, saidOn) })),
  };
  requireSome(
    at("sources"),
    "no-source",
    `claim ${quoteText(id)} has no source; give the id of at least one`,
  );
  checkWording(claim, at("quantity"));
  return claim;
}

function readSaidOn(cursor: Cursor, precision: DatePrecision, asOf: string): string {
  const saidOn = readDateOf(cursor, precision);
  if (asOf !== "" && isAfter(saidOn, asOf)) {
    const message = `${quoteText(saidOn)} is after the situation's asOf ${asOf}`;
    cursor.error("after-cutoff", `${message}; leave the claim out, or move asOf`);
  }
  return saidOn;
}

function readQuote(cursor: Cursor): Quote {
  const at = readObject(cursor, "a quote", ["text", "lang"]);
  const quote = {
    text: readText(at("text"), "the speaker's own words"),
    lang: readLanguage(at("lang")),
  };
  const words = quote.lang === "" ? 0 : wordCount(quote.text, quote.lang);
  if (words > limits.quoteWords) {
    const message = `${quoteText(quote.text)} has ${words} words; quote at most ${limits.quoteWords}`;
    at("text").error("quote-too-long", message);
  }
  return quote;
}

function readQuantity(cursor: Cursor): Quantity {
  const at = readObject(cursor, "a quantity", ["min", "max", "approx", "unit", "wording", "scope"]);
  const min = withDefault(at("min"), null, readBound);
  const max = withDefault(at("max"), null, readBound);
  if (min !== null && max !== null && min > max) {
    at("min").error("invalid-quantity", `min ${min} is more than max ${max}; swap them`);
  }
  return {
    min,
    max,
    approx: withDefault(at("approx"), false, readFlag),
    unit: readText(at("unit"), "what is counted"),
    wording: readText(at("wording"), "the figure in the speaker's words"),
    ...optional(at("scope"), (scope) => ({ scope: readLocalized(scope) })),
  };
}

function readBound(cursor: Cursor): number | null {
  if (cursor.value === null) return null;
  const bound = readAmount(cursor, "a number or null");
  return bound === cursor.value ? bound : null;
}

function readPlaces(cursor: Cursor, claim: string): string[] {
  return readIdList(cursor, "ids of places", (entry) => {
    const place = readId(entry, "the id of a place");
    entry.inspection.places.push({ claim, place, cursor: entry });
    return place;
  });
}

function readRetraction(cursor: Cursor, saidOn: string): Retraction {
  const at = readObject(cursor, "a retraction", ["on", "note"]);
  const on = readDateOf(at("on"), "day");
  if (on !== "" && isAfter(saidOn, on)) {
    const message = `${quoteText(on)} is before the claim was said (${saidOn})`;
    at("on").error("early-retraction", `${message}; correct one of the two dates`);
  }
  return { on, note: readLocalized(at("note")) };
}

function readRelated(cursor: Cursor, name: Relation["name"], from: string): string[] {
  if (cursor.absent) return [];
  return readIdList(cursor, "ids of claims", (entry) => {
    const to = readReference(entry, "claim");
    if (from !== "" && to !== "")
      entry.inspection.relations.push({ name, from, to, cursor: entry });
    return to;
  });
}

/** Warns when the words of the figure are not among the words quoted; an ellipsis in them stands for anything. */
function checkWording({ quote, quantity }: Claim, cursor: Cursor): void {
  if (quote === undefined || quantity === undefined || quote.text === "") return;
  const quoted = evened(quote.text);
  let from = 0;
  for (const part of evened(quantity.wording).split("…")) {
    const found = quoted.indexOf(part.trim(), from);
    if (found < 0) {
      const message = `${quoteText(quantity.wording)} is not in the quote ${quoteText(quote.text)}; use its words`;
      cursor.at("wording").warn("wording-not-quoted", message);
      return;
    }
    from = found + part.trim().length;
  }
}

/** The text with spaces, ellipses, apostrophes and letter case made alike. */
function evened(text: string): string {
  return text.replace(/\s+/gu, " ").replaceAll("...", "…").replaceAll("’", "'").toLowerCase();
}
