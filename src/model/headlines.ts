import type { Headline, Situation } from "./situation.ts";

/** The headline of a moment, with those that had held before it. */
export type HeadlineInTime = Required<
  Pick<Situation, "title" | "description" | "restsOn" | "earlierHeadlines">
>;

/**
 * The latest headline of which all claims had been said; the first when there is none. `isKnown` tells of a claim's id whether
 * it had been said.
 */
export function headlineAt(
  situation: Situation,
  isKnown: (claim: string) => boolean,
): HeadlineInTime {
  const earlier = situation.earlierHeadlines ?? [];
  const headlines: readonly Headline[] = [...earlier, situation];
  const told = headlines.findLastIndex(({ restsOn = [] }) => restsOn.every(isKnown));
  const index = Math.max(told, 0);
  const { title, description, restsOn = [] } = headlines[index] ?? situation;
  return { title, description, restsOn, earlierHeadlines: earlier.slice(0, index) };
}
