import { formatDate } from "../i18n/format.ts";
import { messagesFor, type Say } from "../i18n/messages.ts";
import type { Claim } from "../model/claim.ts";
import { localize } from "../model/localize.ts";
import { situationAt } from "../model/situation-at.ts";
import { statementOrder } from "../model/statements.ts";
import type { Situation, SituationItem, SituationLayer } from "../model/situation.ts";

/** How a situation is put into words. */
export interface SummaryOptions {
  /** BCP 47 tag; default `en`. A text that lacks the language stands in English. */
  readonly lang?: string;
  /** What had been said by this day, `YYYY-MM-DD`, or up to this claim's id; default: the situation's own day. */
  readonly asOf?: string;
}

interface Writer {
  readonly say: Say;
  readonly lang: string;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly publishers: ReadonlyMap<string, string>;
  /** All claims as they stand on the timeline. */
  readonly order: readonly Claim[];
}

/**
 * The situation as plain text, one line a thing: an overview sentence, then layers, then marks, then claims, oldest first. What a
 * screen reader, a feed or a plain e-mail gets instead of the picture.
 */
export function summarize(
  situation: Situation,
  { lang = "en", asOf }: SummaryOptions = {},
): string {
  const shown = asOf === undefined ? situation : situationAt(situation, asOf);
  const writer: Writer = {
    say: messagesFor(lang),
    lang,
    claims: new Map(shown.claims.map((claim) => [claim.id, claim])),
    order: statementOrder(shown),
    publishers: new Map(shown.sources.map((source) => [source.id, source.publisher])),
  };
  const overview = writer.say("summary.overview", {
    title: localize(shown.title, lang),
    description: localize(shown.description, lang),
    date: formatDate(shown.asOf, lang),
  });
  const layers = shown.layers.filter((layer) => layer.items.length > 0);
  return [overview, ...layers.flatMap((layer) => ["", ...layerLines(layer, writer)])].join("\n");
}

function layerLines({ title, items }: SituationLayer, writer: Writer): string[] {
  const heading = writer.say("summary.layer", {
    title: localize(title, writer.lang),
    count: items.length,
  });
  return [heading, ...items.flatMap((item) => itemLines(item, writer))];
}

function itemLines({ kind, properties }: SituationItem, writer: Writer): string[] {
  const { say, lang, claims, order } = writer;
  const said = properties.claims.flatMap((id) => claims.get(id) ?? []);
  const note = properties.note ? ` (${localize(properties.note, lang)})` : "";
  const heading = `- ${localize(properties.name, lang)}${note}: ${say(`kind.${kind}`)}, ${say(`status.${properties.status}`)}`;
  const inOrder = [...said].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return [heading, ...inOrder.map((claim) => `  - ${claimLine(claim, writer)}`)];
}

function claimLine(claim: Claim, { say, lang, publishers }: Writer): string {
  const said = say("claim.said", {
    actor: localize(claim.actor, lang),
    date: formatDate(claim.saidOn, lang),
  });
  const quote = claim.quote ? ` ${say("claim.quote", { quote: claim.quote.text })}` : "";
  const sources = claim.sources.flatMap((id) => publishers.get(id) ?? []).join("; ");
  return `${said}: ${localize(claim.statement, lang)}${quote} (${sources})`;
}
