import type { Finding } from "./cursor.ts";

/** Findings in the order in which their values stand in the document; what is missing comes first in its object. */
export function inDocumentOrder(findings: readonly Finding[], document: unknown): Finding[] {
  const ranks = new WeakMap<object, ReadonlyMap<string, number>>();
  return findings
    .map((finding) => ({ finding, rank: rankOf(finding, document, ranks) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ finding }) => finding);
}

/** For each step of the path, the how-manieth entry it is of the object or list it leads into. */
function rankOf(
  finding: Finding,
  document: unknown,
  ranks: WeakMap<object, ReadonlyMap<string, number>>,
): readonly number[] {
  let value = document;
  return finding.path.map((step) => {
    if (typeof value !== "object" || value === null) return -1;
    const holder = value;
    value = Object.hasOwn(holder, step) ? Reflect.get(holder, step) : undefined;
    return typeof step === "number" ? step : (keyRanks(holder, ranks).get(step) ?? -1);
  });
}

function keyRanks(
  holder: object,
  ranks: WeakMap<object, ReadonlyMap<string, number>>,
): ReadonlyMap<string, number> {
  const known = ranks.get(holder) ?? new Map(Object.keys(holder).map((key, index) => [key, index]));
  ranks.set(holder, known);
  return known;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, rank] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (rank !== other) return rank - other;
  }
  return a.length - b.length;
}
