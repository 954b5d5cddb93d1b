import { nameValue, quoteText } from "./name-value.ts";
import type { Problem } from "./problem.ts";
import type { Localized } from "./situation.ts";

/** Steps from the document's root to a value: property names and list indexes. */
export type Path = readonly (string | number)[];

/** What an id can belong to. Ids are unique among referents of one sort, not across sorts. */
export type Referent = "source" | "claim" | "party" | "reading" | "question" | "layer" | "mark";

/** An id at a place in the document, where it is given to something or used to point at something. */
export interface Mention {
  readonly referent: Referent;
  readonly id: string;
  readonly cursor: Cursor;
}

/** `from` says that it contradicts, or is hard to reconcile with, `to`. Both are ids of claims. */
export interface Relation {
  readonly name: "disputes" | "tension";
  readonly from: string;
  readonly to: string;
  readonly cursor: Cursor;
}

/** An axis by its reading, and whether it says which phase it belongs to. */
export interface PhasedAxis {
  readonly reading: string;
  readonly phased: boolean;
  readonly cursor: Cursor;
}

/** A claim says that it is about a place: of the base map, or a mark. */
export interface PlaceOfClaim {
  readonly claim: string;
  readonly place: string;
  readonly cursor: Cursor;
}

/** A position, still unchecked, that is said to lie in a territory. */
export interface Spot {
  readonly territory: string;
  readonly cursor: Cursor;
}

/** Ids of the claims that a headline rests on, where they stand or are missing. */
export interface HeadlineGround {
  readonly claims: readonly string[];
  readonly cursor: Cursor;
}

/** A text of ours in one or more languages. */
export interface LocalizedText {
  readonly text: Localized;
  readonly cursor: Cursor;
}

export interface Finding extends Omit<Problem, "path"> {
  readonly path: Path;
}

/** What one pass over a document has collected so far. */
export class Inspection {
  readonly findings: Finding[] = [];
  readonly declared: Mention[] = [];
  readonly referred: Mention[] = [];
  readonly relations: Relation[] = [];
  readonly axes: PhasedAxis[] = [];
  readonly places: PlaceOfClaim[] = [];
  readonly spots: Spot[] = [];
  readonly texts: LocalizedText[] = [];
  /** Of all headlines, oldest first. */
  readonly headlines: HeadlineGround[] = [];
  /** Positions read so far; see `limits`. */
  positions = 0;
}

/**
 * One value of an untrusted document: what it is, where it lies, and where to report what is wrong with it.
 * An absent value has the value `undefined`. A muted cursor reports nothing: what holds it was reported already.
 */
export class Cursor {
  readonly value: unknown;
  readonly key: string | number;
  readonly #parent: Cursor | null;
  readonly #inspection: Inspection;
  readonly #muted: boolean;

  private constructor(
    value: unknown,
    key: string | number,
    parent: Cursor | null,
    inspection: Inspection,
    muted: boolean,
  ) {
    this.value = value;
    this.key = key;
    this.#parent = parent;
    this.#inspection = inspection;
    this.#muted = muted;
  }

  static root(value: unknown, inspection: Inspection): Cursor {
    return new Cursor(value, "$", null, inspection, false);
  }

  /** The own property or list entry at `key`; inherited ones count as absent. */
  at(key: string | number): Cursor {
    const { value } = this;
    const holds = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    return new Cursor(
      holds ? Reflect.get(value, key) : undefined,
      key,
      this,
      this.#inspection,
      this.#muted,
    );
  }

  /** A cursor for what would lie at `key` if this value were sound: absent, and silent about it. */
  standIn(key: string | number): Cursor {
    return new Cursor(undefined, key, this, this.#inspection, true);
  }

  get absent(): boolean {
    return this.value === undefined;
  }

  get inspection(): Inspection {
    return this.#inspection;
  }

  get path(): Path {
    return this.#parent === null ? [] : [...this.#parent.path, this.key];
  }

  error(code: string, message: string): void {
    this.#report(code, message, "error");
  }

  warn(code: string, message: string): void {
    this.#report(code, message, "warning");
  }

  /** Reports a value that is missing or of another type than `expected`, a phrase such as "a text in quotes". */
  expected(expected: string, code = "wrong-type"): void {
    if (this.absent) {
      this.error("missing", `${this.#name()} is missing; add ${expected}`);
    } else {
      this.error(code, `${nameValue(this.value)} is not what is needed here: ${expected}`);
    }
  }

  #name(): string {
    if (this.#parent === null) return "the document";
    return typeof this.key === "number" ? `entry ${this.key}` : quoteText(this.key);
  }

  #report(code: string, message: string, severity: Problem["severity"]): void {
    if (!this.#muted) this.#inspection.findings.push({ path: this.path, code, message, severity });
  }
}
