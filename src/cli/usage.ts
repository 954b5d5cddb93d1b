/** Thrown when a command is called wrongly: its message and the usage are printed, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** Rethrows what an option of ours that is unknown or out of range gives rise to as wrong usage, and the rest as it is. */
export function rethrowAsUsage(reason: unknown): never {
  if (reason instanceof TypeError || reason instanceof RangeError)
    throw new UsageError(reason.message);
  throw reason;
}

/** A language as it was typed, if any was. */
export function readLanguage(lang: string | undefined): { readonly lang?: string } {
  if (lang === undefined) return {};
  try {
    Intl.getCanonicalLocales(lang);
  } catch {
    throw new UsageError(`--lang ${lang} is not a language tag; write one such as en or pt-BR`);
  }
  return { lang };
}

/** What the command can do. */
export const usage = `situation-map: news maps from sourced claims

  situation-map export SITUATION --output FILE   draw a picture (.png or .svg)
  situation-map check SITUATION                  list what is wrong with a situation
  situation-map summary SITUATION                print a situation as text
  situation-map schema                           print the format's JSON Schema

SITUATION is a file, - for standard input, or the built-in ukraine-2022-02.

export:
  --output FILE       where to write; replaced as a whole or not at all
  --format FORMAT     png or svg; default: by FILE's ending
  --preset NAME       card (default), square, story, column, article, wide, a4
  --size WxH          CSS pixels, such as 1200x675
  --scale N           pixels of a PNG for each CSS pixel, 1 to 4; default 2
  --theme NAME        light (default) or dark
  --lang TAG          en (default), uk, ru, de, fr, pl, es
  --as-of MOMENT      what had been said by this day, such as 2022-02-16, or
                      up to and with this statement: the id of a claim
  --since MOMENT      mark what is new since this day or claim
  --mark ID           mark one mark as selected
  --layers A,B        only these layers, such as buildup,axes,battlegroups
  --reading ID        how the published map is read: politico (default), other-press
  --plain             the map alone

check:
  --json              problems as a JSON list
  --strict            warnings fail, too

summary:
  --lang TAG, --as-of MOMENT as for export

Exit codes: 0 done, 1 the data has problems (errors; with --strict warnings, too),
2 wrong usage.
`;
