import { formatDate } from "../i18n/format.ts";
import type { Correction } from "../model/situation.ts";
import type { Source } from "../model/source.ts";
import type { FigureContext } from "./figure-context.ts";
import { h, join, type Markup } from "./markup.ts";
import { claimLinks, publisherOf, sourceId } from "./references.ts";
import { webAddress } from "./web-address.ts";

/** The record's version, and what was corrected in it. */
export function recordNotes(context: FigureContext, level: number): Markup {
  const { situation, lang, say } = context;
  const { version, asOf, corrections = [] } = situation;
  const date = formatDate(asOf, lang);
  const rows = corrections.map((entry) => correctionRow(entry, context));
  return join([
    h("p", {}, say("record.version", { version, date })),
    h(`h${level}`, {}, say("record.corrections")),
    rows.length === 0 ? h("p", {}, say("record.noCorrections")) : h("ul", {}, join(rows, "\n")),
  ]);
}

function correctionRow({ on, version, text, claims = [] }: Correction, context: FigureContext) {
  const { lang, local, langOf } = context;
  const about = claimLinks(claims, context);
  return h(
    "li",
    {},
    h("b", {}, h("time", { datetime: on }, formatDate(on, lang))),
    ` · ${version}: `,
    h("span", { lang: langOf(text) }, local(text)),
    about && join([" · ", about]),
  );
}

/** Every source of the listed claims once, with its address: what the numbers in brackets lead to. */
export function sourcesList(context: FigureContext): Markup {
  const rows = context.sources.map((source) => sourceRow(source, context));
  return h("ol", { class: "situation-map-addresses" }, join(rows, "\n"));
}

function sourceRow(source: Source, context: FigureContext): Markup {
  const { lang, say } = context;
  const { id, title, published, url, lang: language } = source;
  const href = webAddress(url);
  const publisher = publisherOf(source, context);
  const rel = "noopener noreferrer nofollow";
  const other = language === lang ? undefined : language;
  return h(
    "li",
    { id: sourceId(id, context) },
    href === null ? publisher : h("a", { href, rel, hreflang: other }, publisher),
    ", ",
    h("cite", { lang: other }, title),
    ", ",
    published === undefined ? say("record.undated") : formatDate(published, lang),
    href === null && ` (${url})`,
  );
}
