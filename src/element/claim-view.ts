import { webAddress } from "../html/web-address.ts";
import { formatDate } from "../i18n/format.ts";
import type { Claim, Quote } from "../model/claim.ts";
import type { Source } from "../model/source.ts";
import { citation } from "./citation.ts";
import { button, h } from "./dom.ts";
import type { ViewContext } from "./view-context.ts";

/** How much of a claim is written: `brief` gives the speaker's words alone, or ours where those are unknown or in a foreign language. */
export type ClaimDetail = "brief" | "full";

/** One claim: when, who, what in our words, the speaker's own words, where it was published. */
export function claimItem(claim: Claim, context: ViewContext, detail: ClaimDetail): HTMLLIElement {
  const { local, langOf } = context;
  const full = detail === "full";
  const theirs = claim.quote && (full || !isForeign(claim.quote, context)) ? claim.quote : null;
  return h(
    "li",
    { class: "claim", "data-claim": claim.id, "data-new": context.fresh.has(claim.id) },
    whoLine(claim, context),
    retractionNote(claim, context),
    (full || !theirs) &&
      h("p", { class: "statement", lang: langOf(claim.statement) }, local(claim.statement)),
    theirs && quoteBlock(theirs, context, full),
    sourceLine(claim, context),
    full && claimTools(claim, context),
  );
}

/** That a claim was taken back. It stays as it was written: nothing is struck out. */
export function retractionNote(claim: Claim, context: ViewContext): HTMLElement | null {
  const { lang, local, langOf, say } = context;
  if (!claim.retracted) return null;
  const { on, note } = claim.retracted;
  return h(
    "p",
    { class: "retracted" },
    h("b", {}, say("claim.retracted", { date: formatDate(on, lang) })),
    ": ",
    h("span", { lang: langOf(note) }, local(note)),
  );
}

/** What a reader can take along: the claim's own address, and its citation. */
export function claimTools(claim: Claim, context: ViewContext): HTMLElement | null {
  const { actions, say } = context;
  if (!actions) return null;
  const tool = (name: "copyLink" | "copyCitation", text: () => string): HTMLButtonElement => {
    const attributes = { class: "text-button", "data-focus": `${name} ${claim.id}` };
    const node: HTMLButtonElement = button(
      attributes,
      () => actions.copy(text(), node),
      say(`claim.${name}`),
    );
    return node;
  };
  return h(
    "div",
    { class: "tools" },
    actions.linkTo(claim.id) !== null && tool("copyLink", () => actions.linkTo(claim.id) ?? ""),
    tool("copyCitation", () => citation(claim, context)),
  );
}

/** Date and speaker; the date leads to the claim by itself. */
export function whoLine(claim: Claim, context: ViewContext): HTMLElement {
  const { lang, local, langOf, situation } = context;
  // The year goes without saying only while it is the map's.
  const style = claim.saidOn.slice(0, 4) === situation.asOf.slice(0, 4) ? "short" : "long";
  const date = h("time", { datetime: claim.saidOn }, formatDate(claim.saidOn, lang, style));
  return h(
    "p",
    { class: "who" },
    context.fresh.has(claim.id) && h("span", { class: "new" }, context.say("step.new")),
    ownLink(claim, date, context),
    " ",
    h("span", { lang: langOf(claim.actor) }, local(claim.actor)),
  );
}

/** What leads to the claim by itself: a link where the page keeps addresses, else a button. */
function ownLink(claim: Claim, date: HTMLElement, { actions, say }: ViewContext): HTMLElement {
  if (!actions) return date;
  const attributes = {
    class: "date",
    title: say("timeline.read"),
    "data-focus": `open ${claim.id}`,
  };
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    actions.open(claim.id);
  };
  const href = actions.linkTo(claim.id);
  if (href === null) return button(attributes, open, date);
  const link = h("a", { ...attributes, href }, date);
  link.addEventListener("click", open);
  return link;
}

/** A speaker's own words, in their language; `announced` names it where it is not the reader's. */
export function quoteBlock(quote: Quote, context: ViewContext, announced: boolean): HTMLElement {
  const { lang, say } = context;
  const language =
    announced && isForeign(quote, context)
      ? new Intl.DisplayNames([lang], { type: "language" }).of(quote.lang)
      : undefined;
  return h(
    "blockquote",
    { class: "quote" },
    h("q", { lang: quote.lang, dir: "auto" }, quote.text),
    language !== undefined &&
      h("span", { class: "note" }, ` ${say("claim.translated", { language })}`),
  );
}

/** Whether a quotation is in another language than the reader's. */
export function isForeign(quote: Quote, { lang }: ViewContext): boolean {
  return quote.lang.split("-")[0] !== lang.split("-")[0];
}

/** Links to where a claim was published, by publisher. */
export function sourceLine(claim: Claim, context: ViewContext): HTMLElement {
  const links = claim.sources.flatMap((id) => {
    const source = context.sources.get(id);
    return source ? [sourceLink(source, context)] : [];
  });
  return h(
    "p",
    { class: "sources" },
    ...links.flatMap((link, i) => (i > 0 ? ["; ", link] : [link])),
  );
}

/** A link to a source, by its publisher; state media are named as such. */
export function sourceLink(source: Source, { say }: ViewContext): HTMLElement {
  const media = source.kind === "state-media" ? ` (${say("claim.stateMedia")})` : "";
  const text = source.publisher + media;
  const href = webAddress(source.url);
  if (href === null) return h("span", {}, text);
  const attributes = {
    href,
    target: "_blank",
    rel: "noopener noreferrer nofollow",
    hreflang: source.lang,
    "data-source": source.id,
  };
  return h("a", { ...attributes, title: source.title }, text);
}
