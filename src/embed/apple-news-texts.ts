import type { FigureContext } from "../html/figure-context.ts";
import { h, join, type Child, type Markup } from "../html/markup.ts";
import { publisherOf } from "../html/references.ts";
import { webAddress } from "../html/web-address.ts";
import { formatDate } from "../i18n/format.ts";
import type { Claim, Quote } from "../model/claim.ts";
import type { Correction } from "../model/situation.ts";
import type { Source } from "../model/source.ts";

/** The marks of a layer as a list in HTML. */
export interface MarksText {
  readonly title: string;
  readonly text: string;
}

const SEPARATOR = " · ";

/** All marks that are drawn, by layer: what each is, how it stands, and the numbers of its claims. */
export function marksTexts(context: FigureContext): MarksText[] {
  const { situation, scene, local, say } = context;
  return situation.layers.flatMap((layer) => {
    const rows = layer.items.flatMap(({ id, kind, properties: { note } }) => {
      const mark = scene.items.find((item) => item.id === id);
      if (!mark) return [];
      const what = `${note ? ` (${local(note)})` : ""}: ${say(`kind.${kind}`)}, ${mark.status}`;
      const isNew = scene.emphasis.changed.includes(id);
      const name = h("strong", {}, isNew ? `${say("step.new")}: ${mark.name}` : mark.name);
      return [row(join([name, what]), numbers(mark.claims, context))];
    });
    return rows.length === 0
      ? []
      : [{ title: local(layer.title), text: h("ul", {}, ...rows).markup }];
  });
}

/** The questions that claims answer differently, with the numbers of the answers; null when there is none. */
export function questionsText(context: FigureContext): string | null {
  const { situation, local } = context;
  const rows = situation.questions.flatMap(({ text, note, claims }) => {
    const answers = numbers(claims, context);
    return answers === null
      ? []
      : [row(h("strong", {}, local(text)), answers, note && local(note))];
  });
  return rows.length === 0 ? null : h("ul", {}, ...rows).markup;
}

/** All listed claims, oldest first; a claim's number is its place in the list. */
export function claimsText(context: FigureContext): string {
  const note = h("p", {}, h("em", {}, context.say("timeline.caution")));
  const rows = context.claims.map((claim) => claimRow(claim, context));
  return join([note, h("ol", {}, ...rows)]).markup;
}

/** Every source of the listed claims once, with its address; a source's number is its place in the list. */
export function sourcesText(context: FigureContext): string {
  return h("ol", {}, ...context.sources.map((source) => sourceRow(source, context))).markup;
}

/** The record's version, and what was corrected in it. */
export function recordText(context: FigureContext): string {
  const { situation, lang, say } = context;
  const { version, asOf, corrections = [] } = situation;
  const rows = corrections.map((correction) => correctionRow(correction, context));
  return join([
    h("p", {}, say("record.version", { version, date: formatDate(asOf, lang) })),
    rows.length === 0
      ? h("p", {}, say("record.noCorrections"))
      : join([h("p", {}, h("strong", {}, say("record.corrections"))), h("ul", {}, ...rows)]),
  ]).markup;
}

function claimRow(claim: Claim, context: FigureContext): Markup {
  const { lang, local, say, situation, fresh } = context;
  // The year goes without saying only while it is the map's.
  const style = claim.saidOn.slice(0, 4) === situation.asOf.slice(0, 4) ? "short" : "long";
  const who = `${formatDate(claim.saidOn, lang, style)} ${local(claim.actor)}`;
  const { retracted, quote, quantity } = claim;
  const taken = retracted && say("claim.retracted", { date: formatDate(retracted.on, lang) });
  const scope = quantity?.scope && say("panel.counts", { scope: local(quantity.scope) });
  return row(
    h("strong", {}, fresh.has(claim.id) ? `${say("step.new")}: ${who}` : who),
    retracted && join([h("strong", {}, `${taken}: `), local(retracted.note)]),
    local(claim.statement),
    quote && quoted(quote, context),
    quantity && quantity.wording,
    scope,
    rivals("panel.disputes", claim.disputes, context),
    rivals("panel.tension", claim.tension, context),
    publishers(claim.sources, context),
  );
}

/** A speaker's own words, in their language, which is named where it is not the reader's. */
function quoted({ text, lang: spoken }: Quote, { lang, say }: FigureContext): Markup {
  const isForeign = spoken.split("-")[0] !== lang.split("-")[0];
  const language = isForeign && new Intl.DisplayNames([lang], { type: "language" }).of(spoken);
  return join([
    h("em", {}, say("claim.quote", { quote: text })),
    language && ` (${say("claim.translated", { language })})`,
  ]);
}

function rivals(
  message: "panel.disputes" | "panel.tension",
  ids: readonly string[],
  context: FigureContext,
): string | null {
  const found = numbers(ids, context);
  return found && `${context.say(message)}: ${found}`;
}

/** Publishers, each with the number of the source in the list. */
function publishers(ids: readonly string[], context: FigureContext): string {
  const found = context.sources.filter(({ id }) => ids.includes(id));
  return found
    .map((source) => `${publisherOf(source, context)} [${context.sourceNumbers.get(source.id)}]`)
    .join("; ");
}

/** The numbers of claims, in order; null when none is listed. */
function numbers(ids: readonly string[], { claimNumbers }: FigureContext): string | null {
  const found = ids.flatMap((id) => claimNumbers.get(id) ?? []);
  return found.length === 0 ? null : found.sort((a, b) => a - b).join(", ");
}

function sourceRow(source: Source, context: FigureContext): Markup {
  const { lang, say } = context;
  const { title, published, url } = source;
  const href = webAddress(url);
  const publisher = publisherOf(source, context);
  const date = published === undefined ? say("record.undated") : formatDate(published, lang);
  return h(
    "li",
    {},
    href === null ? publisher : h("a", { href }, publisher),
    ", ",
    h("em", {}, title),
    `, ${date}`,
    href === null && ` (${url})`,
  );
}

function correctionRow({ on, version, text, claims = [] }: Correction, context: FigureContext) {
  const { lang, local } = context;
  const date = h("strong", {}, formatDate(on, lang));
  return row(date, `${version}: ${local(text)}`, numbers(claims, context));
}

function row(...parts: readonly Child[]): Markup {
  return h("li", {}, join(parts, SEPARATOR));
}
