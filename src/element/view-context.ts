import { messagesFor, type Say } from "../i18n/messages.ts";
import type { Claim } from "../model/claim.ts";
import { localize } from "../model/localize.ts";
import type { Place } from "../model/place.ts";
import type { Localized, Party, Situation } from "../model/situation.ts";
import type { Source } from "../model/source.ts";

/** What a reader can do with a claim, wherever it is written. */
export interface ClaimActions {
  /** Opens a claim by itself. */
  readonly open: (claim: string) => void;
  /** The address of a claim; null where the page keeps none. */
  readonly linkTo: (claim: string) => string | null;
  /** Puts a text where it can be pasted from; `from` is the button that asked for it. */
  readonly copy: (text: string, from: HTMLElement) => void;
}

/** What the panel, the key and the lists are written from: a situation as of a day, in a language. */
export interface ViewContext {
  /** As of the moment shown. */
  readonly situation: Situation;
  /** All of it. */
  readonly record: Situation;
  readonly lang: string;
  readonly say: Say;
  readonly local: (text: Localized) => string;
  /** The language that `local` found a text in. */
  readonly langOf: (text: Localized) => string;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly parties: ReadonlyMap<string, Party>;
  /** Names of the base map, where they could be loaded. */
  readonly places: readonly Place[];
  /** Ids of the claims that the last step brought. */
  readonly fresh: ReadonlySet<string>;
  readonly actions: ClaimActions | null;
}

/** What a context is made of besides the situation. */
export interface ContextOptions {
  readonly record: Situation;
  readonly lang: string;
  readonly places: readonly Place[];
  readonly fresh: ReadonlySet<string>;
  readonly actions: ClaimActions | null;
}

/** The context of a situation as of a moment, in a language. */
export function viewContext(situation: Situation, options: ContextOptions): ViewContext {
  const { lang } = options;
  const local = (text: Localized): string => localize(text, lang);
  return {
    ...options,
    situation,
    say: messagesFor(lang),
    local,
    langOf: (text) => {
      const found = local(text);
      return found === text.en ? "en" : lang;
    },
    claims: new Map(situation.claims.map((claim) => [claim.id, claim])),
    sources: new Map(situation.sources.map((source) => [source.id, source])),
    parties: new Map(situation.parties.map((party) => [party.id, party])),
  };
}

/** The claims of these ids, earliest first. */
export function claimsOf(ids: readonly string[], { claims }: ViewContext): Claim[] {
  return byDate(ids.flatMap((id) => claims.get(id) ?? []));
}

/** Claims, earliest first; those of one day stay in the order given, those of a month or year come at its end. */
export function byDate(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => lastDay(a).localeCompare(lastDay(b), "en"));
}

function lastDay({ saidOn }: Claim): string {
  return `${saidOn}-99-99`.slice(0, 10);
}
