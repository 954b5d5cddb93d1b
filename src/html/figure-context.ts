import { messagesFor, type Say } from "../i18n/messages.ts";
import type { Claim } from "../model/claim.ts";
import { localize } from "../model/localize.ts";
import { situationAt } from "../model/situation-at.ts";
import type { Localized, Situation } from "../model/situation.ts";
import type { Source } from "../model/source.ts";
import { buildScene, type SceneOptions } from "../scene/build-scene.ts";
import type { Scene } from "../scene/scene.ts";
import { listedClaims, type ClaimsListed } from "./listed-claims.ts";

/** What the parts of a figure are written from. */
export interface FigureContext {
  /** As of the moment shown. */
  readonly situation: Situation;
  readonly scene: Scene;
  readonly lang: string;
  readonly say: Say;
  readonly local: (text: Localized) => string;
  /** The language of what `local` gives, where it is not the figure's: an attribute's value. */
  readonly langOf: (text: Localized) => string | undefined;
  /** Starts every id. */
  readonly idPrefix: string;
  /** The claims that are listed, in the order of the timeline. */
  readonly claims: readonly Claim[];
  /** Their sources, by publisher. */
  readonly sources: readonly Source[];
  /** Numbers of listed claims and sources, from 1, by id. */
  readonly claimNumbers: ReadonlyMap<string, number>;
  readonly sourceNumbers: ReadonlyMap<string, number>;
  /** Ids of claims that are new since the moment asked for. */
  readonly fresh: ReadonlySet<string>;
}

/** What a context is made of besides a situation. */
export interface ContextOptions extends SceneOptions {
  readonly claims: ClaimsListed;
  readonly idPrefix: string;
}

/** The context of a situation's figure. */
export function figureContext(record: Situation, options: ContextOptions): FigureContext {
  const { lang = "en", asOf, since, idPrefix } = options;
  const situation = asOf === undefined ? record : situationAt(record, asOf);
  const scene = buildScene(record, options);
  const claims = listedClaims(situation, scene, options.claims);
  const sources = sourcesOf(claims, situation, lang);
  const before = new Set(since === undefined ? [] : situationAt(record, since).claims.map(id));
  return {
    situation,
    scene,
    lang,
    say: messagesFor(lang),
    local: (text) => localize(text, lang),
    langOf: (text) => (localize(text, lang) === text.en && !isEnglish(lang) ? "en" : undefined),
    idPrefix,
    claims,
    sources,
    claimNumbers: numbersOf(claims),
    sourceNumbers: numbersOf(sources),
    fresh: new Set(since === undefined ? [] : claims.map(id).filter((key) => !before.has(key))),
  };
}

/** The sources of claims, by publisher, those of one publisher as the document has them. */
function sourcesOf(claims: readonly Claim[], { sources }: Situation, lang: string): Source[] {
  const used = new Set(claims.flatMap((claim) => claim.sources));
  return sources
    .filter((source) => used.has(source.id))
    .sort((a, b) => a.publisher.localeCompare(b.publisher, lang));
}

function numbersOf(entries: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(entries.map((entry, index) => [entry.id, index + 1]));
}

function id(entry: { readonly id: string }): string {
  return entry.id;
}

function isEnglish(lang: string): boolean {
  return lang.split("-")[0]?.toLowerCase() === "en";
}
