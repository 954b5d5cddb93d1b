import { describe, expect, it, test } from "vitest";
import { parseXml } from "./fixtures/parse-xml.ts";
import { element, escapeXml, vectorText } from "./xml.ts";

const nasty = `<script>"a" & 'b'</script> ]]> <!-- --> &amp; é 😀 Київ`;

test("nasty text comes back as it was, from an attribute and from an element", () => {
  const read = parseXml(element("g", { title: nasty }, escapeXml(nasty)));
  expect(read.attributes["title"]).toBe(nasty);
  expect(read.text).toBe(nasty);
  expect(read.children).toEqual([]);
});

test("characters that XML forbids are dropped, also halves of pairs", () => {
  expect(escapeXml("a\u0000b\u0008c\u001Fd\uFFFFe\uD800f")).toBe("abcdef");
  expect(escapeXml("tab\tline\n😀")).toBe("tab\tline\n😀");
});

describe("element", () => {
  it("leaves out what is undefined, keeps what is nothing", () => {
    expect(element("rect", { x: 0, y: undefined, id: "" })).toBe('<rect x="0" id=""/>');
  });

  it("closes itself when it holds nothing", () => {
    expect(element("g", {})).toBe("<g/>");
    expect(element("g", {}, "<a/>")).toBe("<g><a/></g>");
  });
});

test("a drawn thing is written with its children, its text escaped", () => {
  const node = {
    tag: "g",
    attributes: { "data-label": "a&b" },
    children: [{ tag: "text", attributes: { x: 1 }, text: "<Kyiv>" }],
  } as const;
  expect(vectorText(node)).toBe('<g data-label="a&amp;b"><text x="1">&lt;Kyiv&gt;</text></g>');
});
