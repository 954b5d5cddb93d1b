/** JSON for files that people read: two spaces, but positions and other lists of numbers on one line. */
export function formatPart(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null || isNumeric(value)) return formatInline(value);
  return breakLines(value, indent, formatPart);
}

/** JSON for a file that is shipped: one record (source, claim, feature) a line, so that a change is one line of a diff. */
export function formatRecords(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null || !holdsRecords(value))
    return formatInline(value);
  return breakLines(value, indent, formatRecords);
}

type Format = (value: unknown, indent: string) => string;

function breakLines(value: object, indent: string, format: Format): string {
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((entry) => deeper + format(entry, deeper))
    : Object.entries(value).map(
        ([key, entry]) => `${deeper}${JSON.stringify(key)}: ${format(entry, deeper)}`,
      );
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return parts.length === 0 ? open + close : `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

function formatInline(value: unknown): string {
  return isNumeric(value) ? JSON.stringify(value).replaceAll(",", ", ") : JSON.stringify(value);
}

function isNumeric(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((entry) => typeof entry === "number" || isNumeric(entry))
  );
}

function holdsRecords(value: unknown): boolean {
  if (Array.isArray(value))
    return value.some((entry) => typeof entry === "object" && !isNumeric(entry));
  return typeof value === "object" && value !== null && Object.values(value).some(holdsRecords);
}
