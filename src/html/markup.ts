import { escapeXml } from "../svg/xml.ts";

/** Markup that is written as it is. Only this file makes it of text; all other text is escaped on its way in. */
export interface Markup {
  readonly markup: string;
}

/** Attribute values by name: `true` writes an empty one, `false` and `undefined` none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What an element can hold: text, which is escaped, markup, or nothing. */
export type Child = Markup | string | null | false | undefined;

/** HTML's elements without an end tag that figures use. */
const VOID: ReadonlySet<string> = new Set(["img", "link", "meta", "source"]);

/** An HTML element with attributes and children. Strings are text: no markup in them is ever written as such. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) =>
      value === true ? ` ${name}` : ` ${name}="${escapeXml(String(value))}"`,
    )
    .join("");
  if (VOID.has(tag)) return { markup: `<${tag}${written}>` };
  return { markup: `<${tag}${written}>${join(children).markup}</${tag}>` };
}

/** Parts in a row, with `separator` between them. */
export function join(parts: readonly Child[], separator = ""): Markup {
  const written = parts.filter((part): part is Markup | string => Boolean(part)).map(text);
  return { markup: written.join(escapeXml(separator)) };
}

/** What our own SVG renderer wrote: it has escaped what it was given. */
export function drawn(svg: string): Markup {
  return { markup: svg };
}

function text(part: Markup | string): string {
  return typeof part === "string" ? escapeXml(part) : part.markup;
}
