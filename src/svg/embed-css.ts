import { element, escapeXml } from "./xml.ts";

/** Where the head of a picture that `renderSvg` wrote ends: after its description, or its metadata. */
const HEAD =
  /^<svg [^>]*>(?:<title [^>]*>[^<]*<\/title>)?<desc [^>]*>[^<]*<\/desc>(?:<metadata>.*?<\/metadata>)?/s;

/**
 * A picture that `renderSvg` wrote, with CSS in it, such as `@font-face` rules for the faces its text turned out to use.
 *
 * @throws TypeError when the text is no such picture
 */
export function embedCss(svg: string, css: string): string {
  const head = HEAD.exec(svg)?.[0];
  if (head === undefined)
    throw new TypeError("svg: is not as renderSvg writes it; give its text, unchanged");
  return head + element("style", {}, escapeXml(css)) + svg.slice(head.length);
}
