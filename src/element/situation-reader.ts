import { checkSituation } from "../model/check-situation.ts";
import { SituationError, type Problem } from "../model/problem.ts";
import { readSituation } from "../model/read-situation.ts";
import type { Situation } from "../model/situation.ts";
import type { Source } from "./source-reader.ts";

/** A situation that can be drawn, or everything that is wrong with it. */
export type ReadResult =
  | { readonly situation: Situation }
  | { readonly problems: readonly Problem[] };

/** Reads a situation once for each input. */
export class SituationReader {
  #input: unknown;
  #result: ReadResult | null = null;

  read(source: Source): ReadResult & { readonly isNew: boolean } {
    if ("problem" in source) {
      this.#result = null;
      return { problems: [source.problem], isNew: true };
    }
    const isNew = this.#result === null || this.#input !== source.input;
    this.#input = source.input;
    this.#result = isNew || !this.#result ? readAll(source.input) : this.#result;
    return { ...this.#result, isNew };
  }
}

function readAll(input: unknown): ReadResult {
  try {
    return { situation: readSituation(input) };
  } catch (reason) {
    if (!(reason instanceof SituationError)) throw reason;
    return { problems: checkSituation(input) };
  }
}
