import type { Situation } from "./situation.ts";

/**
 * What a later moment adds to the map: ids of the marks of `after` that `before` does not have, or has without one of their
 * claims, in document order.
 */
export function changedItems(before: Situation, after: Situation): string[] {
  const earlier = new Map(
    itemsOf(before).map(({ id, properties }) => [id, new Set(properties.claims)]),
  );
  return itemsOf(after)
    .filter(({ id, properties }) => {
      const claims = earlier.get(id);
      return claims === undefined || properties.claims.some((claim) => !claims.has(claim));
    })
    .map(({ id }) => id);
}

function itemsOf(situation: Situation): Situation["layers"][number]["items"] {
  return situation.layers.flatMap((layer) => layer.items);
}
