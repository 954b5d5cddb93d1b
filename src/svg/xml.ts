import { rounded, type VectorNode } from "../layout/vector.ts";

/** Text that needs no escape: most attributes are long path data. */
const PLAIN = /^[\t\n\r !#-%'-;=?-~]*$/;

/** Text as it may stand between tags or in a double-quoted attribute; characters XML forbids are dropped. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** Attribute values by name; `undefined` leaves an attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element as text: the only place that writes markup. `content` is markup already. */
export function element(tag: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${escapeXml(typeof value === "number" ? String(rounded(value, 3)) : String(value))}"`,
    )
    .join("");
  return content === "" ? `<${tag}${written}/>` : `<${tag}${written}>${content}</${tag}>`;
}

/** A drawn thing as text. */
export function vectorText(node: VectorNode): string {
  const inner =
    node.text === undefined ? (node.children ?? []).map(vectorText).join("") : escapeXml(node.text);
  return element(node.tag, node.attributes, inner);
}
