import type { Inspection } from "./cursor.ts";
import { quoteText } from "./name-value.ts";
import type { Situation } from "./situation.ts";
import { statementOrder } from "./statements.ts";

/**
 * Checks that no headline is shown before what it tells was said: the first one, which stands from the beginning, rests on
 * nothing, and every other takes over later than the one before it. Claims that do not exist are reported elsewhere.
 */
export function checkHeadlines({ headlines }: Inspection, situation: Situation): void {
  const order = statementOrder(situation);
  const places = new Map(order.map(({ id }, place) => [id, place]));
  let before: number | null = null;
  for (const { claims, cursor } of headlines) {
    if (claims.some((id) => !places.has(id))) continue;
    const place = Math.max(-1, ...claims.map((id) => places.get(id) ?? -1));
    const last = order[place];
    if (before === null && last !== undefined) {
      const message = `this headline is shown from the beginning, before ${quoteText(last.id)} was said (${last.saidOn})`;
      const remedy = 'put one that rests on no claim first in "earlierHeadlines"';
      cursor.error("early-headline", `${message}; ${remedy}`);
    } else if (before !== null && place <= before) {
      const message = "this headline is shown as early as the one before it, which it hides";
      const earlier = order[before];
      const told = earlier
        ? `a claim that was said after ${quoteText(earlier.id)}`
        : "what it tells";
      cursor.error("early-headline", `${message}; name ${told} in "restsOn"`);
    }
    before = place;
  }
}
