import { renderAppleNews } from "../embed/index.ts";
import { readSituation } from "../index.ts";
import { attempt, readLanguage, writeText } from "./arguments.ts";
import { needed, type EmbedArguments } from "./embed-arguments.ts";
import { readClaims } from "./figure.ts";
import type { Input } from "./input.ts";

/** The command's options as they were typed. */
export interface AppleNewsArguments extends Omit<EmbedArguments, "image-size"> {
  readonly claims?: string | undefined;
}

/** Writes a situation as components of an Apple News article, as JSON. */
export async function appleNews(input: Input, args: AppleNewsArguments): Promise<void> {
  const image = needed(args.image, "apple-news needs --image URL, the address of a picture");
  const { url, lang, "as-of": asOf, output } = args;
  const options = {
    ...readLanguage(lang),
    ...(asOf === undefined ? {} : { asOf }),
    ...readClaims(args.claims),
    image,
    url,
  };
  const situation = readSituation(input.text);
  const components = attempt(() => renderAppleNews(situation, options));
  await writeText(output, JSON.stringify(components, null, 2));
}
