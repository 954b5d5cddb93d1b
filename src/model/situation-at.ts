import { datePrecision } from "./calendar.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { didYouMean } from "./did-you-mean.ts";
import { headlineAt } from "./headlines.ts";
import { nameValue } from "./name-value.ts";
import type { Correction, Situation, SituationItem, SituationLayer } from "./situation.ts";
import { statementDay, statementOrder } from "./statements.ts";

/** What a moment lets through: claims said by then, and the day it is. */
interface Moment {
  readonly day: string;
  readonly claims: ReadonlySet<string>;
}

/**
 * The situation as it was known at a moment: without claims said later, marks that no claim is left for, questions that
 * nobody had answered, and sources that only later claims used, and under the headline of that moment. Layers, readings and
 * parties stay.
 *
 * `moment` is a day (`YYYY-MM-DD`) or the id of a claim: then everything up to and including that statement in
 * `statementOrder`, on the day it counts as said. A text that is both is a day.
 *
 * - A claim dated to a month or year counts from its last day, or from the situation's own `asOf` if that is earlier.
 *   Nothing is ever shown before it was certainly said, and everything is shown at the situation's own `asOf`.
 * - A day after the situation's own `asOf` gives the situation as it is: it knows nothing of later days and must not
 *   seem to.
 * - A layer whose caveat was not said yet shows no marks, since it may not be shown without.
 * - A headline holds once all claims it rests on have been said, the first one before that; a mark's note likewise.
 * - Retractions and corrections are about the record, not of the moment: a retracted claim is marked at every moment, and a
 *   correction stays unless all claims it names were said later.
 *
 * @throws {TypeError} if `moment` is neither a day of the calendar nor the id of a claim of the situation.
 */
export function situationAt(situation: Situation, moment: string): Situation {
  const { day, claims: ids } = readMoment(situation, moment);
  if (day >= situation.asOf && ids.size === situation.claims.length) return situation;
  const known = situation.claims.filter((claim) => ids.has(claim.id));
  const isKnown = (id: string): boolean => ids.has(id);
  const sources = new Set(known.flatMap((claim) => claim.sources));
  return deepFreeze({
    ...situation,
    ...headlineAt(situation, isKnown),
    asOf: day,
    sources: situation.sources.filter((source) => sources.has(source.id)),
    claims: known.map((claim) => ({
      ...claim,
      disputes: claim.disputes.filter(isKnown),
      tension: claim.tension.filter(isKnown),
    })),
    questions: situation.questions
      .map((question) => ({ ...question, claims: question.claims.filter(isKnown) }))
      .filter((question) => question.claims.length > 0),
    layers: situation.layers.map((layer) => layerOf(layer, situation.caveats, isKnown)),
    caveats: Object.fromEntries(
      Object.entries(situation.caveats).filter(([, caveat]) => isKnown(caveat.claim)),
    ),
    corrections: (situation.corrections ?? []).flatMap((entry) => correctionOf(entry, isKnown)),
  });
}

function readMoment(situation: Situation, moment: string): Moment {
  const statements = statementOrder(situation);
  const upTo = (end: number): Set<string> => new Set(statements.slice(0, end).map(({ id }) => id));
  if (typeof moment === "string" && datePrecision(moment) === "day") {
    const later = statements.findIndex((claim) => statementDay(situation, claim) > moment);
    return { day: moment, claims: upTo(later < 0 ? statements.length : later) };
  }
  const index = statements.findIndex(({ id }) => id === moment);
  const claim = statements[index];
  if (claim === undefined) {
    const message = `asOf ${nameValue(moment)} is not a day or the id of a claim; write YYYY-MM-DD, or one of the situation's claim ids.`;
    const ids = statements.map(({ id }) => id);
    throw new TypeError(message + (typeof moment === "string" ? didYouMean(moment, ids) : ""));
  }
  return { day: statementDay(situation, claim), claims: upTo(index + 1) };
}

function correctionOf(
  correction: Correction,
  isKnown: (id: string) => boolean,
): readonly Correction[] {
  if (correction.claims === undefined) return [correction];
  const claims = correction.claims.filter(isKnown);
  return claims.length === 0 && correction.claims.length > 0 ? [] : [{ ...correction, claims }];
}

function layerOf(
  layer: SituationLayer,
  caveats: Situation["caveats"],
  isKnown: (id: string) => boolean,
): SituationLayer {
  const caveat = caveats[layer.id];
  if (caveat !== undefined && !isKnown(caveat.claim)) return { ...layer, items: [] };
  return { ...layer, items: layer.items.flatMap((item) => itemOf(item, isKnown)) };
}

function itemOf(item: SituationItem, isKnown: (id: string) => boolean): SituationItem[] {
  const claims = item.properties.claims.filter(isKnown);
  const shown = (item.properties.noteRestsOn ?? []).every(isKnown) ? item : withoutNote(item);
  return claims.length === 0 ? [] : [withClaims(shown, claims)];
}

function withClaims<T extends SituationItem>(item: T, claims: readonly string[]): T {
  return { ...item, properties: { ...item.properties, claims } };
}

function withoutNote<T extends SituationItem>(item: T): T {
  const { note: _, ...properties } = item.properties;
  return { ...item, properties };
}
