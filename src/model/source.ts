/** What sort of publication a source is; state media are named as such wherever they are shown. */
export type SourceKind =
  | "newsroom"
  | "official"
  | "state-media"
  | "specialist"
  | "republication"
  | "reference";

/** Where a claim can be read: a page of a publisher. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** Absolute `https:` or `http:` address. */
  readonly url: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; absent when the page shows none. */
  readonly published?: string;
  readonly kind: SourceKind;
  /** BCP 47 tag of the page's language. */
  readonly lang: string;
}
