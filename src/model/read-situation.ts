import { inspectSituation } from "./inspect-situation.ts";
import { SituationError } from "./problem.ts";
import type { Situation } from "./situation.ts";

/**
 * Reads a situation from JSON, as text or parsed. Nothing in `input` is trusted or changed: what comes back is a deeply
 * frozen copy of what the format knows, every id in it known, with `kind`, `id` and `layer` on each item itself.
 *
 * @throws {SituationError} with every error of the document, in document order. Warnings: see `checkSituation`.
 */
export function readSituation(input: unknown): Situation {
  const { situation, problems } = inspectSituation(input);
  if (situation !== null) return situation;
  throw new SituationError(problems.filter((problem) => problem.severity === "error"));
}
