import { isAfter } from "./calendar.ts";
import type { Cursor } from "./cursor.ts";
import { quoteText } from "./name-value.ts";
import { readOwnId } from "./read-id.ts";
import { readDate, readLanguage, readUrl } from "./read-text.ts";
import { optional, readObject, readText, readWord, type Vocabulary } from "./read-value.ts";
import type { Source, SourceKind } from "./source.ts";

const sourceKinds: Vocabulary<SourceKind> = {
  noun: "a kind of source",
  words: {
    newsroom: true,
    official: true,
    "state-media": true,
    specialist: true,
    republication: true,
    reference: true,
  },
  standIn: "reference",
};

export function readSource(cursor: Cursor, asOf: string): Source {
  const at = readObject(cursor, "a source", [
    "id",
    "publisher",
    "title",
    "url",
    "published",
    "kind",
    "lang",
  ]);
  const source: Source = {
    id: readOwnId(at("id"), "source"),
    publisher: readText(at("publisher"), "the name of the publisher"),
    title: readText(at("title"), "the title of the page"),
    url: readUrl(at("url")),
    ...optional(at("published"), (published) => ({ published: readDate(published) })),
    kind: readWord(at("kind"), sourceKinds),
    lang: readLanguage(at("lang")),
  };
  const published = source.published ?? "";
  if (asOf !== "" && source.kind !== "reference" && isAfter(published, asOf)) {
    const message = `${quoteText(published)} is after the situation's asOf ${asOf}`;
    at("published").warn(
      "late-source",
      `${message}; cite a page that was public by then, or call it a reference`,
    );
  }
  return source;
}
