import { formatDate } from "../i18n/format.ts";
import type { Claim } from "../model/claim.ts";
import type { ViewContext } from "./view-context.ts";

/** A claim as plain text to be quoted: who, when, what, published where, found in which version of which record. */
export function citation(claim: Claim, context: ViewContext): string {
  const { lang, local, record, sources, say, actions } = context;
  const date = formatDate(claim.saidOn, lang);
  const words = claim.quote
    ? say("claim.quote", { quote: claim.quote.text })
    : local(claim.statement);
  const published = claim.sources.flatMap((id) => {
    const source = sources.get(id);
    if (!source) return [];
    const on = source.published === undefined ? [] : [formatDate(source.published, lang)];
    return [
      [source.publisher, say("claim.quote", { quote: source.title }), ...on, source.url].join(", "),
    ];
  });
  const found = say("claim.record", { title: local(record.title), version: record.version });
  const link = actions?.linkTo(claim.id);
  return [
    `${say("claim.said", { actor: local(claim.actor), date })}: ${words}`,
    ...(claim.retracted
      ? [
          `${say("claim.retracted", { date: formatDate(claim.retracted.on, lang) })}: ${local(claim.retracted.note)}`,
        ]
      : []),
    ...published,
    found,
    ...(link ? [link] : []),
  ]
    .join("\n")
    .replaceAll("\u00a0", " ");
}
