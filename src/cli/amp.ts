import { renderAmpPage } from "../embed/index.ts";
import { needed, neededPicture, writeEmbed, type EmbedArguments } from "./embed-arguments.ts";
import type { Input } from "./input.ts";

/** The command's options as they were typed. */
export interface AmpArguments extends EmbedArguments {
  readonly canonical?: string | undefined;
}

/** Writes an AMP page that shows a situation's embed page. */
export async function amp(input: Input, args: AmpArguments): Promise<void> {
  const url = needed(args.url, "amp needs --url URL, the https address of the embed page");
  const image = neededPicture("amp", args);
  const { canonical } = args;
  await writeEmbed(input, args, (scene) => renderAmpPage(scene, { url, image, canonical }));
}
