/** Thrown when a command is called wrongly: its message and the usage are printed, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** What the command can do. */
export const usage = `situation-map: news maps from sourced claims

  situation-map export SITUATION --output FILE   draw a picture (.png or .svg)
  situation-map check SITUATION                  list what is wrong with a situation
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
  --as-of DATE        what had been said by this day, such as 2022-02-16
  --layers A,B        only these layers, such as buildup,axes,battlegroups
  --reading ID        how the published map is read: politico (default), other-press
  --plain             the map alone

check:
  --json              problems as a JSON list

Exit codes: 0 done, 1 the data has problems, 2 wrong usage.
`;
