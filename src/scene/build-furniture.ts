import { bounds } from "../geometry/bounds.ts";
import { formatDate } from "../i18n/format.ts";
import type { Bbox, SituationItem } from "../model/situation.ts";
import type { SceneContext } from "./context.ts";
import type { Chip, Furniture } from "./furniture.ts";
import { keyEntries, lineEntries } from "./key.ts";
import type { Mark } from "./mark.ts";
import { textRun } from "./palette.ts";

/** What stands around the map: headline, key, chips, sources, credit. */
export function buildFurniture(items: readonly SituationItem[], marks: readonly Mark[], context: SceneContext): Furniture {
  const { situation, local, say, theme, lang } = context;
  const date = formatDate(situation.asOf, lang);
  const locator = locatorView(items, situation.view);
  return {
    headline: textRun(local(situation.title), "headline", theme.ink),
    deck: textRun(local(situation.description), "deck", theme.ink2),
    asOf: textRun(say("asOf", { date }), "keyName", theme.ink2),
    key: keyEntries(marks, context),
    lines: lineEntries(marks, context),
    chips: chips(items, context),
    scale: { style: textRun("", "scaleBar", theme.ink2), unit: say("scale.km") },
    sources: textRun(`${sourcesLine(context)} ${say("sources.schematic")}`, "footer", theme.ink3),
    worldview: textRun(
      [local(situation.credit), local(situation.worldview.text), say("worldview.cutoff", { date })].join(" "),
      "footer",
      theme.ink3,
    ),
    ...(locator ? { locator: { view: locator } } : {}),
    summary: say("summary.overview", { title: local(situation.title), description: local(situation.description), date }),
  };
}

function chips(items: readonly SituationItem[], { local, say, theme, situation }: SceneContext): Chip[] {
  return items.flatMap((item): Chip[] => {
    if (item.kind !== "buildup-zone" || item.geometry !== null) return [];
    const figures = item.properties.claims.filter((id) => situation.claims.find((claim) => claim.id === id)?.quantity);
    const text = say("chip.figures", { name: local(item.properties.name), count: figures.length });
    return [{ item: item.id, text: textRun(text, "chip", theme.ink) }];
  });
}

/** Publishers, most often cited first; state media are named as such. */
function sourcesLine({ situation, say }: SceneContext): string {
  const cited = new Map<string, number>();
  for (const id of situation.claims.flatMap((claim) => claim.sources)) {
    const source = situation.sources.find((candidate) => candidate.id === id);
    if (!source) continue;
    const name = shortPublisher(source.publisher) + (source.kind === "state-media" ? ` (${say("claim.stateMedia")})` : "");
    cited.set(name, (cited.get(name) ?? 0) + 1);
  }
  const most = [...cited].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "en")).slice(0, 10);
  return say("sources.prefix", { list: most.map(([name]) => name).join("; ") + (cited.size > 10 ? " …" : "") });
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
