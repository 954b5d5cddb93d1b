/** An element of an SVG document. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
  /** The text between its tags, without its children's. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};

/**
 * Reads back what `renderSvg` writes: elements, attributes in double quotes, text, four entities. It is no reader for other XML:
 * a library for that would be many times the code.
 */
export function readSvg(source: string): SvgElement {
  const root = open("", "");
  const path = [root];
  for (const [, close, tag = "", written = "", empty, words] of source.matchAll(
    /<(\/?)([\w:]+)([^<>]*?)(\/?)>|([^<]+)/g,
  )) {
    const parent = path.at(-1) ?? root;
    if (words !== undefined) parent.text += decoded(words);
    else if (close) path.pop();
    else {
      const element = open(tag, written);
      parent.children.push(element);
      if (!empty) path.push(element);
    }
  }
  const [svg] = root.children;
  if (!svg || path.length !== 1) throw new SyntaxError("svg: an element is not closed");
  return svg;
}

/** An element and everything in it, in document order. */
export function descendants(element: SvgElement): SvgElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

function open(
  tag: string,
  written: string,
): {
  tag: string;
  attributes: Record<string, string>;
  children: SvgElement[];
  text: string;
} {
  const attributes = Array.from(written.matchAll(/([\w:-]+)="([^"]*)"/g), ([, name, value]) => [
    name,
    decoded(value ?? ""),
  ]);
  return { tag, attributes: Object.fromEntries(attributes), children: [], text: "" };
}

function decoded(text: string): string {
  return text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}
