import type { Problem } from "../model/problem.ts";

/** Remembers what is wrong, so that it is told once, however often the map is drawn with it. */
export class Told {
  #names: ReadonlySet<string> = new Set();

  /** Those of all present problems that were not there the last time. */
  untold(problems: readonly Problem[]): readonly Problem[] {
    const before = this.#names;
    this.#names = new Set(problems.map(nameOf));
    return problems.filter((problem) => !before.has(nameOf(problem)));
  }
}

function nameOf({ path, message }: Problem): string {
  return `${path} ${message}`;
}
