import { checkSituation, type Problem } from "../index.ts";
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

/** Checks a situation. Warnings alone leave the exit code at 0. */
export function check({ name, text }: Input, options: { readonly json: boolean }): CheckReport {
  const problems = checkSituation(text);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const exitCode = errors > 0 ? 1 : 0;
  if (options.json) return { text: `${JSON.stringify(problems, null, 2)}\n`, exitCode };
  const lines = problems.map((problem) => problemLine(name, problem));
  const total = `${name}: ${errors} errors, ${problems.length - errors} warnings`;
  return { text: `${[...lines, total].join("\n")}\n`, exitCode };
}
