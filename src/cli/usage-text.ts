/** What the command can do. */
export const usage = `situation-map: news maps from sourced claims

  situation-map export SITUATION --output FILE   draw a picture: svg, png, webp, avif, jpeg, pdf
  situation-map export --batch FILE --out-dir DIR   draw many pictures
  situation-map figure SITUATION                 a figure for a web page: picture, claims, sources
  situation-map embed-page SITUATION …           the page that other sites show in a frame
  situation-map oembed SITUATION --url URL       its oEmbed answer
  situation-map amp SITUATION --url URL --image URL         an AMP page
  situation-map apple-news SITUATION --image URL            components of an Apple News article
  situation-map open-graph SITUATION --url URL --image URL  tags for a page's head
  situation-map copy-assets FOLDER               lay the package's files beside a bundle
  situation-map font-widths FACE=FILE …          measure fonts for a theme of your own
  situation-map summary SITUATION                print a situation as text
  situation-map check SITUATION                  list what is wrong with a situation
  situation-map schema                           print the format's JSON Schema

SITUATION is a file, - for standard input, or the built-in ukraine-2022-02.
"situation-map COMMAND --help" lists a command's options.

Exit codes: 0 done, 1 the data has problems, 2 wrong usage.
`;

const drawn = `
what is drawn:
  --lang TAG          en (default), uk, ru, de, fr, pl, es
  --as-of MOMENT      what had been said by this day, such as 2022-02-16, or
                      up to and with this statement: the id of a claim
  --since MOMENT      mark what is new since this day or claim
  --mark ID           mark one mark as selected
  --layers A,B        only these layers, such as buildup,axes,battlegroups
  --reading ID        how the published map is read: politico (default), other-press
`;

const shown = `
  --lang TAG          en (default), uk, ru, de, fr, pl, es
  --as-of MOMENT      what had been said by this day, or up to this claim's id
`;

const published = `
  --image URL         address of a picture of the map
  --image-size WxH    its pixels; default 2400x1350, as "export" draws it
  --output FILE       where to write; default: standard output
`;

/** How each command is called. */
const usages: Readonly<Record<string, string>> = {
  export: `situation-map export SITUATION --output FILE
situation-map export --batch FILE --out-dir DIR

  --output FILE       where to write; replaced as a whole or not at all
  --format FORMAT     svg, png, webp, avif, jpeg or pdf; default: by FILE's ending
  --preset NAME       card (default, 1200x675), square, story, column (360 wide),
                      article (720), wide (1280), a4; column, article and wide are
                      as high as their words need
  --size WxH          CSS pixels, such as 1200x675; stands over the preset
  --scale N           pixels for each CSS pixel, 1 to 4; default 2; not for svg and pdf
  --quality N         1 to 100, for webp, avif and jpeg; default: webp without loss,
                      avif 70, jpeg 90
  --theme NAME        light (default), dark, print, greyscale
  --question ID       the answers to a question side by side, such as withdrawal
  --plain             the map alone
  --transparent       without the page's ground; with --plain without the sea
${drawn}
many pictures:
  --batch FILE        jobs as JSON; a list as a value draws one picture for each of its entries
  --out-dir DIR       nothing is written outside of it
  --workers N         how many are drawn at once; default: as many as there are processors
  --force             make finished files again, too
`,
  figure: `situation-map figure SITUATION
situation-map figure --css

  --output FILE       where to write; default: standard output
  --page              a whole document with its style, to try it out
  --css               print the style sheet of figures
  --image URL         link this picture; default: inline, the map as SVG
  --image-dark URL    the same picture for dark pages
  --size WxH          size of the linked picture (default 1200x675), or of the inline map
  --preset NAME       the same by name; an inline map takes its width
  --narrow            a second inline map for screens below 480 px
  --claims WHICH      all (default), shown (those of the marks drawn, and what
                      contradicts them), none
  --heading N         level of the headline, 1 to 4 (default 2), or none
  --open              the lists stand open
  --id-prefix TEXT    starts every id; two figures in one page need different ones
  --theme NAME        light (default), dark, print, greyscale
${drawn}`,
  oembed: `situation-map oembed SITUATION --url URL

  --url URL           address of the embed page
  --type TYPE         rich (default) or photo
  --size WxH, --maxwidth N, --maxheight N
  --author-name, --author-url, --provider-name, --provider-url, --cache-age SECONDS
${published}${shown}`,
  amp: `situation-map amp SITUATION --url URL --image URL

  --url URL           https address of the embed page
  --canonical URL     address of the article; default: this page itself
${published}${shown}`,
  "apple-news": `situation-map apple-news SITUATION --image URL

  --image URL         address of a picture of the map: jpg, png, webp or gif
  --url URL           address of a page with the interactive map, to link to
  --claims WHICH      all (default), shown (those of the marks drawn, and what
                      contradicts them), none
  --output FILE       where to write; default: standard output
${shown}`,
  "open-graph": `situation-map open-graph SITUATION --url URL --image URL

  --url URL           address of the page
  --site-name NAME
  --oembed URL        address of the page's oEmbed answer
${published}${shown}`,
  "embed-page": `situation-map embed-page SITUATION --src URL --script URL

  --src URL           address of the situation
  --script URL        a module that registers <situation-map>
  --resizer URL       the module that tells the embedding page the height
  --style URL         a style sheet; --css prints the one for embed pages
  --oembed URL        address of the page's oEmbed answer
  --url URL           address of the page itself
  --noindex           keep it out of search engines
  --theme, --layers, --reading, --loading   as the element's attributes
${published}${shown}`,
  "copy-assets": `situation-map copy-assets FOLDER

  FOLDER              where a bundler put the code; the files it looks for there
                      (MapLibre's worker, base map, typefaces) are copied to it
`,
  "font-widths": `situation-map font-widths FACE=FILE …

  FACE                sans-400, sans-600, sans-700 (fonts.text of a theme),
                      serif-700 (fonts.display), serif-400, serif-400-italic (fonts.quote)
  FILE                the font that sets it: TTF, OTF, WOFF or WOFF2
  --output FILE       where to write; default: standard output
`,
  check: `situation-map check SITUATION

  --json              problems as a JSON list
  --strict            warnings fail, too
`,
  summary: `situation-map summary SITUATION
${shown}`,
  schema: `situation-map schema
`,
};

/** How a command is called; the list of commands when there is none of this name. */
export function usageOf(command: string): string {
  return usages[command] ?? usage;
}
