import { checkSituation, type CheckOptions, type Problem } from "../index.ts";
import type { Input } from "./input.ts";

/** What a check found, as it is printed. */
export interface CheckReport {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** One problem as one line: `file: path: severity: message`. */
export function problemLine(name: string, { path, severity, message }: Problem): string {
  return `${name}: ${path}: ${severity}: ${message}`;
}

/** How a situation is checked and what is printed. */
export interface CheckArguments extends CheckOptions {
  /** The problems as a JSON list. */
  readonly json?: boolean | undefined;
  /** Whether warnings fail, too. */
  readonly strict?: boolean | undefined;
}

/** Checks a situation. Warnings alone leave the exit code at 0, unless the check is strict. */
export function check({ name, text }: Input, args: CheckArguments): CheckReport {
  const problems = checkSituation(text, args);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const exitCode = (args.strict ? problems.length : errors) > 0 ? 1 : 0;
  if (args.json) return { text: `${JSON.stringify(problems, null, 2)}\n`, exitCode };
  const lines = problems.map((problem) => problemLine(name, problem));
  const total = `${name}: ${errors} errors, ${problems.length - errors} warnings`;
  return { text: `${[...lines, total].join("\n")}\n`, exitCode };
}
