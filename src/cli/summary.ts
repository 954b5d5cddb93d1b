import { readSituation, summarize } from "../index.ts";
import type { Input } from "./input.ts";
import { readLanguage, rethrowAsUsage } from "./usage.ts";

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
  try {
    return `${summarize(situation, options)}\n`;
  } catch (reason) {
    // An unknown moment is a wrong call, not a wrong situation.
    return rethrowAsUsage(reason);
  }
}
