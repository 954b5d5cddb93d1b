import { embedPageCss, renderEmbedPage, type EmbedPageAttributes } from "../embed/index.ts";
import { openAssets } from "../export/assets.ts";
import { buildScene, readSituation, renderFigure, type FigureOptions } from "../index.ts";
import { attempt, drawnOptions, writeText } from "./arguments.ts";
import { needed, readPicture, type EmbedArguments } from "./embed-arguments.ts";
import type { Input } from "./input.ts";
import { UsageError } from "./usage.ts";

/** The command's options as they were typed. */
export interface EmbedPageArguments extends EmbedArguments {
  readonly src?: string | undefined;
  readonly script?: string | undefined;
  readonly resizer?: string | undefined;
  readonly style?: string | undefined;
  readonly oembed?: string | undefined;
  readonly noindex?: boolean | undefined;
  readonly theme?: string | undefined;
  readonly layers?: string | undefined;
  readonly reading?: string | undefined;
  readonly loading?: string | undefined;
}

/** Writes the page that shows a situation in a frame on other pages, with its figure in it. */
export async function embedPage(input: Input, args: EmbedPageArguments): Promise<void> {
  const src = needed(args.src, "embed-page needs --src URL, the address of the situation");
  const script = needed(
    args.script,
    "embed-page needs --script URL, the address of a module that registers <situation-map>",
  );
  const { output, resizer, style, url, oembed, noindex } = args;
  const files = { src, script, resizer, styles: style === undefined ? [] : [style] };
  const page = { ...files, url, image: readPicture(args), oembed, noindex };
  const attributes = readAttributes(args);
  const situation = readSituation(input.text);
  const assets = openAssets();
  const [basemap, places] = await Promise.all([assets.basemap("lo"), assets.places()]);
  // Headline and lists are in the figure; the page has nothing of its own.
  const options = { ...figureOptions(args), basemap, places, headingLevel: 1 } as const;
  await writeText(
    output,
    attempt(() => {
      const figure = renderFigure(situation, options);
      return renderEmbedPage(buildScene(situation, options), { ...page, figure, attributes });
    }),
  );
}

/** Writes the style sheet of embed pages. */
export async function embedPageStyle({ output }: Pick<EmbedArguments, "output">): Promise<void> {
  await writeText(output, embedPageCss.trimStart());
}

/** What the element is told; the language is the page's. */
function readAttributes(args: EmbedPageArguments): EmbedPageAttributes {
  checkWord("--theme", args.theme, ["auto", "light", "dark"]);
  checkWord("--loading", args.loading, ["interaction", "visible", "idle", "eager"]);
  const names = ["as-of", "theme", "layers", "reading", "loading"] as const;
  const typed = names.flatMap((name) => (args[name] === undefined ? [] : [[name, args[name]]]));
  return Object.fromEntries(typed);
}

function checkWord(option: string, word: string | undefined, known: readonly string[]): void {
  if (word !== undefined && !known.includes(word))
    throw new UsageError(`${option} ${word} is unknown; use ${known.join(", ")}`);
}

/** The figure shows what the element will: one picture, so the light one where the reader's system decides. */
function figureOptions(args: EmbedPageArguments): FigureOptions {
  return drawnOptions({ ...args, theme: args.theme === "dark" ? "dark" : "light" });
}
