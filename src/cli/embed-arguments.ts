import type { PublishedImage } from "../embed/index.ts";
import { presets } from "../export/index.ts";
import { buildScene, readSituation, type Scene } from "../index.ts";
import { attempt, readLanguage, readSize, writeText } from "./arguments.ts";
import type { Input } from "./input.ts";
import { UsageError } from "./usage.ts";

/** Options that all commands for embedding share, as they were typed. */
export interface EmbedArguments {
  readonly output?: string | undefined;
  readonly lang?: string | undefined;
  readonly "as-of"?: string | undefined;
  /** Address of the embed page. */
  readonly url?: string | undefined;
  /** Address of a picture of the map, and its pixels. */
  readonly image?: string | undefined;
  readonly "image-size"?: string | undefined;
}

/**
 * Makes a text of a situation and writes it to a file, which appears whole or not at all, or to standard output.
 *
 * @throws UsageError when an option cannot be used, SituationError when the situation cannot
 */
export async function writeEmbed(
  input: Input,
  { lang, "as-of": asOf, output }: EmbedArguments,
  make: (scene: Scene) => string,
): Promise<void> {
  const situation = readSituation(input.text);
  const options = { ...readLanguage(lang), ...(asOf === undefined ? {} : { asOf }) };
  await writeText(
    output,
    attempt(() => make(buildScene(situation, options))),
  );
}

/** An option that a command cannot do without. */
export function needed(value: string | undefined, use: string): string {
  if (value === undefined || value === "") throw new UsageError(use);
  return value;
}

/** The picture, if there is one; what `export` draws by default has the default size. */
export function readPicture({
  image,
  "image-size": size,
}: EmbedArguments): PublishedImage | undefined {
  if (image === undefined) {
    if (size !== undefined)
      throw new UsageError(`--image-size ${size} needs --image URL, the picture of that size`);
    return undefined;
  }
  if (size !== undefined) return { url: image, ...readSize("--image-size", size) };
  const { width, height } = presets["card"] ?? { width: 1200, height: 675 };
  return { url: image, width: width * 2, height: height * 2 };
}

/** The picture, for a command that cannot do without. */
export function neededPicture(command: string, args: EmbedArguments): PublishedImage {
  const picture = readPicture(args);
  if (!picture) throw new UsageError(`${command} needs --image URL, the address of a picture`);
  return picture;
}
