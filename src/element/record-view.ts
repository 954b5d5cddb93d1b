import { formatDate } from "../i18n/format.ts";
import type { Correction } from "../model/situation.ts";
import type { Source } from "../model/source.ts";
import { sourceLink } from "./claim-view.ts";
import { h } from "./dom.ts";
import type { ViewContext } from "./view-context.ts";

/** "About this record": its version, what was corrected in it, and every source with its address. */
export function recordContent(context: ViewContext): Node[] {
  const { record, lang, say } = context;
  const corrections = record.corrections ?? [];
  const [version, date] = [record.version, formatDate(record.asOf, lang)];
  const sources = [...record.sources].sort((a, b) => a.publisher.localeCompare(b.publisher, lang));
  return [
    h("summary", { class: "small-heading", "data-focus": "record" }, say("record.title")),
    h(
      "div",
      { class: "record-body" },
      h("p", { class: "version" }, say("record.version", { version, date })),
      h("h4", {}, say("record.corrections")),
      corrections.length === 0
        ? h("p", {}, say("record.noCorrections"))
        : h(
            "ol",
            { class: "corrections" },
            ...corrections.map((entry) => correctionRow(entry, context)),
          ),
      h("h4", {}, say("record.sources", { count: sources.length })),
      h("ol", { class: "all-sources" }, ...sources.map((source) => sourceRow(source, context))),
    ),
  ];
}

function correctionRow(
  { on, version, text, claims = [] }: Correction,
  context: ViewContext,
): HTMLElement {
  const { lang, local, langOf, say } = context;
  const about = claims.flatMap((id) => {
    const claim = context.record.claims.find((candidate) => candidate.id === id);
    return claim
      ? [
          say("claim.said", {
            actor: local(claim.actor),
            date: formatDate(claim.saidOn, lang, "short"),
          }),
        ]
      : [];
  });
  return h(
    "li",
    {},
    h("b", {}, h("time", { datetime: on }, formatDate(on, lang))),
    ` · ${version}: `,
    h("span", { lang: langOf(text) }, local(text)),
    about.length > 0 && ` (${about.join("; ")})`,
  );
}

function sourceRow(source: Source, context: ViewContext): HTMLElement {
  const { lang, say } = context;
  const { title, published, url } = source;
  return h(
    "li",
    {},
    sourceLink(source, context),
    ", ",
    h("cite", { lang: source.lang }, title),
    ", ",
    published === undefined ? say("record.undated") : formatDate(published, lang),
    h("span", { class: "url" }, url),
  );
}
