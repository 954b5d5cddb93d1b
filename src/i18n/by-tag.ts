/** What there is for a BCP 47 language tag, else for its base language. Letter case of the tag does not matter. */
export function byTag<T>(languages: Readonly<Record<string, T>>, tag: string): T | undefined {
  const keys = [tag, tag.split("-")[0] ?? ""].map((key) => key.toLowerCase());
  const known = keys.find((key) => Object.hasOwn(languages, key));
  return known === undefined ? undefined : languages[known];
}
