import type { CheckOptions } from "./check-territories.ts";
import { inspectSituation } from "./inspect-situation.ts";
import type { Problem } from "./problem.ts";

/**
 * All problems of a situation given as JSON, text or parsed: errors and warnings, in document order.
 * Empty when there are none.
 * Never throws. `readSituation` accepts exactly the documents in which no problem is an error.
 *
 * Warnings are for editors: what is likely a slip, from a text that lacks a language to a position outside the territory
 * that is given for it. The last is only looked for with `inTerritory`.
 */
export function checkSituation(input: unknown, options: CheckOptions = {}): Problem[] {
  return [...inspectSituation(input, options).problems];
}
