import type { Path } from "./cursor.ts";
import { quoteText } from "./name-value.ts";

const plainName = /^[A-Za-z_$][\w$]{0,59}$/u;

/** `layers[1].features[3].properties.status`, and `$` for the document itself. */
export function formatPath(path: Path): string {
  if (path.length === 0) return "$";
  return path.map(formatStep).join("").replace(/^\./u, "");
}

function formatStep(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return plainName.test(step) ? `.${step}` : `[${quoteText(step)}]`;
}
