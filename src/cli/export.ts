import {
  exportImage,
  formats,
  type ExportImageOptions,
  type ImageFormat,
} from "../export/index.ts";
import { readSituation } from "../index.ts";
import {
  checkMark,
  drawnOptions,
  readSize,
  rethrowAsUsage,
  type DrawnArguments,
} from "./arguments.ts";
import type { Input } from "./input.ts";
import { replaceFile } from "./replace-file.ts";
import { UsageError } from "./usage.ts";

/** The command's options as they were typed. */
export interface ExportArguments extends DrawnArguments {
  readonly output?: string | undefined;
  readonly format?: string | undefined;
  readonly preset?: string | undefined;
  readonly size?: string | undefined;
  readonly scale?: string | undefined;
  readonly question?: string | undefined;
  readonly plain?: boolean | undefined;
  readonly transparent?: boolean | undefined;
  readonly quality?: string | undefined;
}

/** Draws a situation and writes the picture; the file appears whole or not at all. */
export async function exportPicture(input: Input, args: ExportArguments): Promise<void> {
  const { output } = args;
  if (!output) throw new UsageError("export needs --output FILE");
  const options = exportOptions(output, args);
  const situation = readSituation(input.text);
  checkMark(situation, args.mark);
  // An unknown theme, layer, reading, moment or size is a wrong call, not a wrong situation.
  const bytes = await exportImage(situation, options).catch(rethrowAsUsage);
  await replaceFile(output, bytes);
}

/** The options of an export from what was typed. */
function exportOptions(output: string, args: ExportArguments): ExportImageOptions {
  return {
    ...drawnOptions(args),
    format: parseFormat(args.format ?? output.split(".").at(-1) ?? "", output),
    ...(args.preset === undefined ? {} : { preset: args.preset }),
    ...(args.size === undefined ? {} : readSize("--size", args.size)),
    ...(args.scale === undefined ? {} : { scale: Number(args.scale) }),
    ...(args.question === undefined ? {} : { question: args.question }),
    ...(args.plain ? { furniture: "none" } : {}),
    ...(args.transparent ? { transparent: true } : {}),
    ...(args.quality === undefined ? {} : { quality: Number(args.quality) }),
  };
}

/** A format by name or by a file's ending, which for JPEG may be `jpg`. */
function parseFormat(format: string, output: string): ImageFormat {
  const name = format.toLowerCase().replace(/^jpg$/, "jpeg");
  const found = formats.find((candidate) => candidate === name);
  if (!found)
    throw new UsageError(
      `"${output}" does not end in a known format and --format names none; use ${formats.join(", ")}`,
    );
  return found;
}
