import { formatDate } from "../i18n/format.ts";
import { messagesFor } from "../i18n/messages.ts";
import type { Claim } from "../model/claim.ts";
import { localize } from "../model/localize.ts";
import type { Situation } from "../model/situation.ts";

/** How a situation is put into words. */
export interface SummaryOptions {
  /** BCP 47 tag; default `en`. */
  readonly lang?: string;
}

/**
 * The situation as plain text: an overview sentence, then layers, then marks, then claims. What a screen reader, a feed or a
 * plain e-mail gets instead of the picture.
 */
export function summarize(situation: Situation, { lang = "en" }: SummaryOptions = {}): string {
  const say = messagesFor(lang);
  const claims = new Map(situation.claims.map((claim) => [claim.id, claim]));
  const publishers = new Map(situation.sources.map((source) => [source.id, source.publisher]));
  const title = localize(situation.title, lang);
  const description = localize(situation.description, lang);
  const sentence = (claim: Claim): string => {
    const quote = claim.quote ? ` “${claim.quote.text}”` : "";
    const sources = claim.sources.map((id) => publishers.get(id) ?? id).join("; ");
    return `    ${formatDate(claim.saidOn, lang, "short")}, ${localize(claim.actor, lang)}: ${localize(claim.statement, lang)}${quote} (${sources})`;
  };
  const layers = situation.layers.flatMap((layer) => [
    say("summary.layer", { title: localize(layer.title, lang), count: layer.items.length }),
    ...layer.items.flatMap(({ properties }) => [
      `  ${localize(properties.name, lang)}: ${say(`status.${properties.status}`)}`,
      ...properties.claims.flatMap((id) => {
        const claim = claims.get(id);
        return claim ? [sentence(claim)] : [];
      }),
    ]),
  ]);
  return [
    say("summary.overview", { title, description, date: formatDate(situation.asOf, lang) }),
    ...layers,
  ].join("\n");
}
