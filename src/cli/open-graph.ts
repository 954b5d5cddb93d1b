import { renderOEmbedLink, renderOpenGraph } from "../embed/index.ts";
import { needed, neededPicture, writeEmbed, type EmbedArguments } from "./embed-arguments.ts";
import type { Input } from "./input.ts";

/** The command's options as they were typed. */
export interface OpenGraphArguments extends EmbedArguments {
  readonly "site-name"?: string | undefined;
  /** Address of the page's oEmbed answer. */
  readonly oembed?: string | undefined;
}

/** Writes the tags for the head of a page with a situation: Open Graph, and the link to the oEmbed answer. */
export async function openGraph(input: Input, args: OpenGraphArguments): Promise<void> {
  const url = needed(args.url, "open-graph needs --url URL, the address of the page");
  const options = { url, image: neededPicture("open-graph", args), siteName: args["site-name"] };
  await writeEmbed(input, args, (scene) => {
    const link = args.oembed === undefined ? "" : `\n${renderOEmbedLink(scene, args.oembed)}`;
    return renderOpenGraph(scene, options) + link;
  });
}
