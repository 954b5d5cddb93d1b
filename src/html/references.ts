import type { Source } from "../model/source.ts";
import type { FigureContext } from "./figure-context.ts";
import { h, join, type Markup } from "./markup.ts";

/** The id of a claim's entry in the list. */
export function claimId(claim: string, { idPrefix }: FigureContext): string {
  return `${idPrefix}-claim-${claim}`;
}

/** The id of a source's entry in the list: its number there, for nobody but the figure leads to it. */
export function sourceId(source: string, { idPrefix, sourceNumbers }: FigureContext): string {
  return `${idPrefix}-source-${sourceNumbers.get(source)}`;
}

/** Numbers of claims, which lead to them; null when none is listed. Numbers stay right where a reader has lost the links. */
export function claimLinks(ids: readonly string[], context: FigureContext): Markup | null {
  const { claimNumbers } = context;
  const numbered = ids
    .flatMap((id) => {
      const number = claimNumbers.get(id);
      return number === undefined ? [] : [{ id, number }];
    })
    .sort((a, b) => a.number - b.number);
  if (numbered.length === 0) return null;
  const links = numbered.map(({ id, number }) =>
    h("a", { href: `#${claimId(id, context)}` }, String(number)),
  );
  return join(links, ", ");
}

/** Publishers, each with the number of the source in the list, which leads there. */
export function sourceLinks(ids: readonly string[], context: FigureContext): Markup {
  const { sourceNumbers, situation } = context;
  const links = ids.flatMap((id) => {
    const source = situation.sources.find((candidate) => candidate.id === id);
    if (!source) return [];
    const link = h("a", { href: `#${sourceId(id, context)}` }, `[${sourceNumbers.get(id)}]`);
    return [join([`${publisherOf(source, context)} `, link])];
  });
  return join(links, "; ");
}

/** A source's publisher; state media are named as such. */
export function publisherOf({ publisher, kind }: Source, { say }: FigureContext): string {
  return kind === "state-media" ? `${publisher} (${say("claim.stateMedia")})` : publisher;
}
