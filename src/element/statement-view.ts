import type { Claim } from "../model/claim.ts";
import type { SceneItem } from "../scene/scene.ts";
import { claimItem } from "./claim-view.ts";
import { button, h } from "./dom.ts";
import { rivalsBody } from "./item-view.ts";
import type { ViewContext } from "./view-context.ts";

/** What leads on from a claim. */
export interface StatementHooks {
  readonly close: () => void;
  readonly choose: (mark: string) => void;
}

/** A claim by itself: in full, who contradicts it, and what is drawn because of it. */
export function statementContent(
  claim: Claim,
  items: readonly SceneItem[],
  context: ViewContext,
  hooks: StatementHooks,
): Node[] {
  const { local, langOf, say } = context;
  const cross = h("span", { class: "cross", "aria-hidden": "true" });
  const attributes = { class: "close", "aria-label": say("panel.close"), "data-focus": "close" };
  const heading = h(
    "h3",
    { class: "question", id: "panel-heading", tabindex: -1, lang: langOf(claim.actor) },
    local(claim.actor),
  );
  return [
    h("div", { class: "panel-head" }, heading, button(attributes, hooks.close, cross)),
    h("p", { class: "kind" }, h("b", {}, say("claim.panel"))),
    h("ol", { class: "claims" }, claimItem(claim, context, "full")),
    ...drawnAs(claim, items, context, hooks),
    ...rivalsBody([claim], context),
  ];
}

function drawnAs(
  claim: Claim,
  items: readonly SceneItem[],
  { say }: ViewContext,
  { choose }: StatementHooks,
): Node[] {
  const drawn = items.filter(({ claims }) => claims.includes(claim.id));
  if (drawn.length === 0) return [];
  const rows = drawn.map(({ id, name }) =>
    h(
      "li",
      {},
      button({ class: "text-button", "data-focus": `drawn ${id}` }, () => choose(id), name),
    ),
  );
  return [h("h4", { class: "rule" }, say("claim.drawn")), h("ul", { class: "drawn" }, ...rows)];
}
