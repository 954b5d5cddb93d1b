import type { Claim } from "../model/claim.ts";
import type { Party, Question } from "../model/situation.ts";
import { claimItem, type ClaimDetail } from "./claim-view.ts";
import { h } from "./dom.ts";
import { figureRows } from "./figures-view.ts";
import { moreButton } from "./more-button.ts";
import { byDate, claimsOf, type ViewContext } from "./view-context.ts";

/** What one side of a question says, or those who are on none. */
interface Column {
  readonly heading: string;
  readonly glyph: Party["glyph"] | null;
  readonly claims: readonly Claim[];
}

/** How a list of claims is cut. */
export interface ListOptions {
  /** Claims shown of each side before the reader asks for more. */
  readonly shown: number;
  readonly detail: ClaimDetail;
}

/** A question with the answers given: sides next to each other with equal weight, figures one below the other, else a list. */
export function questionContent(
  question: Question,
  context: ViewContext,
  { shown, width }: { readonly shown: number; readonly width: number },
): Node[] {
  const claims = claimsOf(question.claims, context);
  const figures = claims.filter((claim) => claim.quantity);
  const isCounted = figures.length * 2 > claims.length;
  const disputed = claims.some((claim) =>
    claim.disputes.some((id) => question.claims.includes(id)),
  );
  const head = h(
    "div",
    { class: "panel-head" },
    h(
      "h3",
      { class: "question", tabindex: -1, id: "panel-heading", lang: context.langOf(question.text) },
      context.local(question.text),
    ),
    isCounted
      ? h("span", { class: "tag" }, context.say("quantity.scopes", { count: figures.length }))
      : disputed && h("span", { class: "tag" }, context.say("panel.disputed")),
  );
  const body = isCounted
    ? figuresBody(claims, context, width)
    : sidesBody(question, context, shown);
  const note =
    question.note &&
    h("p", { class: "note", lang: context.langOf(question.note) }, context.local(question.note));
  return [head, ...body, ...(note ? [note] : [])];
}

function figuresBody(claims: readonly Claim[], context: ViewContext, width: number): Node[] {
  const rest = claims.filter((claim) => !claim.quantity);
  const others = rest.map((claim) => claimItem(claim, context, "full"));
  return [
    ...figureRows(claims, context, width),
    ...(others.length > 0 ? [h("ol", { class: "claims" }, ...others)] : []),
  ];
}

function sidesBody(question: Question, context: ViewContext, shown: number): Node[] {
  const columns = sides(question, context);
  const others = claimsOf(question.claims, context).filter((claim) => !claim.party);
  if (columns.length < 2) {
    return claimList(claimsOf(question.claims, context), context, {
      shown: Math.max(shown, 2) * 2,
      detail: "full",
    });
  }
  const rest =
    others.length > 0
      ? [
          h("h4", {}, context.say("party.none")),
          ...claimList(others, context, { shown, detail: "full" }),
        ]
      : [];
  // As many of each side: nobody speaks more by being quoted more.
  const equal = Math.min(shown, ...columns.map(({ claims }) => claims.length));
  return [...sideBySide(columns, context, { shown: equal, detail: "brief" }), ...rest];
}

/** Who spoke first stands first. Of each side the situation's own choice comes first, in the order of its file. */
function sides(question: Question, context: ViewContext): Column[] {
  const claims = question.claims.flatMap((id) => context.claims.get(id) ?? []);
  return context.situation.parties
    .map((party) => ({
      heading: context.local(party.name),
      glyph: party.glyph,
      claims: claims.filter((claim) => claim.party === party.id),
    }))
    .filter((column) => column.claims.length > 0)
    .sort((a, b) => first(a).localeCompare(first(b), "en"));
}

function first({ claims }: Column): string {
  return claims.map((claim) => claim.saidOn).sort()[0] ?? "";
}

/**
 * Columns of equal width, rows aligned, at most `shown` claims in each; the rest on demand. Of the first four, which are the
 * situation's own choice, the latest are kept where there is room for fewer.
 */
export function sideBySide(
  columns: readonly Column[],
  context: ViewContext,
  { shown, detail }: ListOptions,
): Node[] {
  const grid = h(
    "div",
    { class: "sides" },
    ...columns.map((column) => side(column, context, { shown, detail })),
  );
  const longest = Math.max(...columns.map(({ claims }) => claims.length));
  grid.style.setProperty("--rows", String(Math.min(shown, longest) + 1));
  grid.style.setProperty("--all-rows", String(longest + 1));
  const hidden = columns.reduce((sum, { claims }) => sum + Math.max(0, claims.length - shown), 0);
  return [grid, ...moreButton(grid, hidden, context)];
}

function side(
  { heading, glyph, claims }: Column,
  context: ViewContext,
  { shown, detail }: ListOptions,
): HTMLElement {
  // What the last step brought is always among them.
  const fresh = claims.filter(({ id }) => context.fresh.has(id)).slice(-shown);
  const kept = claims.slice(0, Math.max(4, shown)).filter((claim) => !fresh.includes(claim));
  const room = shown - fresh.length;
  const chosen = [...fresh, ...(room > 0 ? byDate(kept).slice(-room) : [])];
  const items = byDate(claims).map((claim) => {
    const item = claimItem(claim, context, detail);
    if (!chosen.includes(claim)) item.dataset["more"] = "";
    return item;
  });
  const sign = glyph && h("span", { class: "glyph", "data-glyph": glyph, "aria-hidden": "true" });
  return h(
    "div",
    { class: "side" },
    h("h4", {}, sign, heading),
    h("ol", { class: "claims" }, ...items),
  );
}

/** A list of claims, the first of them shown. */
export function claimList(
  claims: readonly Claim[],
  context: ViewContext,
  { shown, detail }: ListOptions,
): Node[] {
  if (claims.length === 0) return [];
  const items = claims.map((claim, i) => {
    const item = claimItem(claim, context, detail);
    if (i >= shown) item.dataset["more"] = "";
    return item;
  });
  const list = h("ol", { class: "claims" }, ...items);
  return [list, ...moreButton(list, claims.length - shown, context)];
}
