import type { Claim } from "../model/claim.ts";
import type { Situation } from "../model/situation.ts";
import { statementOrder } from "../model/statements.ts";
import type { Scene } from "../scene/scene.ts";

/**
 * Which claims a figure lists. `all`: every claim that had been said by the moment. `shown`: those of the marks that are drawn,
 * and whatever contradicts them or is hard to reconcile with them, so that none stands unopposed. `none`: no lists.
 */
export type ClaimsListed = "all" | "shown" | "none";

/** @throws TypeError when it is none of these, naming the value */
export function checkClaimsListed(claims: ClaimsListed): void {
  if (!["all", "shown", "none"].includes(claims))
    throw new TypeError(`claims: "${claims}" is unknown; use all, shown or none`);
}

/** The claims to list, in the order of the timeline. */
export function listedClaims(
  situation: Situation,
  { items }: Pick<Scene, "items">,
  listed: ClaimsListed,
): readonly Claim[] {
  if (listed === "none") return [];
  const claims = statementOrder(situation);
  if (listed === "all") return claims;
  const shown = new Set(items.flatMap((item) => item.claims));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  // A set hands out what is added while it is walked: the rivals of rivals are found, too.
  for (const id of shown) {
    const { disputes = [], tension = [] } = byId.get(id) ?? {};
    for (const rival of [...disputes, ...tension]) shown.add(rival);
  }
  return claims.filter((claim) => shown.has(claim.id));
}
