import { formatDate } from "../i18n/format.ts";
import type { Claim, Quantity, Quote } from "../model/claim.ts";
import type { FigureContext } from "./figure-context.ts";
import { h, join, type Markup } from "./markup.ts";
import { claimLinks, claimId, sourceLinks } from "./references.ts";

/**
 * All listed claims, oldest first and each once: its number is what marks, questions and rivals refer to. The first paragraph of a
 * claim says who and when, the last one where it can be read; they need no classes, of which there would be hundreds.
 */
export function claimsList(context: FigureContext): Markup {
  const items = context.claims.map((claim) => claimItem(claim, context));
  return h("ol", { class: "situation-map-claims" }, join(items, "\n"));
}

/** One claim: when, who, what in our words, the speaker's own words and figure, where it was published, what contradicts it. */
function claimItem(claim: Claim, context: FigureContext): Markup {
  const { local, langOf } = context;
  return h(
    "li",
    { id: claimId(claim.id, context) },
    whoLine(claim, context),
    retractionNote(claim, context),
    h("p", { lang: langOf(claim.statement) }, local(claim.statement)),
    claim.quote && quoteBlock(claim.quote, context),
    claim.quantity && quantityLine(claim.quantity, context),
    rivalsLine("panel.disputes", claim.disputes, context),
    rivalsLine("panel.tension", claim.tension, context),
    sourcesLine(claim, context),
  );
}

function whoLine(claim: Claim, context: FigureContext): Markup {
  const { lang, local, langOf, say, situation, fresh } = context;
  // The year goes without saying only while it is the map's.
  const style = claim.saidOn.slice(0, 4) === situation.asOf.slice(0, 4) ? "short" : "long";
  const actor = langOf(claim.actor);
  return h(
    "p",
    {},
    fresh.has(claim.id) && join([h("mark", {}, say("step.new")), " "]),
    h("time", { datetime: claim.saidOn }, formatDate(claim.saidOn, lang, style)),
    " ",
    actor === undefined ? local(claim.actor) : h("span", { lang: actor }, local(claim.actor)),
  );
}

/** That a claim was taken back. It stays as it was written: nothing is struck out. */
function retractionNote(claim: Claim, context: FigureContext): Markup | null {
  const { lang, local, langOf, say } = context;
  if (!claim.retracted) return null;
  const { on, note } = claim.retracted;
  return h(
    "p",
    { class: "situation-map-retracted" },
    h("b", {}, say("claim.retracted", { date: formatDate(on, lang) })),
    ": ",
    h("span", { lang: langOf(note) }, local(note)),
  );
}

/** A speaker's own words, in their language, which is named where it is not the reader's. */
function quoteBlock({ text, lang: spoken }: Quote, { lang, say }: FigureContext): Markup {
  const isForeign = spoken.split("-")[0] !== lang.split("-")[0];
  const language = isForeign && new Intl.DisplayNames([lang], { type: "language" }).of(spoken);
  return h(
    "blockquote",
    {},
    h("q", { lang: spoken, dir: "auto" }, text),
    language && join([" ", h("small", {}, say("claim.translated", { language }))]),
  );
}

/** A figure as it was given, and what it counts. */
function quantityLine({ wording, scope }: Quantity, context: FigureContext): Markup {
  const { local, langOf, say } = context;
  const counts =
    scope && h("span", { lang: langOf(scope) }, say("panel.counts", { scope: local(scope) }));
  return h("p", {}, h("b", {}, wording), counts && join([" · ", counts]));
}

function rivalsLine(
  message: "panel.disputes" | "panel.tension",
  rivals: readonly string[],
  context: FigureContext,
): Markup | null {
  const links = claimLinks(rivals, context);
  return links && h("p", {}, h("b", {}, context.say(message)), ": ", links);
}

function sourcesLine(claim: Claim, context: FigureContext): Markup {
  return h("p", {}, sourceLinks(claim.sources, context));
}
