import { presets } from "../export/index.ts";
import type { SceneOptions, Situation } from "../index.ts";
import { replaceFile } from "./replace-file.ts";
import { UsageError } from "./usage.ts";

/** What of a situation is drawn, as it was typed. */
export interface DrawnArguments {
  readonly theme?: string | undefined;
  readonly lang?: string | undefined;
  readonly "as-of"?: string | undefined;
  readonly since?: string | undefined;
  readonly mark?: string | undefined;
  readonly layers?: string | undefined;
  readonly reading?: string | undefined;
}

/** What of a situation is drawn, from what was typed. Whether the situation knows it shows when it is drawn. */
export function drawnOptions(args: DrawnArguments): Omit<SceneOptions, "basemap" | "places"> {
  const { theme, lang, "as-of": asOf, since, mark: selected, layers, reading } = args;
  return {
    ...(theme === undefined ? {} : { theme }),
    ...readLanguage(lang),
    ...(asOf === undefined ? {} : { asOf }),
    ...(since === undefined ? {} : { since }),
    ...(selected === undefined ? {} : { selected }),
    ...(layers === undefined ? {} : { layers: layers.split(/[\s,]+/).filter((id) => id !== "") }),
    ...(reading === undefined ? {} : { reading }),
  };
}

/**
 * A language as it was typed, if any was.
 *
 * @throws UsageError when it is no language tag
 */
export function readLanguage(lang: string | undefined): { readonly lang?: string } {
  if (lang === undefined) return {};
  try {
    Intl.getCanonicalLocales(lang);
  } catch {
    throw new UsageError(`--lang ${lang} is not a language tag; write one such as en or pt-BR`);
  }
  return { lang };
}

/** @throws UsageError when a situation has no such mark */
export function checkMark(situation: Situation, mark: string | undefined): void {
  const ids = situation.layers.flatMap((layer) => layer.items.map((item) => item.id));
  if (mark !== undefined && !ids.includes(mark))
    throw new UsageError(
      `--mark ${mark} is no mark of this situation; use one of ${ids.join(", ")}`,
    );
}

/** A size as it was typed after an option. */
export function readSize(option: string, text: string): { width: number; height: number } {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(text) ?? [];
  if (!width || !height)
    throw new UsageError(`${option} ${text} is not a size; write it as 1200x675`);
  return { width: Number(width), height: Number(height) };
}

/** The size of a preset. */
export function readPreset(name: string): { width: number; height: number } {
  const found = Object.entries(presets).find(([preset]) => preset === name);
  if (!found)
    throw new UsageError(`--preset ${name} is unknown; use ${Object.keys(presets).join(", ")}`);
  return found[1];
}

/** Does what may find an option unknown or out of range: that is a wrong call, not a wrong situation. */
export function attempt<T>(make: () => T): T {
  try {
    return make();
  } catch (reason) {
    return rethrowAsUsage(reason);
  }
}

/** Rethrows what an option of ours that is unknown or out of range gives rise to as wrong usage, and the rest as it is. */
export function rethrowAsUsage(reason: unknown): never {
  if (reason instanceof TypeError || reason instanceof RangeError)
    throw new UsageError(reason.message);
  throw reason;
}

/** Writes a text, ending in a line break, to a file, which appears whole or not at all, or to standard output. */
export async function writeText(output: string | undefined, text: string): Promise<void> {
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  if (output === undefined) process.stdout.write(whole);
  else await replaceFile(output, new TextEncoder().encode(whole));
}
