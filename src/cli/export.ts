import { rename, rm, writeFile } from "node:fs/promises";
import {
  exportImage,
  formats,
  type ExportImageOptions,
  type ImageFormat,
} from "../export/index.ts";
import { readSituation, type Situation } from "../index.ts";
import type { Input } from "./input.ts";
import { readLanguage, rethrowAsUsage, UsageError } from "./usage.ts";

/** The command's options as they were typed. */
export interface ExportArguments {
  readonly output?: string | undefined;
  readonly format?: string | undefined;
  readonly preset?: string | undefined;
  readonly size?: string | undefined;
  readonly scale?: string | undefined;
  readonly theme?: string | undefined;
  readonly lang?: string | undefined;
  readonly "as-of"?: string | undefined;
  readonly since?: string | undefined;
  readonly mark?: string | undefined;
  readonly layers?: string | undefined;
  readonly reading?: string | undefined;
  readonly plain?: boolean | undefined;
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

function checkMark(situation: Situation, mark: string | undefined): void {
  const ids = situation.layers.flatMap((layer) => layer.items.map((item) => item.id));
  if (mark !== undefined && !ids.includes(mark))
    throw new UsageError(
      `--mark ${mark} is no mark of this situation; use one of ${ids.join(", ")}`,
    );
}

/** The options of an export from what was typed. */
function exportOptions(output: string, args: ExportArguments): ExportImageOptions {
  const { theme, lang, reading, since } = args;
  const size = args.size === undefined ? {} : parseSize(args.size);
  return {
    format: parseFormat(args.format ?? output.split(".").at(-1) ?? "", output),
    ...(args.preset === undefined ? {} : { preset: args.preset }),
    ...size,
    ...(args.scale === undefined ? {} : { scale: Number(args.scale) }),
    ...(theme === undefined ? {} : { theme }),
    ...readLanguage(lang),
    ...(args["as-of"] === undefined ? {} : { asOf: args["as-of"] }),
    ...(args.layers === undefined
      ? {}
      : {
          layers: args.layers
            .split(",")
            .map((id) => id.trim())
            .filter((id) => id !== ""),
        }),
    ...(reading === undefined ? {} : { reading }),
    ...(since === undefined ? {} : { since }),
    ...(args.mark === undefined ? {} : { selected: args.mark }),
    ...(args.plain ? { furniture: "none" } : {}),
  };
}

function parseFormat(format: string, output: string): ImageFormat {
  const found = formats.find((candidate) => candidate === format.toLowerCase());
  if (!found)
    throw new UsageError(
      `"${output}" does not end in a known format and --format names none; use ${formats.join(" or ")}`,
    );
  return found;
}

function parseSize(size: string): { width: number; height: number } {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(size) ?? [];
  if (!width || !height) throw new UsageError(`--size ${size} is not a size; write it as 1200x675`);
  return { width: Number(width), height: Number(height) };
}

async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (reason) {
    await rm(temporary, { force: true });
    throw new UsageError(
      `--output ${path} cannot be written: ${reason instanceof Error ? reason.message : String(reason)}`,
    );
  }
}
