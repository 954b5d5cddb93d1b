import type { Inspection, Mention, Referent } from "./cursor.ts";
import { didYouMean } from "./did-you-mean.ts";
import { formatPath } from "./format-path.ts";
import { quoteText } from "./name-value.ts";

/** Hints are searched for this many unknown ids; a document with more has other worries. */
const maxHints = 50;

/**
 * What a situation should not carry along without using it. A claim is none of these: one that is tied to no mark and no
 * question stands on the timeline, as diplomacy and letters do. See `checkTied`.
 */
const usable: readonly Referent[] = ["source", "party", "reading"];

type Declared = ReadonlyMap<Referent, ReadonlyMap<string, Mention>>;

/** Checks what no single value can tell: that ids are unique and known, that relations hold both ways, and the like. */
export function checkReferences(inspection: Inspection): void {
  const declared = checkUnique(inspection.declared);
  checkKnown(inspection.referred, declared);
  checkRelations(inspection);
  checkUsed(inspection, declared);
  checkTied(inspection, declared);
  checkPhases(inspection);
}

function checkUnique(mentions: readonly Mention[]): Declared {
  const declared = new Map<Referent, Map<string, Mention>>();
  for (const mention of mentions) {
    const { referent, id, cursor } = mention;
    const ofReferent = declared.get(referent) ?? new Map<string, Mention>();
    declared.set(referent, ofReferent);
    const first = ofReferent.get(id);
    if (first === undefined) {
      ofReferent.set(id, mention);
    } else {
      const where = formatPath(first.cursor.path);
      const message = `${quoteText(id)} is the id of another ${referent} (${where}); give each its own`;
      cursor.error("duplicate-id", message);
    }
  }
  return declared;
}

function checkKnown(mentions: readonly Mention[], declared: Declared): void {
  let hints = 0;
  for (const { referent, id, cursor } of mentions) {
    const known = declared.get(referent);
    if (known?.has(id) !== true) {
      hints += 1;
      const hint = hints > maxHints ? "" : didYouMean(id, [...(known?.keys() ?? [])]);
      const message = `${quoteText(id)} is not the id of a ${referent} of this situation; add the ${referent} or correct the id.`;
      cursor.error("unknown-id", message + hint);
    }
  }
}

function checkRelations({ relations }: Inspection): void {
  const stated = new Set(relations.map(({ name, from, to }) => `${name} ${from} ${to}`));
  for (const { name, from, to, cursor } of relations) {
    if (from === to) {
      cursor.error("self-dispute", `claim ${quoteText(from)} names itself in ${name}; take it out`);
    } else if (!stated.has(`${name} ${to} ${from}`)) {
      const remedy = `add ${quoteText(from)} to the ${name} of ${quoteText(to)}`;
      const message = `${quoteText(from)} names ${quoteText(to)} in ${name}, but not the other way round; ${remedy}`;
      cursor.error("one-sided-dispute", message);
    }
  }
}

function checkUsed({ referred }: Inspection, declared: Declared): void {
  const used = new Set(referred.map(({ referent, id }) => `${referent} ${id}`));
  for (const referent of usable) {
    for (const { id, cursor } of declared.get(referent)?.values() ?? []) {
      if (!used.has(`${referent} ${id}`)) {
        cursor.warn(
          `unused-${referent}`,
          `nothing uses the ${referent} ${quoteText(id)}; use it or take it out`,
        );
      }
    }
  }
}

/**
 * Warns of claims that name a mark among their places while no mark, question or caveat shows them: somebody forgot to list
 * them there. A claim that is shown somewhere may name marks that do not list it, since a figure for a region is about its
 * places without being drawn at each, and since places of the base map may have the same ids.
 */
function checkTied({ referred, places }: Inspection, declared: Declared): void {
  const shown = new Set(referred.filter(isShowing).map(({ id }) => id));
  for (const { claim, place, cursor } of places) {
    if (shown.has(claim) || declared.get("mark")?.has(place) !== true) continue;
    const message = `the claim ${quoteText(claim)} is about the mark ${quoteText(place)}, which does not list it`;
    cursor.warn("untied-claim", `${message}; add it to the claims of the mark, or take this out`);
  }
}

/** Whether a mention brings a claim before readers; other claims and corrections only speak of it. */
function isShowing({ referent, cursor }: Mention): boolean {
  return referent === "claim" && /^(?:layers|questions|caveats)$/u.test(String(cursor.path[0]));
}

/** Warns of axes without a phase in a reading where others have one. */
function checkPhases({ axes }: Inspection): void {
  const phasedReadings = new Set(axes.filter((axis) => axis.phased).map((axis) => axis.reading));
  for (const { reading, phased, cursor } of axes) {
    if (!phased && phasedReadings.has(reading)) {
      cursor.warn(
        "missing-phase",
        `other axes of the reading ${quoteText(reading)} have a phase; add "phase": 1 or 2`,
      );
    }
  }
}
