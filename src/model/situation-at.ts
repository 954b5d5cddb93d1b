import { datePrecision, lastDayOf } from "./calendar.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { nameValue } from "./name-value.ts";
import type { Situation, SituationItem, SituationLayer } from "./situation.ts";

/**
 * The situation as it was known on the day `asOf` (`YYYY-MM-DD`): without claims said later, marks that no claim is left
 * for, questions that nobody had answered, and sources that only later claims used. Layers, readings and parties stay.
 *
 * - A claim dated to a month or year counts from its last day, or from the situation's own `asOf` if that is earlier.
 *   Nothing is ever shown before it was certainly said, and everything is shown at the situation's own `asOf`.
 * - A day after the situation's own `asOf` gives the situation as it is: it knows nothing of later days and must not
 *   seem to.
 * - A layer whose caveat was not said yet shows no marks, since it may not be shown without.
 *
 * @throws {TypeError} if `asOf` is not a day of the calendar.
 */
export function situationAt(situation: Situation, asOf: string): Situation {
  if (typeof asOf !== "string" || datePrecision(asOf) !== "day") {
    throw new TypeError(`asOf ${nameValue(asOf)} is not a day; write YYYY-MM-DD`);
  }
  if (asOf >= situation.asOf) return situation;
  const known = situation.claims.filter((claim) => lastDayOf(claim.saidOn) <= asOf);
  const ids = new Set(known.map((claim) => claim.id));
  const isKnown = (id: string): boolean => ids.has(id);
  const sources = new Set(known.flatMap((claim) => claim.sources));
  return deepFreeze({
    ...situation,
    asOf,
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
  });
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
  return claims.length === 0 ? [] : [withClaims(item, claims)];
}

function withClaims<T extends SituationItem>(item: T, claims: readonly string[]): T {
  return { ...item, properties: { ...item.properties, claims } };
}
