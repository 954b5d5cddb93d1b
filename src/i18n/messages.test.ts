import { describe, expect, it } from "vitest";
import { de } from "./de.ts";
import { en, type MessageKey, type Messages } from "./en.ts";
import { es } from "./es.ts";
import { formatDate } from "./format.ts";
import { fr } from "./fr.ts";
import { languages, messagesFor } from "./messages.ts";
import { pl } from "./pl.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

const translations: readonly (readonly [lang: string, messages: Messages])[] = Object.entries({
  de,
  es,
  fr,
  pl,
  ru,
  uk,
});

const keys = Object.keys(en) as MessageKey[];

/** Messages that are right as they stand in English. */
const sameAsEnglish: Readonly<Record<string, readonly MessageKey[]>> = {
  // Only a comma between two values.
  "*": ["claim.said"],
  // French words, from which English has them.
  fr: ["word.possible", "panel.question", "panel.questions"],
  // The Spanish word is the English one.
  es: ["problem.error"],
};

/** A message's singular, when it has one, and its plural. */
function forms(text: string): { one: string | undefined; many: string } {
  const parts = text.split("|");
  return parts.length === 1 ? { one: undefined, many: text } : { one: parts[0], many: parts[1]! };
}

function slots(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();
}

/** The mark that a message ends with, if any. */
function endOf(text: string): string {
  return /[.…:]$/.exec(text)?.[0] ?? "";
}

describe.each(translations)("messages in %s", (lang, messages) => {
  it("have the keys of English", () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  it.each(keys)("%s keeps its values", (key) => {
    expect(slots(forms(messages[key]).many)).toEqual(slots(forms(en[key]).many));
  });

  it("are translated", () => {
    const allowed = [...(sameAsEnglish["*"] ?? []), ...(sameAsEnglish[lang] ?? [])];
    expect(keys.filter((key) => messages[key] === en[key])).toEqual(
      keys.filter((key) => allowed.includes(key)),
    );
  });

  it("begin and end without white space, and hold no double space or straight quote", () => {
    expect(keys.filter((key) => /^\s|\s$|\s{2}|["']/.test(messages[key]))).toEqual([]);
  });

  it("end with a full stop, a colon or neither, as in English", () => {
    expect(keys.filter((key) => endOf(messages[key]) !== endOf(en[key]))).toEqual([]);
  });

  it("keep number and unit on one line", () => {
    expect(keys.filter((key) => /(?:\}|\d) (?:km|км)\b/u.test(messages[key]))).toEqual([]);
    expect(messages["scale.km"]).toMatch(/^\{distance\}\u00a0(?:km|км)$/u);
  });

  it("need no plural: a count stands after a colon", () => {
    expect(keys.filter((key) => messages[key].includes("|"))).toEqual([]);
    const counted = keys.filter((key) => messages[key].includes("{count}"));
    // "and {count} more": the words around it are the same for every number.
    expect(counted.filter((key) => !/: \{count\}/.test(messages[key]))).toEqual(["sources.more"]);
  });

  it("set dates into sentences with one full stop", () => {
    const say = messagesFor(lang);
    const date = formatDate("2022-02-17", lang);
    const sentences = [
      say("summary.overview", { title: "A", description: "B.", date }),
      say("worldview.cutoff", { date }),
      // Set after the description, the layout closes it.
      `${say("asOf", { date })}.`,
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/[^.]\.$/);
  });
});

it("are set in French with a no-break space before double punctuation", () => {
  expect(keys.filter((key) => /[^\u00a0][:;?!]/.test(fr[key]))).toEqual([]);
});

describe("messages in en", () => {
  it.each(keys.filter((key) => en[key].includes("|")))(
    "%s has a singular with the values of its plural, but for the count",
    (key) => {
      const { one = "", many } = forms(en[key]);
      expect(many).toContain("{count}");
      expect(slots(one)).toEqual(slots(many).filter((slot) => slot !== "{count}"));
      expect(endOf(one)).toBe(endOf(many));
    },
  );
});

describe("messagesFor", () => {
  it("knows seven languages", () => {
    expect([...languages].sort()).toEqual(["de", "en", "es", "fr", "pl", "ru", "uk"]);
  });

  it.each([
    ["de", de],
    ["de-AT", de],
    ["uk-UA", uk],
    ["fr-CH", fr],
    ["en-US", en],
    ["DE", de],
    ["Uk-ua", uk],
    ["constructor", en],
    ["toString-x", en],
    ["__proto__", en],
    ["xx", en],
    ["xx-YY", en],
    ["", en],
  ] as const)("speaks for %j", (lang, messages) => {
    expect(messagesFor(lang)("panel.close")).toBe(messages["panel.close"]);
  });

  it("fills in values, and leaves those it was not given", () => {
    const say = messagesFor("en");
    expect(say("claim.said", { actor: "A", date: "B" })).toBe("A, B");
    expect(say("claim.said", { actor: "A" })).toBe("A, {date}");
    expect(say("panel.claims", { count: 0 })).toBe("0 claims");
  });

  it("has a singular for one, and the plural for any other count", () => {
    const say = messagesFor("en");
    expect([0, 1, 2].map((count) => say("key.hosts", { count }))).toEqual([
      "0 hosts",
      "1 host",
      "2 hosts",
    ]);
    expect([1, 4].map((count) => messagesFor("de")("key.hosts", { count }))).toEqual([
      "Gastländer: 1",
      "Gastländer: 4",
    ]);
  });

  it("takes values as they are, signs of a pattern included", () => {
    expect(messagesFor("en")("sources.prefix", { list: "$& {list}" })).toBe("Sources: $& {list}.");
    expect(messagesFor("en")("chip.figures", { name: "A|B", count: 2 })).toBe("A|B: 2 figures");
  });
});
