import { openAssets } from "../export/assets.ts";
import { presets } from "../export/index.ts";
import {
  figureCss,
  readSituation,
  renderFigure,
  renderFigurePage,
  type ClaimsListed,
  type FigureOptions,
} from "../index.ts";
import {
  attempt,
  checkMark,
  drawnOptions,
  readPreset,
  readSize,
  writeText,
  type DrawnArguments,
} from "./arguments.ts";
import type { Input } from "./input.ts";
import { UsageError } from "./usage.ts";

/** The command's options as they were typed. */
export interface FigureArguments extends DrawnArguments {
  readonly output?: string | undefined;
  readonly page?: boolean | undefined;
  readonly image?: string | undefined;
  readonly "image-dark"?: string | undefined;
  readonly preset?: string | undefined;
  readonly size?: string | undefined;
  readonly claims?: string | undefined;
  readonly heading?: string | undefined;
  readonly open?: boolean | undefined;
  readonly narrow?: boolean | undefined;
  readonly "id-prefix"?: string | undefined;
}

/** The widest map for which the coarse base map is fine enough; a finer one is worth its bytes from here on. */
const COARSE_UP_TO = 960;

/** Writes a situation as HTML to a file, which appears whole or not at all, or to standard output. */
export async function figure(input: Input, args: FigureArguments): Promise<void> {
  const situation = readSituation(input.text);
  checkMark(situation, args.mark);
  const options = figureOptions(args);
  const assets = openAssets();
  const [basemap, places] = await Promise.all([
    assets.basemap((options.width ?? 720) > COARSE_UP_TO ? "mid" : "lo"),
    assets.places(),
  ]);
  const render = args.page ? renderFigurePage : renderFigure;
  await writeText(
    args.output,
    attempt(() => render(situation, { ...options, basemap, places })),
  );
}

/** Writes the style sheet of figures. */
export async function figureStyle({ output }: Pick<FigureArguments, "output">): Promise<void> {
  await writeText(output, figureCss.trim());
}

/** The options of a figure from what was typed. */
function figureOptions(args: FigureArguments): FigureOptions {
  return {
    ...drawnOptions(args),
    ...pictureOptions(args),
    ...readClaims(args.claims),
    ...readHeading(args.heading),
    ...(args.open ? { open: true } : {}),
    ...(args.narrow ? { narrow: true } : {}),
    ...(args["id-prefix"] === undefined ? {} : { idPrefix: args["id-prefix"] }),
  };
}

/** A linked picture's size is that of its file; an inline map has a preset's width and a shape of its own. */
function pictureOptions(args: FigureArguments): FigureOptions {
  const { image = "inline", "image-dark": srcDark } = args;
  if (image !== "inline") {
    const size = sizeOf(args) ?? presets["card"] ?? { width: 1200, height: 675 };
    return { image: { src: image, ...(srcDark === undefined ? {} : { srcDark }), ...size } };
  }
  if (srcDark !== undefined)
    throw new UsageError(`--image-dark ${srcDark} needs --image URL, the picture for light pages`);
  const size = sizeOf(args);
  if (!size) return {};
  return args.size === undefined ? { width: size.width } : size;
}

function sizeOf({ size, preset }: FigureArguments): { width: number; height: number } | undefined {
  if (size !== undefined) return readSize("--size", size);
  return preset === undefined ? undefined : readPreset(preset);
}

/** Which claims are listed, as it was typed. */
export function readClaims(claims: string | undefined): { readonly claims?: ClaimsListed } {
  if (claims === undefined) return {};
  const known = ["all", "shown", "none"] as const;
  const found = known.find((candidate) => candidate === claims);
  if (!found) throw new UsageError(`--claims ${claims} is unknown; use ${known.join(", ")}`);
  return { claims: found };
}

function readHeading(heading: string | undefined): Pick<FigureOptions, "headingLevel"> {
  if (heading === undefined) return {};
  if (heading === "none") return { headingLevel: null };
  const found = ([1, 2, 3, 4] as const).find((level) => String(level) === heading);
  if (!found) throw new UsageError(`--heading ${heading} is unknown; use 1, 2, 3, 4 or none`);
  return { headingLevel: found };
}
