import type { Cursor, Referent } from "./cursor.ts";
import { quoteText } from "./name-value.ts";
import { isReservedName, readList, readText } from "./read-value.ts";

const idPattern = /^[a-z0-9][a-z0-9-]*$/u;

/** Reads an id: lower-case letters, digits and hyphens. */
export function readId(cursor: Cursor, what = "an id"): string {
  const id = readText(cursor, what);
  if (id === "" || isId(id)) return id;
  const slug = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  const example = isId(slug) ? `, such as ${quoteText(slug.slice(0, 40))}` : "";
  cursor.error(
    "invalid-id",
    `${quoteText(id)} is not an id; use lower-case letters, digits and hyphens${example}`,
  );
  return "";
}

/** Reads the id that names the thing itself. */
export function readOwnId(cursor: Cursor, referent: Referent): string {
  const id = readId(cursor, `the id of this ${referent}`);
  if (id !== "") cursor.inspection.declared.push({ referent, id, cursor });
  return id;
}

/** Reads the id of something else in the situation; that it exists is checked when all has been read. */
export function readReference(cursor: Cursor, referent: Referent): string {
  const id = readId(cursor, `the id of a ${referent}`);
  if (id !== "") cursor.inspection.referred.push({ referent, id, cursor });
  return id;
}

export function readReferences(cursor: Cursor, referent: Referent): string[] {
  return readIdList(cursor, `ids of ${referent}s`, (entry) => readReference(entry, referent));
}

/** Reads a list of ids, each once; warns of repeats and leaves them out. */
export function readIdList(
  cursor: Cursor,
  what: string,
  readEntry: (entry: Cursor) => string,
): string[] {
  const ids = new Set<string>();
  readList(cursor, what, (entry) => {
    const id = readEntry(entry);
    if (id !== "" && ids.has(id))
      entry.warn("repeated", `${quoteText(id)} stands in this list before; take it out`);
    ids.add(id);
  });
  return [...ids];
}

function isId(text: string): boolean {
  return idPattern.test(text) && !isReservedName(text);
}
