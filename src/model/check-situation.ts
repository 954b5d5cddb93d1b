import { inspectSituation } from "./inspect-situation.ts";
import type { Problem } from "./problem.ts";

/**
 * All problems of a situation given as JSON, text or parsed: errors and warnings, in document order.
 * Empty when there are none.
 * Never throws. `readSituation` accepts exactly the documents in which no problem is an error.
 */
export function checkSituation(input: unknown): Problem[] {
  return [...inspectSituation(input).problems];
}
