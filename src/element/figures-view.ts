import type { Claim } from "../model/claim.ts";
import { quoteBlock, sourceLine, whoLine } from "./claim-view.ts";
import { h } from "./dom.ts";
import type { ViewContext } from "./view-context.ts";

/** Figures as they were given, a row each, with what they count. They share no axis and no sum: their scopes differ. */
export function figureRows(claims: readonly Claim[], context: ViewContext): HTMLElement {
  const rows = claims.flatMap((claim) =>
    claim.quantity ? [figureRow(claim, claim.quantity, context)] : [],
  );
  return h("ol", { class: "figures" }, ...rows);
}

function figureRow(
  claim: Claim,
  { wording, scope }: NonNullable<Claim["quantity"]>,
  context: ViewContext,
): HTMLElement {
  const { local, langOf, say } = context;
  const counts =
    scope &&
    h("p", { class: "scope", lang: langOf(scope) }, say("panel.counts", { scope: local(scope) }));
  return h(
    "li",
    { class: "claim", "data-claim": claim.id },
    h("div", {}, whoLine(claim, context), h("p", { class: "wording" }, wording)),
    h(
      "div",
      {},
      counts,
      claim.quote && quoteBlock(claim.quote, context, true),
      sourceLine(claim, context),
    ),
  );
}
