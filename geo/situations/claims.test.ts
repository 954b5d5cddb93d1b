import { expect, test } from "vitest";
import type { Localized } from "../../src/model/situation.ts";
import { wordCount } from "../../src/model/word-count.ts";
import { composeSituation, type SituationJson } from "./compose.ts";

const text = composeSituation("ukraine-2022-02").at(-1)?.text ?? "";
const situation = JSON.parse(text) as SituationJson;
const { claims, questions, sources } = situation;
const languages = ["en", "uk", "de", "fr", "pl", "es"];
/** Questions that the figures and statements of the days to 17 February answer differently. */
const rivalAnswers = [
  "withdrawal",
  "total",
  "increase",
  "belarus",
  "attack-date",
  "ceasefire",
  "battlegroups",
];

/** Everything we wrote in one language about claims, questions and the like. */
function ownTexts(lang: string): { id: string; text: string }[] {
  const ofClaims = claims.map(({ id, actor, statement, quantity }) => ({
    id,
    localized: [actor, statement, quantity?.scope],
  }));
  const ofQuestions = questions.map(({ id, text: asked, note }) => ({
    id,
    localized: [asked, note],
  }));
  return [...ofClaims, ...ofQuestions].flatMap(({ id, localized }) =>
    localized.flatMap((entry) => (entry?.[lang] === undefined ? [] : [{ id, text: entry[lang] }])),
  );
}

function offending(lang: string, pattern: RegExp): { id: string; text: string }[] {
  return ownTexts(lang).filter((own) => pattern.test(own.text));
}

function isComplete(localized: Localized | undefined): boolean {
  return localized === undefined || languages.every((lang) => localized[lang]?.trim());
}

test("holds all claims, with both parties and those of none", () => {
  const count = (party: string | undefined): number =>
    claims.filter((claim) => claim.party === party).length;
  expect(claims.length).toBe(183);
  expect(count("moscow")).toBe(35);
  expect(count("us-uk-nato-ukraine")).toBe(67);
  expect(claims.filter(({ quote }) => quote).length).toBe(49);
  expect(sources.length).toBe(77);
});

test("actor, statement and scope of every claim stand in all six languages", () => {
  const gaps = claims.filter(
    ({ actor, statement, quantity }) =>
      ![actor, statement, quantity?.scope].every((localized) => isComplete(localized)),
  );
  expect(gaps.map(({ id }) => id)).toEqual([]);
});

test("no translation is a copy of the English statement", () => {
  const copies = claims.filter(({ statement }) =>
    languages.slice(1).some((lang) => statement[lang] === statement.en),
  );
  expect(copies.map(({ id }) => id)).toEqual([]);
});

test("statements are our own words: none repeats more than seven words of its quote in a row", () => {
  const repeating = claims.filter(({ statement, quote }) => {
    const words = plainWords(quote?.text ?? "");
    const said = ` ${plainWords(statement.en).join(" ")} `;
    return words.some(
      (_, i) => i + 8 <= words.length && said.includes(` ${words.slice(i, i + 8).join(" ")} `),
    );
  });
  expect(repeating.map(({ id }) => id)).toEqual([]);
});

test("quotes have at most 25 words and are said by somebody, not by a news page", () => {
  const quoted = claims.flatMap(({ id, actor, quote }) => (quote ? [{ id, actor, quote }] : []));
  expect(quoted.filter(({ quote }) => wordCount(quote.text, quote.lang) > 25)).toEqual([]);
  const pages = /^(POLITICO|Report|Newspaper|BBC|CNN|Maxar|Janes|UPI)\b/;
  expect(quoted.filter(({ actor }) => pages.test(actor.en))).toEqual([]);
});

test("a claim known only from a rewritten or machine-translated page is not quoted", () => {
  const altered = ["x-politico-eu-copy", "x-politico-us-copy", "x-theoptc", "x-chizhov"];
  const faulty = claims.filter(
    (claim) => claim.quote && claim.sources.every((id) => altered.includes(id)),
  );
  expect(faulty.map(({ id }) => id)).toEqual([]);
});

test("the rival answers are asked for, each by more than one actor", () => {
  const asked = questions.filter(({ id }) => rivalAnswers.includes(id));
  expect(asked.map(({ id }) => id).sort()).toEqual(rivalAnswers.toSorted());
  const oneVoice = questions.filter(
    (question) =>
      new Set(claims.filter(({ id }) => question.claims.includes(id)).map(({ actor }) => actor.en))
        .size < 2,
  );
  expect(oneVoice).toEqual([]);
});

test("figures of a total each say what they count", () => {
  const figures = claims.filter(({ quantity }) => quantity);
  expect(figures.filter(({ quantity }) => quantity?.scope === undefined)).toEqual([]);
});

test("nothing known only after 17 February is said, and no day is called yesterday", () => {
  const later = /\b(149[.,\s]?000|169[.,\s]?000|190[.,\s]?000)\b|24 March|Bokov|Millerovo|Valuyki/;
  expect(languages.flatMap((lang) => offending(lang, later))).toEqual([]);
  expect(offending("en", /yesterday|today|tomorrow|last week/i)).toEqual([]);
});

test("our own English neither foretells, nor judges, nor names the separatists' areas as states", () => {
  const banned =
    /will invade|routes? of invasion|invasion routes?|attack plans?|seven routes to|\b(DPR|LPR)\b|(the|a) (false|true) claim|regime|terroris|aggressor|occupiers/i;
  expect(offending("en", banned)).toEqual([]);
  const areas = offending("en", /people’s republic/i);
  expect(areas.filter((own) => !own.text.includes("self-proclaimed"))).toEqual([]);
});

test("our own English spells names from Ukrainian and Belarusian", () => {
  const russian =
    /\b(Kiev|Odessa|Lugansk|Nikolaev|Nikolayev|Kharkov|Zaporozh\w*|Dnepr\w*|Vinnitsa|Donbass|Stanitsa|Mozyr|Rechitsa|Byelorussia|Belorussia|the Ukraine)\b/;
  expect(offending("en", russian)).toEqual([]);
});

test("all languages use their own quotation marks and apostrophes", () => {
  expect(languages.flatMap((lang) => offending(lang, /["']| {2}|^\s|\s$/))).toEqual([]);
  expect(offending("fr", /[^\u00a0][;:»]|«[^\u00a0]/)).toEqual([]);
});

function plainWords(value: string): string[] {
  return value.toLowerCase().match(/[\p{L}\p{N}’-]+/gu) ?? [];
}
