import { nameValue } from "./name-value.ts";

/** The value of a JSON text, or where and why it is none. */
export type ParsedJson = { readonly value: unknown } | { readonly fault: string };

/** Parses JSON. We find the place of a fault ourselves: engines word their messages differently or leave it out. */
export function parseJson(text: string): ParsedJson {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  try {
    return { value: JSON.parse(json) };
  } catch {
    return { fault: describeFault(json, jsonFaultOffset(json)) };
  }
}

function describeFault(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const column = offset - before.lastIndexOf("\n");
  const where = `line ${line}, column ${column}`;
  if (offset >= text.length) return `not JSON: the text ends too early at ${where}; is it cut off?`;
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return `not JSON: ${nameValue(character)} at ${where} is unexpected; look for a missing or extra comma, quote or bracket there`;
}

/** Offset of the first character at which `text` stops being JSON; its length when it ends too early. */
function jsonFaultOffset(text: string): number {
  const closers: string[] = [];
  let offset = skipSpace(text, 0);
  for (;;) {
    // A value starts here, after the keys and brackets that lead to it.
    const opener = text[offset];
    if (opener === "{" || opener === "[") {
      const closer = opener === "{" ? "}" : "]";
      offset = skipSpace(text, offset + 1);
      if (text[offset] !== closer) {
        closers.push(closer);
        const start = closer === "}" ? skipKey(text, offset) : { offset, sound: true };
        if (!start.sound) return start.offset;
        offset = start.offset;
        continue;
      }
      offset += 1;
    } else {
      const scalar = skipScalar(text, offset);
      if (!scalar.sound) return scalar.offset;
      offset = scalar.offset;
    }
    const next = skipToNextValue(text, offset, closers);
    if (!next.sound) return next.offset;
    offset = next.offset;
  }
}

interface Step {
  readonly offset: number;
  readonly sound: boolean;
}

/** From the end of a value to the start of the next one: closing brackets, a comma, a key. */
function skipToNextValue(text: string, from: number, closers: string[]): Step {
  let offset = skipSpace(text, from);
  while (closers.length > 0 && text[offset] === closers.at(-1)) {
    closers.pop();
    offset = skipSpace(text, offset + 1);
  }
  if (closers.length === 0 || text[offset] !== ",") return { offset, sound: false };
  offset = skipSpace(text, offset + 1);
  return closers.at(-1) === "}" ? skipKey(text, offset) : { offset, sound: true };
}

function skipKey(text: string, from: number): Step {
  if (text[from] !== '"') return { offset: from, sound: false };
  const key = skipString(text, from);
  if (!key.sound) return key;
  const colon = skipSpace(text, key.offset);
  if (text[colon] !== ":") return { offset: colon, sound: false };
  return { offset: skipSpace(text, colon + 1), sound: true };
}

function skipScalar(text: string, from: number): Step {
  if (text[from] === '"') return skipString(text, from);
  const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  scalar.lastIndex = from;
  return scalar.test(text)
    ? { offset: scalar.lastIndex, sound: true }
    : { offset: from, sound: false };
}

function skipString(text: string, from: number): Step {
  const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
  for (let offset = from + 1; offset < text.length;) {
    const character = text.charAt(offset);
    if (character === '"') return { offset: offset + 1, sound: true };
    if (character < " ") return { offset, sound: false };
    if (character === "\\") {
      escape.lastIndex = offset;
      if (!escape.test(text)) return { offset, sound: false };
      offset = escape.lastIndex;
    } else {
      offset += 1;
    }
  }
  return { offset: text.length, sound: false };
}

function skipSpace(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && " \t\n\r".includes(text.charAt(offset))) offset += 1;
  return offset;
}
