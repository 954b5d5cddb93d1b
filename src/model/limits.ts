/**
 * How large a situation may be. Beyond these a document is refused with one problem (`too-many`, `too-long`) and the
 * part in question is not read, so that a hostile or broken file costs milliseconds and not the page.
 */
export const limits = {
  /** Features, all layers together. */
  features: 5_000,
  claims: 20_000,
  /** Entries of any other list, such as sources or the ids in `disputes`. */
  entries: 20_000,
  /** Positions of all geometries together. */
  positions: 200_000,
  /** Characters (UTF-16 units) of one text. */
  characters: 20_000,
  /** Languages of one text. */
  languages: 100,
  /** Words of a quote. */
  quoteWords: 25,
} as const;
