import type { Claim } from "../model/claim.ts";
import type { SituationItem } from "../model/situation.ts";
import type { SceneItem } from "../scene/scene.ts";
import { claimItem } from "./claim-view.ts";
import { button, h } from "./dom.ts";
import { figureRows } from "./figures-view.ts";
import { claimList, sideBySide } from "./question-view.ts";
import { claimsOf, type ViewContext } from "./view-context.ts";

/** A mark's panel: what it is and how exact, its claims in order of date, and the claims that speak against them. */
export function itemContent(
  item: SceneItem,
  context: ViewContext,
  width: number,
  close: () => void,
): Node[] {
  const source = findItem(item.id, context);
  const claims = claimsOf(item.claims, context);
  const { against, tension } = rivalsOf(claims, context);
  return [
    itemHead(item, context, close),
    ...(source ? itemFacts(item, source, context) : []),
    ...(source?.kind === "buildup-zone"
      ? figuresBody(claims, context, width)
      : claimsBody(claims, against, context)),
    ...tensionBody(tension, context),
  ];
}

function itemHead(item: SceneItem, { say }: ViewContext, close: () => void): HTMLElement {
  const cross = h("span", { class: "cross", "aria-hidden": "true" });
  const attributes = { class: "close", "aria-label": say("panel.close"), "data-focus": "close" };
  return h(
    "div",
    { class: "panel-head" },
    h("h3", { class: "question", id: "panel-heading", tabindex: -1 }, item.name),
    button(attributes, close, cross),
  );
}

function itemFacts(item: SceneItem, source: SituationItem, context: ViewContext): Node[] {
  const { say, local, langOf, situation } = context;
  const { precision, note } = source.properties;
  const layer = situation.layers.find(({ id }) => id === item.layer);
  const exact =
    precision.level !== "exact" &&
    precision.km !== undefined &&
    say("panel.schematic", { km: precision.km });
  const reading =
    source.kind === "axis"
      ? situation.readings.find(({ id }) => id === source.properties.reading)
      : undefined;
  return [
    h("p", { class: "kind" }, h("b", {}, item.status), layer && ` · ${local(layer.title)}`),
    ...(note ? [h("p", { class: "fact", lang: langOf(note) }, local(note))] : []),
    ...(exact ? [h("p", { class: "fact" }, exact)] : []),
    ...(reading
      ? [h("p", { class: "fact", lang: langOf(reading.description) }, local(reading.description))]
      : []),
  ];
}

/** Claims that nobody contradicts stand alone; the others beside as many of those that contradict them. */
function claimsBody(
  claims: readonly Claim[],
  against: readonly Claim[],
  context: ViewContext,
): Node[] {
  if (against.length === 0) return claimList(claims, context, { shown: 6, detail: "full" });
  const disputed = claims.filter((claim) => claim.disputes.length > 0);
  const undisputed = claims.filter((claim) => claim.disputes.length === 0);
  const columns = [
    { heading: context.say("panel.said"), glyph: null, claims: disputed },
    // The latest are the ones to show first.
    { heading: context.say("panel.disputes"), glyph: null, claims: [...against].reverse() },
  ];
  return [
    ...claimList(undisputed, context, { shown: 3, detail: "full" }),
    ...sideBySide(columns, context, { shown: Math.min(4, disputed.length), detail: "full" }),
  ];
}

function tensionBody(tension: readonly Claim[], context: ViewContext): Node[] {
  if (tension.length === 0) return [];
  return [
    h("h4", { class: "rule" }, context.say("panel.tension")),
    ...claimList(tension, context, { shown: 1, detail: "full" }),
  ];
}

function figuresBody(claims: readonly Claim[], context: ViewContext, width: number): Node[] {
  const plain = claims
    .filter((claim) => !claim.quantity)
    .map((claim) => claimItem(claim, context, "full"));
  return [
    ...figureRows(claims, context, width),
    h("p", { class: "note" }, context.say("panel.figures")),
    ...(plain.length > 0 ? [h("ol", { class: "claims" }, ...plain)] : []),
  ];
}

/** Who contradicts these claims, and what is hard to reconcile with them; nothing when nobody does. */
export function rivalsBody(claims: readonly Claim[], context: ViewContext): Node[] {
  const { against, tension } = rivalsOf(claims, context);
  const disputes =
    against.length > 0
      ? [
          h("h4", { class: "rule" }, context.say("panel.disputes")),
          ...claimList(against, context, { shown: 3, detail: "full" }),
        ]
      : [];
  return [...disputes, ...tensionBody(tension, context)];
}

function rivalsOf(
  claims: readonly Claim[],
  context: ViewContext,
): { against: Claim[]; tension: Claim[] } {
  const against = rivals(claims, (claim) => claim.disputes, context);
  const tension = rivals(claims, (claim) => claim.tension, context);
  return { against, tension: tension.filter((claim) => !against.includes(claim)) };
}

function rivals(
  claims: readonly Claim[],
  of: (claim: Claim) => readonly string[],
  context: ViewContext,
): Claim[] {
  return claimsOf([...new Set(claims.flatMap(of))], context).filter(
    (claim) => !claims.includes(claim),
  );
}

function findItem(id: string, { situation }: ViewContext): SituationItem | undefined {
  return situation.layers.flatMap((layer) => layer.items).find((item) => item.id === id);
}
