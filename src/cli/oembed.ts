import { oembedPhoto, oembedRich, type OEmbedOptions } from "../embed/index.ts";
import type { Scene } from "../index.ts";
import {
  needed,
  neededPicture,
  readPicture,
  writeEmbed,
  type EmbedArguments,
} from "./embed-arguments.ts";
import { readSize } from "./arguments.ts";
import type { Input } from "./input.ts";
import { UsageError } from "./usage.ts";

/** The command's options as they were typed. */
export interface OEmbedArguments extends EmbedArguments {
  readonly type?: string | undefined;
  readonly size?: string | undefined;
  readonly maxwidth?: string | undefined;
  readonly maxheight?: string | undefined;
  readonly "author-name"?: string | undefined;
  readonly "author-url"?: string | undefined;
  readonly "provider-name"?: string | undefined;
  readonly "provider-url"?: string | undefined;
  readonly "cache-age"?: string | undefined;
}

/** Writes the oEmbed answer of a situation's embed page, or of its picture, as JSON. */
export async function oembed(input: Input, args: OEmbedArguments): Promise<void> {
  const { type = "rich" } = args;
  if (type !== "rich" && type !== "photo")
    throw new UsageError(`--type ${type} is unknown; use rich or photo`);
  const answer = type === "rich" ? richAnswer(args) : photoAnswer(args);
  await writeEmbed(input, args, (scene) => JSON.stringify(answer(scene), null, 2));
}

function richAnswer(args: OEmbedArguments): (scene: Scene) => object {
  const url = needed(args.url, "oembed needs --url URL, the address of the embed page");
  const size = args.size === undefined ? {} : readSize("--size", args.size);
  const options = { ...readOptions(args), ...size, url, image: readPicture(args) };
  return (scene) => oembedRich(scene, options);
}

function photoAnswer(args: OEmbedArguments): (scene: Scene) => object {
  const picture = neededPicture("oembed --type photo", args);
  return (scene) => oembedPhoto(scene, picture, readOptions(args));
}

function readOptions(args: OEmbedArguments): OEmbedOptions {
  return {
    maxWidth: readNumber(args.maxwidth),
    maxHeight: readNumber(args.maxheight),
    authorName: args["author-name"],
    authorUrl: args["author-url"],
    providerName: args["provider-name"],
    providerUrl: args["provider-url"],
    cacheAge: readNumber(args["cache-age"]),
  };
}

/** What is no number is not one of whole pixels or seconds either, and refused as such. */
function readNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
