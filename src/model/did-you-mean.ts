import { quoteText } from "./name-value.ts";

/** More candidates than this are not searched: the hint is a courtesy and must stay cheap. */
const maxCandidates = 2_000;
const maxLength = 60;

/** ` Did you mean "confirmed"?`, or nothing when no candidate is close. Starts with a space, to follow a sentence. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const nearest = nearestWord(word, candidates);
  return nearest === null ? "" : ` Did you mean ${quoteText(nearest)}?`;
}

/** The candidate with the fewest edits from `word`, if few enough; the first of several. */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  if (word.length === 0 || word.length > maxLength || candidates.length > maxCandidates)
    return null;
  const from = word.toLowerCase();
  let nearest: string | null = null;
  let fewest = word.length < 4 ? 1 : word.length < 8 ? 2 : 3;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > fewest) continue;
    const edits = editDistance(from, candidate.toLowerCase());
    if (edits < fewest || (edits === fewest && nearest === null)) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`
 * (optimal string alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(
        (row[j - 1] ?? 0) + 1,
        (previous[j] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforePrevious[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
