import type { Localized } from "./situation.ts";

/** A number as somebody said it. Figures of different scope are never added, averaged or subtracted. */
export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
  /** True for "about", "some". */
  readonly approx: boolean;
  /** What is counted: `troops`, `ships`. */
  readonly unit: string;
  /** The figure in the speaker's words: "more than 150,000". */
  readonly wording: string;
  /** What the figure includes or leaves out, in our words. */
  readonly scope?: Localized;
}

/** A speaker's own words, verbatim, at most 25 words. */
export interface Quote {
  readonly text: string;
  /** BCP 47 tag of the language of `text`. */
  readonly lang: string;
}

/** That a claim was taken back: by whoever said it, published it or recorded it, as `note` says. */
export interface Retraction {
  /** The day it was taken back, `YYYY-MM-DD`; may lie after the situation's `asOf`, since it is about the record. */
  readonly on: string;
  readonly note: Localized;
}

/** Who said what, when, and where it was published. */
export interface Claim {
  readonly id: string;
  /** Who said it, with office: "Jens Stoltenberg, NATO Secretary General". */
  readonly actor: Localized;
  /** Id of the speaker's party; absent for news organisations, observers and reference texts. */
  readonly party?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as `precision` says. */
  readonly saidOn: string;
  readonly precision: "day" | "month" | "year";
  readonly stance:
    | "buildup"
    | "withdrawal"
    | "denial"
    | "assessment"
    | "proposal"
    | "refusal"
    | "in-place"
    | "context";
  /** What was said, in our own words. */
  readonly statement: Localized;
  readonly quote?: Quote;
  readonly quantity?: Quantity;
  /** Ids of places of the base map, or of marks, that the claim speaks of. */
  readonly places: readonly string[];
  /** Ids of sources; at least one. */
  readonly sources: readonly string[];
  /** Ids of claims it contradicts; symmetric. */
  readonly disputes: readonly string[];
  /** Ids of claims it is hard to reconcile with; symmetric. */
  readonly tension: readonly string[];
  /** Present when it was taken back. A retracted claim stays in the record, marked, and so does a mark that has no other. */
  readonly retracted?: Retraction;
}
