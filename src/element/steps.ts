import type { Claim } from "../model/claim.ts";
import type { Situation } from "../model/situation.ts";
import { statementDay, statementOrder } from "../model/statements.ts";

/** The statements of a situation as steps, and where among them a moment is. */
export class Steps {
  readonly order: readonly Claim[];
  readonly #days: readonly string[];

  constructor(situation: Situation) {
    this.order = statementOrder(situation);
    this.#days = this.order.map((claim) => statementDay(situation, claim));
  }

  get count(): number {
    return this.order.length;
  }

  /** Where a moment is: the index of the last statement it shows; -1 when it shows none. Null is the end. */
  indexOf(moment: string | null): number {
    if (moment === null) return this.count - 1;
    const at = this.order.findIndex(({ id }) => id === moment);
    return at >= 0 ? at : this.#days.findLastIndex((day) => day <= moment);
  }

  claim(index: number): Claim | undefined {
    return this.order[index];
  }

  /** The day from which the statement at this index counts. */
  day(index: number): string | undefined {
    return this.#days[index];
  }

  /** The last statement of the day before, or after, that of this index. */
  otherDay(index: number, direction: -1 | 1): number {
    const day = this.#days[index];
    if (direction < 0) {
      const before = day === undefined ? -1 : this.#days.findLastIndex((other) => other < day);
      return Math.max(0, before);
    }
    const next = day === undefined ? this.#days[0] : this.#days.find((other) => other > day);
    return next === undefined ? this.count - 1 : this.#days.lastIndexOf(next);
  }

  /** The moment that a moment is compared with: the statement before, when it is a statement; a day has none. */
  before(moment: string | null): string | null {
    const at = this.order.findIndex(({ id }) => id === moment);
    return at < 1 ? null : (this.order[at - 1]?.id ?? null);
  }
}
