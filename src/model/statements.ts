import { lastDayOf } from "./calendar.ts";
import type { Claim } from "./claim.ts";
import type { Situation } from "./situation.ts";

/**
 * All claims in the order in which the timeline steps through them: by the day they count as said, see `statementDay`, and
 * within a day as they stand in the document. That order within a day is an editor's, not clock time: nobody can tell from
 * a document which of two statements of one day came first.
 */
export function statementOrder(situation: Situation): readonly Claim[] {
  return situation.claims
    .map((claim) => ({ claim, day: statementDay(situation, claim) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ claim }) => claim);
}

/**
 * The day a claim counts as said, `YYYY-MM-DD`. For one dated to a month or year that is the last day of the period, or the
 * situation's own `asOf` if that is earlier: nothing is ever shown before it was certainly said.
 */
export function statementDay({ asOf }: Pick<Situation, "asOf">, { saidOn }: Claim): string {
  const last = lastDayOf(saidOn);
  return last < asOf ? last : asOf;
}
