import { type CheckOptions, checkTerritories } from "./check-territories.ts";
import { checkHeadlines } from "./check-headlines.ts";
import { checkSpelling } from "./check-spelling.ts";
import { checkTranslations } from "./check-translations.ts";
import { Cursor, type Finding, Inspection } from "./cursor.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { inDocumentOrder } from "./document-order.ts";
import { formatPath } from "./format-path.ts";
import { quoteText } from "./name-value.ts";
import { parseJson } from "./parse-json.ts";
import type { Problem } from "./problem.ts";
import { readDocument } from "./read-document.ts";
import { checkReferences } from "./references.ts";
import type { Situation } from "./situation.ts";

/** What can be said about a document: its problems, and the situation when none of them is an error. */
export interface Verdict {
  readonly situation: Situation | null;
  readonly problems: readonly Problem[];
}

/** Reads a document once, building and checking at the same time. Never throws. */
export function inspectSituation(input: unknown, options: CheckOptions = {}): Verdict {
  try {
    return inspect(input, options);
  } catch (error) {
    // Only values that are no JSON get here, such as an object whose getter throws.
    const reason = error instanceof Error ? `: ${quoteText(error.message)}` : "";
    return failed(
      "unreadable",
      `the document cannot be read${reason}; give JSON, as text or parsed`,
    );
  }
}

function inspect(input: unknown, options: CheckOptions): Verdict {
  let document = input;
  if (typeof input === "string") {
    const parsed = parseJson(input);
    if ("fault" in parsed) return failed("not-json", parsed.fault);
    document = parsed.value;
  }
  const inspection = new Inspection();
  const situation = readDocument(Cursor.root(document, inspection));
  checkReferences(inspection);
  checkHeadlines(inspection, situation);
  checkTranslations(inspection);
  checkSpelling(inspection);
  checkTerritories(inspection, options);
  const problems = inDocumentOrder(inspection.findings, document).map(problemOf);
  const sound = problems.every((problem) => problem.severity === "warning");
  return { situation: sound ? deepFreeze(situation) : null, problems };
}

function problemOf({ path, code, message, severity }: Finding): Problem {
  return { path: formatPath(path), code, message, severity };
}

function failed(code: string, message: string): Verdict {
  return { situation: null, problems: [{ path: "$", code, message, severity: "error" }] };
}
