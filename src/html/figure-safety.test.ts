import { HtmlValidate } from "html-validate";
import sanitizeHtml from "sanitize-html";
import { describe, expect, it } from "vitest";
import { exampleSituation } from "../model/example.situation.ts";
import { readSituation } from "../model/read-situation.ts";
import { basemap, places, situation as ukraine } from "../scene/fixtures/ukraine.ts";
import { renderFigurePage } from "./figure-page.ts";
import { renderFigure, type FigureOptions } from "./figure.ts";
import { hostileSituation, PAYLOAD } from "./fixtures/hostile.ts";
import { startTags, textOf } from "./fixtures/parse-html.ts";

const image = { src: "https://news.example/map.png", width: 1200, height: 675 } as const;

describe("a page with a figure", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  });

  it.each<[string, FigureOptions]>([
    ["inline", {}],
    [
      "in Ukrainian, of a moment",
      { lang: "uk", asOf: "2022-02-16", since: "2022-02-15", open: true },
    ],
    ["linked, with a dark picture", { image: { ...image, srcDark: "dark.png" } }],
    ["without lists", { claims: "none", theme: "dark" }],
    ["of one layer", { layers: ["axes"], claims: "shown", selected: "axis-kyiv" }],
  ])("is valid HTML: %s", (_, options) => {
    const page = renderFigurePage(ukraine, { basemap, places, ...options });
    const { results } = validator.validateStringSync(page);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });
});

describe("a feed's sanitizer", () => {
  // What feed readers commonly keep: the library's own list, and pictures.
  const options = { allowedTags: [...sanitizeHtml.defaults.allowedTags, "img"] };

  it("leaves picture, words, list and links of a figure with a linked picture", () => {
    const html = renderFigure(ukraine, { image });
    const clean = sanitizeHtml(html, options);
    const tags = startTags(clean);
    const img = tags.find(({ tag }) => tag === "img")?.attributes;
    expect(img?.["src"]).toBe(image.src);
    expect(img?.["alt"]).toContain(ukraine.title.en);
    expect(tags.filter(({ tag }) => tag === "li").length).toBe(
      startTags(html).filter(({ tag }) => tag === "li").length,
    );
    const links = tags.flatMap(({ attributes: { href = "" } }) =>
      href.startsWith("http") ? [href] : [],
    );
    expect(new Set(links)).toEqual(new Set(ukraine.sources.map(({ url }) => new URL(url).href)));
    expect(textOf(clean)).toBe(textOf(html));
  });
});

/** Tags with the names of their attributes. */
function shapeOf(html: string): string[] {
  return startTags(html).map(({ tag, attributes }) => [tag, ...Object.keys(attributes)].join(" "));
}

describe("hostile texts", () => {
  const example = readSituation(exampleSituation());
  const hostile = hostileSituation(example);

  it.each<[string, FigureOptions]>([
    ["linked", { image, lang: "de" }],
    ["linked, alone", { image, claims: "none", headingLevel: null }],
  ])("stay text: %s", (_, options) => {
    const html = renderFigure(hostile, options);
    expect(shapeOf(html)).toEqual(shapeOf(renderFigure(example, options)));
    expect(textOf(html)).toContain("</figure><script>alert(1)</script>");
  });

  it("stay text in the picture, too", () => {
    const html = renderFigure(hostile, { width: 1200, height: 1200 });
    const known =
      /^(figure|figcaption|h\d|p|b|i|q|a|ul|ol|li|div|span|time|mark|cite|small|details|summary|blockquote|svg|rect|path|text|tspan|circle|linearGradient|stop|g)$/;
    for (const { tag, attributes } of startTags(html)) {
      expect(tag).toMatch(known);
      expect(Object.keys(attributes).filter((name) => /^on|^style$/.test(name))).toEqual([]);
    }
    expect(html).not.toMatch(/<script|<img|<!--/);
    expect(html).not.toMatch(/\p{Cc}(?<!\n)/u);
    expect(sanitizeHtml(html)).not.toContain("<script");
  });

  it("stay in the page's title and language", () => {
    const page = renderFigurePage(hostile, { image });
    expect(startTags(page).filter(({ tag }) => tag === "script")).toEqual([]);
    expect(() => renderFigure(example, { lang: PAYLOAD })).toThrow(RangeError);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://user:password@news.example/",
    "//news.example/",
    "",
  ])("are no links: %j", (url) => {
    const sources = example.sources.map((source) => ({ ...source, url }));
    const html = renderFigure({ ...example, sources }, { image });
    const links = startTags(html).filter(({ tag }) => tag === "a");
    expect(links.every(({ attributes }) => attributes["href"]?.startsWith("#"))).toBe(true);
    expect(textOf(html)).toContain(`(${url.replace("\u0001", "").replace("\n", " ")})`);
  });
});
