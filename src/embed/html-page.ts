import { h, join, type Attributes, type Markup } from "../html/markup.ts";

/** The parts of an HTML page, one a line. */
export interface HtmlPage {
  /** Of the root element. */
  readonly attributes: Attributes;
  readonly head: readonly Markup[];
  readonly body: readonly Markup[];
}

/** A whole HTML page as text. */
export function renderPage({ attributes, head, body }: HtmlPage): string {
  const root = h(
    "html",
    attributes,
    lines([h("head", {}, lines(head)), h("body", {}, lines(body))]),
  );
  return `<!doctype html>\n${root.markup}\n`;
}

/** Parts between two line breaks, one a line. */
export function lines(parts: readonly Markup[]): Markup {
  return join(["\n", join(parts, "\n"), "\n"]);
}
