import { readSituation, summarize } from "../index.ts";
import type { Input } from "./input.ts";
import { attempt, readLanguage } from "./arguments.ts";

/** The command's options as they were typed. */
export interface SummaryArguments {
  readonly lang?: string | undefined;
  readonly "as-of"?: string | undefined;
}

/** A situation in words, as known at a moment. */
export function summary({ text }: Input, { lang, "as-of": asOf }: SummaryArguments): string {
  const situation = readSituation(text);
  const options = {
    ...readLanguage(lang),
    ...(asOf === undefined ? {} : { asOf }),
  };
  return `${attempt(() => summarize(situation, options))}\n`;
}
