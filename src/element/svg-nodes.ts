const SVG = "http://www.w3.org/2000/svg";

/** A tag, or the text before the next one. */
const TOKEN = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** What our pictures are made of. Anything else in the text is a fault of ours, and is left out. */
const TAGS: ReadonlySet<string> = new Set(
  "svg g path rect circle text tspan title desc linearGradient stop".split(" "),
);

/**
 * The nodes of an SVG text that our own renderer wrote. Pages that enforce Trusted Types refuse to have markup parsed for them,
 * whatever its kind; this builds the nodes one by one instead, and knows only the few tags of our pictures.
 */
export function svgNodes(text: string): SVGSVGElement {
  const top = document.createElementNS(SVG, "svg");
  const open: Element[] = [top];
  for (const [, closing, tag, attributes, selfClosing, content] of text.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? top;
    if (content !== undefined) parent.append(decode(content));
    else if (closing) open.pop();
    else if (tag !== undefined) {
      const node = build(tag, attributes ?? "");
      if (TAGS.has(tag)) parent.append(node);
      if (!selfClosing) open.push(node);
    }
  }
  const first = top.firstElementChild;
  return first instanceof SVGSVGElement ? first : top;
}

function build(tag: string, attributes: string): Element {
  const node = document.createElementNS(SVG, tag);
  for (const [, name = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
    if (name !== "xmlns" && !/^on|href|^style$/i.test(name)) node.setAttribute(name, decode(value));
  }
  return node;
}

function decode(text: string): string {
  return text.includes("&")
    ? text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    : text;
}
