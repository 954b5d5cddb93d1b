import type { Problem } from "../model/problem.ts";

/** What went wrong on the page and not in the situation, as a problem to be told. */
export function fault(
  path: string,
  code: string,
  message: string,
  severity: Problem["severity"] = "warning",
): Problem {
  return { path, code, message, severity };
}

/** Why a map is not live, as a problem to be told; the code is that of the error. */
export function mapFault(reason: unknown): Problem {
  if (!(reason instanceof Error)) return fault("map", "not-live", String(reason));
  return fault("map", "code" in reason ? String(reason.code) : "not-live", reason.message);
}
