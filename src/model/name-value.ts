const maxCharacters = 60;

/** Characters that a terminal or a reader would not see, or that would reorder what stands around them. */
const invisible = /[\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu;

/** Names a value in a message: short, quoted, safe to print. */
export function nameValue(value: unknown): string {
  if (typeof value === "string") return quoteText(value);
  if (Array.isArray(value))
    return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "symbol" || typeof value === "function") return `a ${typeof value}`;
  return String(value);
}

/** A text in double quotes, at most 60 characters of it, with invisible characters spelt out. */
export function quoteText(text: string): string {
  const characters = Array.from(text.slice(0, 2 * maxCharacters + 2));
  const short =
    characters.length > maxCharacters
      ? `${characters.slice(0, maxCharacters - 1).join("")}…`
      : text;
  return JSON.stringify(short).replace(invisible, spellOut);
}

/** A list as prose gives it, at most twelve entries: `a, b, c`. */
export function nameList(words: readonly string[]): string {
  return words.length > 12 ? `${words.slice(0, 12).join(", ")}, …` : words.join(", ");
}

function spellOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
