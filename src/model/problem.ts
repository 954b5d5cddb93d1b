/** One thing wrong with a situation: where, what, and how bad. */
export interface Problem {
  /** Where in the document, such as `layers[1].features[3].properties.status`; `$` is the document itself. */
  readonly path: string;
  /** Stable, for programs: `missing`, `unknown-id`, `invalid-value`, … */
  readonly code: string;
  /** For people: names the value and the remedy. */
  readonly message: string;
  /** An error makes the situation unusable; a warning does not. */
  readonly severity: "error" | "warning";
}

/** How many problems the message of a `SituationError` tells; the rest are counted. */
const maxTold = 20;

/** Thrown by `readSituation` when a document has errors; `problems` holds all of them, the message the first twenty. */
export class SituationError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter((problem) => problem.severity === "error");
    const told = errors.slice(0, maxTold).map((problem) => `${problem.path}: ${problem.message}`);
    const untold = errors.length - told.length;
    super([...told, ...(untold > 0 ? [`… and ${untold} more`] : [])].join("\n"));
    this.name = "SituationError";
    this.problems = problems;
  }
}
