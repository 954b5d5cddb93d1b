import { bounds } from "../geometry/bounds.ts";
import { formatDate } from "../i18n/format.ts";
import type { Bbox, Question, SituationItem } from "../model/situation.ts";
import type { SourceKind } from "../model/source.ts";
import { answersTo } from "./answers.ts";
import type { SceneContext } from "./context.ts";
import type { Chip, Furniture } from "./furniture.ts";
import { keyEntries, lineEntries } from "./key.ts";
import type { Mark } from "./mark.ts";
import { textRun } from "./palette.ts";

/** What stands around the map: headline, key, chips, sources, credit. */
export function buildFurniture(
  items: readonly SituationItem[],
  marks: readonly Mark[],
  context: SceneContext,
  asked?: Question,
): Furniture {
  const { situation, local, say, theme, lang } = context;
  const [headline, deck] = asked
    ? [asked.text, situation.title]
    : [situation.title, situation.description];
  const date = formatDate(situation.asOf, lang);
  const locator = locatorView(items, situation.view);
  return {
    headline: textRun(local(headline), "headline", theme, "ink"),
    deck: textRun(local(deck), "deck", theme, "ink2"),
    asOf: textRun(say("asOf", { date }), "keyName", theme, "ink2"),
    key: keyEntries(marks, context),
    lines: lineEntries(marks, context),
    chips: chips(items, context),
    ...(asked ? { answers: answersTo(asked, context) } : {}),
    scale: { style: textRun("", "scaleBar", theme, "ink2"), unit: say("scale.km") },
    sources: textRun(
      `${sourcesLine(context)} ${say("sources.schematic")}`,
      "footer",
      theme,
      "ink3",
    ),
    worldview: textRun(
      [
        local(situation.credit),
        local(situation.worldview.text),
        say("worldview.cutoff", { date }),
      ].join(" "),
      "footer",
      theme,
      "ink3",
    ),
    ...(locator ? { locator: { view: locator } } : {}),
    summary: say("summary.overview", {
      title: local(situation.title),
      description: local(situation.description),
      date,
    }),
  };
}

function chips(
  items: readonly SituationItem[],
  { local, say, theme, situation }: SceneContext,
): Chip[] {
  return items.flatMap((item): Chip[] => {
    if (item.kind !== "buildup-zone" || item.geometry !== null) return [];
    const figures = item.properties.claims.filter(
      (id) => situation.claims.find((claim) => claim.id === id)?.quantity,
    );
    const text = say("chip.figures", { name: local(item.properties.name), count: figures.length });
    return [{ item: item.id, text: textRun(text, "chip", theme, "ink") }];
  });
}

/** How many publishers the source line names; the claims name all. */
const NAMED_PUBLISHERS = 8;

/** Kinds of sources in the order they are named; re-postings are named last. */
const SOURCE_KINDS: readonly SourceKind[] = [
  "official",
  "newsroom",
  "specialist",
  "state-media",
  "reference",
  "republication",
];

/** Publishers, officials first, then those cited most; state media are named as such. */
function sourcesLine({ situation, say }: SceneContext): string {
  const cited = new Map<string, { kind: SourceKind; count: number }>();
  const sources = new Map(situation.sources.map((source) => [source.id, source]));
  for (const id of situation.claims.flatMap((claim) => claim.sources)) {
    const source = sources.get(id);
    if (!source) continue;
    const { kind } = source;
    const name =
      shortPublisher(source.publisher) +
      (kind === "state-media" ? ` (${say("claim.stateMedia")})` : "");
    cited.set(name, { kind, count: (cited.get(name)?.count ?? 0) + 1 });
  }
  const ranked = [...cited].sort(
    ([a, one], [b, other]) =>
      SOURCE_KINDS.indexOf(one.kind) - SOURCE_KINDS.indexOf(other.kind) ||
      other.count - one.count ||
      a.localeCompare(b, "en"),
  );
  const named = ranked
    .slice(0, NAMED_PUBLISHERS)
    .map(([name]) => name)
    .join("; ");
  const more = ranked.length - NAMED_PUBLISHERS;
  return say("sources.prefix", {
    list: more > 0 ? say("sources.more", { list: named, count: more }) : named,
  });
}

function shortPublisher(publisher: string): string {
  return publisher.replace(/\s*\(.*\)$/, "").replace(/,.*$/, "");
}

/** The extent of all marked hosts and bases, when some lie beyond the home view. */
function locatorView(items: readonly SituationItem[], view: Bbox): Bbox | null {
  const hosts = items.filter((item) => item.kind === "battlegroup");
  const [west, south, east, north] = view;
  const beyond = hosts.some((item) => {
    const [x, y] = item.properties.base?.position ?? [west, south];
    return x < west || x > east || y < south || y > north;
  });
  if (!beyond) return null;
  const [x0, y0, x1, y1] = bounds(hosts.map((item) => item.geometry));
  return [Math.floor(x0) - 1, Math.floor(y0), Math.ceil(x1) + 1, Math.ceil(y1) + 1];
}
