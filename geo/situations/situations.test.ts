import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSituation } from "../../src/model/check-situation.ts";
import type { Place } from "../../src/model/place.ts";
import { readSituation } from "../../src/model/read-situation.ts";
import { situationAt } from "../../src/model/situation-at.ts";
import type { Localized, SituationItem } from "../../src/model/situation.ts";
import { wordCount } from "../../src/model/word-count.ts";
import { readJson } from "./base-geometry.ts";
import { composeSituation, type SituationJson } from "./compose.ts";

const composed = composeSituation("ukraine-2022-02");
const text = composed.at(-1)?.text ?? "";
const situation = JSON.parse(text) as SituationJson;
const { claims, sources, questions, asOf } = situation;
const marks = situation.layers.flatMap((layer) =>
  layer.features.map(({ id, properties }) => ({
    id: String(id),
    properties: properties as SituationItem["properties"],
  })),
);
const languages = "de en es fr pl ru uk";

function languagesOf(localized: Localized): string {
  return Object.keys(localized).toSorted().join(" ");
}

/** All texts written by us, with their language: quotes and the titles of sources are other people's words. */
function ownTexts(value: unknown, key = "", lang = "en"): { text: string; lang: string }[] {
  if (key === "quote" || key === "sources") return [];
  if (typeof value === "string") return [{ text: value, lang }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) =>
    ownTexts(entry, name, /^[a-z]{2}$/.test(name) ? name : lang),
  );
}

test("the committed files are what compose writes", () => {
  const stale = composed.filter((file) => readFileSync(file.path, "utf8") !== file.text);
  expect(stale.map(({ path }) => path)).toEqual([]);
});

test("the situation passes our own check, without a warning", () => {
  expect(checkSituation(text)).toEqual([]);
});

test("has every mark of the three layers", () => {
  const tally = new Map<string, number>();
  for (const { properties } of marks) {
    const key = `${properties.kind} ${properties.status}`;
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }
  expect(Object.fromEntries(tally)).toMatchObject({
    "axis assessed": 7 + 9,
    "buildup-site reported": 22,
    "battlegroup confirmed": 4,
    "battlegroup proposed": 4,
  });
  expect(claims.length).toBeGreaterThanOrEqual(55);
});

test.each(marks.map((mark) => [mark.id, mark.properties] as const))(
  "%s stands on claims and is named in every language",
  (_, { claims: ids, name, note }) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => claims.every((claim) => claim.id !== id))).toEqual([]);
    expect([name, note ?? name].map(languagesOf)).toEqual([languages, languages]);
  },
);

test.each(claims.map((claim) => [claim.id, claim] as const))(
  "claim %s has sources and lies before the cut-off with them",
  (_, claim) => {
    const cited = sources.filter((source) => claim.sources.includes(source.id));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.length).toBe(claim.sources.length);
    expect(claim.saidOn <= asOf).toBe(true);
    const late = ({ published, kind }: (typeof cited)[number]): boolean =>
      published === undefined ? kind !== "reference" : published > asOf;
    expect(cited.filter(late)).toEqual([]);
  },
);

test("quotes are short, unbroken, and hold the figure they are cited for", () => {
  const faulty = claims.filter(
    ({ quote, quantity }) =>
      quote !== undefined &&
      (wordCount(quote.text, quote.lang) > 25 ||
        quote.text.includes("…") ||
        !quote.text.includes(quantity?.wording ?? "")),
  );
  expect(faulty).toEqual([]);
});

test("claims contradict one another in both directions", () => {
  const pairs = claims.flatMap(({ id, disputes, tension }) => [
    ...disputes.map((other) => [id, other, "disputes"] as const),
    ...tension.map((other) => [id, other, "tension"] as const),
  ]);
  const stated = new Set(pairs.map((pair) => pair.join(" ")));
  expect(pairs.filter(([a, b, field]) => !stated.has([b, a, field].join(" ")))).toEqual([]);
  expect(
    pairs.filter(([a, b, field]) => field === "tension" && stated.has(`${a} ${b} disputes`)),
  ).toEqual([]);
});

test("no source lies unused, and no claim but the timeline's of February 2022", () => {
  const stating = [...marks.map(({ properties }) => properties), ...questions];
  const used = new Set(stating.flatMap((entry) => entry.claims));
  const cited = new Set(claims.flatMap((claim) => claim.sources));
  const onTimeline = claims.filter(({ id }) => !used.has(id));
  expect(onTimeline.filter(({ saidOn }) => !saidOn.startsWith("2022-02"))).toEqual([]);
  expect(sources.filter(({ id }) => !cited.has(id))).toEqual([]);
});

test("claims speak of marks and of places on the base map", () => {
  const places = readJson<Place[]>(join(import.meta.dirname, "../basemap/places.json"));
  const known = new Set([...marks, ...places].map(({ id }) => id));
  expect(claims.flatMap((claim) => claim.places).filter((id) => !known.has(id))).toEqual([]);
});

test("a language is complete over all claims, or absent", () => {
  const localized = claims.flatMap(({ actor, statement, quantity }) => [
    actor,
    statement,
    ...(quantity?.scope === undefined ? [] : [quantity.scope]),
  ]);
  expect(new Set(localized.map(languagesOf)).size).toBe(1);
});

test("head, questions, parties, readings and layers are worded in every language", () => {
  const { title, description, worldview, credit, parties, readings, layers } = situation;
  const { earlierHeadlines = [] } = situation;
  const localized = [
    ...[title, description, worldview.text, credit],
    ...earlierHeadlines.flatMap((headline) => [headline.title, headline.description]),
    ...questions.flatMap((question) => [question.text, question.note ?? question.text]),
    ...parties.map((party) => party.name),
    ...readings.flatMap((reading) => [reading.title, reading.description]),
    ...layers.map((layer) => layer.title),
  ];
  expect(localized.filter((entry) => languagesOf(entry) !== languages)).toEqual([]);
});

test("our own English spells Ukrainian names from Ukrainian", () => {
  const banned = /\b(Kiev|Odessa|Lugansk|Nikolaev|Kharkov|Donbass)\b/;
  const texts = ownTexts({ ...situation, sources: [] });
  expect(texts.filter((own) => own.lang === "en" && banned.test(own.text))).toEqual([]);
});

test("our own words neither foretell an attack nor judge a claim", () => {
  const banned =
    /will invade|invasion routes?|attack plans?|admitted|falsely|lied|so-called|propaganda/i;
  const texts = ownTexts({ ...situation, sources: [] });
  expect(texts.filter((own) => banned.test(own.text))).toEqual([]);
});

test("no moment's headline, deck or note tells of a return or of a day before it was said", () => {
  const read = readSituation(text);
  for (const moment of ["2014-01-01", ...claims.map(({ id }) => id)]) {
    const then = situationAt(read, moment);
    const notes = then.layers.flatMap(({ items }) =>
      items.flatMap(({ properties }) => properties.note?.en ?? []),
    );
    const shown = [then.title.en, then.description.en, ...notes].join(" ");
    const returned = then.claims.some(({ stance }) => stance === "withdrawal");
    expect([moment, !returned && /pullback|return|withdraw/i.test(shown)]).toEqual([moment, false]);
    const days = [...shown.matchAll(/(\d+) Feb/g)].map(([, day]) => day?.padStart(2, "0") ?? "");
    expect([moment, days.filter((day) => `2022-02-${day}` > then.asOf)]).toEqual([moment, []]);
  }
});

test("every axis carries the sentence that Putin can still choose peace", () => {
  const caveat = situation.caveats["axes"]?.claim ?? "";
  const quote = claims.find(({ id }) => id === caveat)?.quote?.text;
  expect(quote).toMatch(/He still can choose to prevent conflict and preserve peace\.$/);
  const axes = marks.filter(({ properties }) => properties.kind === "axis");
  expect(axes.filter(({ properties }) => !properties.claims.includes(caveat))).toEqual([]);
});
