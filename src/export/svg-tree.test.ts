import { expect, test } from "vitest";
import { ukraineScene } from "../scene/fixtures/ukraine.ts";
import { renderSvg } from "../index.ts";
import { parseXml, type XmlElement } from "../svg/fixtures/parse-xml.ts";
import { descendants, readSvg } from "./svg-tree.ts";

const svg = renderSvg(ukraineScene(), { width: 900, height: 700 });

test("a picture is read as a strict reader reads it", () => {
  expect(readSvg(svg)).toEqual(parseXml(svg) satisfies XmlElement);
});

test("elements come in document order", () => {
  const tags = descendants(readSvg("<svg><g><path/><text>a</text></g><rect/></svg>"));
  expect(tags.map(({ tag }) => tag)).toEqual(["svg", "g", "path", "text", "rect"]);
});

test("text and attributes come back as they were written", () => {
  const [child] = readSvg(
    '<svg><text id="a&quot;b &amp;lt;">1 &lt; 2 &amp; 3 &gt; 2</text></svg>',
  ).children;
  expect(child).toMatchObject({ attributes: { id: 'a"b &lt;' }, text: "1 < 2 & 3 > 2" });
});

test("what is not closed is no picture", () => {
  expect(() => readSvg("<svg><g></svg>")).toThrow(SyntaxError);
});
