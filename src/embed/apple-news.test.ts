import { describe, expect, it } from "vitest";
import { renderFigure } from "../html/figure.ts";
import { hostileSituation } from "../html/fixtures/hostile.ts";
import { startTags, textOf } from "../html/fixtures/parse-html.ts";
import type { Claim } from "../model/claim.ts";
import { exampleSituation } from "../model/example.situation.ts";
import { put } from "../model/fixtures/edit.ts";
import { localize } from "../model/localize.ts";
import { readSituation } from "../model/read-situation.ts";
import { situation as ukraine } from "../scene/fixtures/ukraine.ts";
import { renderAppleNews, type AppleNewsComponent, type AppleNewsOptions } from "./apple-news.ts";
import { BAD_ADDRESSES, RELATIVE_ADDRESSES } from "./fixtures/scenes.ts";

const image = "https://news.example/map.png";
const url = "https://news.example/map.html";
const example = readSituation(exampleSituation());

/** What Apple News turns into text with a look; anything else is refused or lost there. */
const TAGS = /^(p|strong|em|a|ul|ol|li)$/;

const bodies = (components: readonly AppleNewsComponent[]): string[] =>
  components.flatMap((component) => (component.role === "body" ? [component.text] : []));

/** Lists by their items. */
const itemsOf = (html: string): string[] =>
  [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([row]) => row);

function numberedLists(components: readonly AppleNewsComponent[]): string[][] {
  return bodies(components)
    .filter((text) => text.includes("<ol>"))
    .map(itemsOf);
}

function linkIn(row: string): string | undefined {
  return startTags(row).find(({ tag }) => tag === "a")?.attributes["href"];
}

/** The claims that a figure with the same options lists, in its order. */
function claimsOfFigure(options: Partial<AppleNewsOptions>): Claim[] {
  const { image: _, url: __, claims = "all", ...shown } = options;
  const picture = { src: image, width: 1200, height: 675 };
  const ids = startTags(renderFigure(ukraine, { ...shown, claims, image: picture })).flatMap(
    ({ attributes: { id = "" } }) => id.split(`${ukraine.id}-claim-`)[1] ?? [],
  );
  return ids.flatMap((id) => ukraine.claims.filter((claim) => claim.id === id));
}

describe("an Apple News article's components", () => {
  it("start with headline, picture and credit, and say what the picture shows", () => {
    const [headline, photo, caption, start] = renderAppleNews(ukraine, { image });
    expect(headline).toEqual({ role: "heading2", text: ukraine.title.en });
    expect(photo).toMatchObject({ role: "photo", URL: image });
    expect(photo).toHaveProperty(
      "accessibilityCaption",
      expect.stringMatching(/Border build-up: \d+ marks\./),
    );
    expect(photo).toHaveProperty("caption", expect.stringContaining(ukraine.credit.en));
    expect(caption).toMatchObject({ role: "caption" });
    expect(caption).toHaveProperty("text", expect.stringContaining(ukraine.worldview.text.en));
    expect(start).toHaveProperty("text", expect.stringMatching(/^<p>.*17.February.2022\.<\/p>$/));
  });

  it.each<[string, Partial<AppleNewsOptions>]>([
    ["all", {}],
    ["of an earlier day, in Ukrainian", { asOf: "2022-02-15", since: "2022-02-14", lang: "uk" }],
    ["of the marks drawn", { claims: "shown", layers: ["axes"] }],
  ])("list the claims of the figure, each with its sources' addresses: %s", (_, options) => {
    const [rows = [], addresses = []] = numberedLists(
      renderAppleNews(ukraine, { image, ...options }),
    );
    const claims = claimsOfFigure(options);
    expect(rows).toHaveLength(claims.length);
    for (const [i, { statement, sources }] of claims.entries()) {
      const row = textOf(rows[i] ?? "");
      expect(row).toContain(localize(statement, options.lang ?? "en").replace(/\s+/g, " "));
      const numbers = [...row.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
      const cited = numbers.map((number) => linkIn(addresses[number - 1] ?? ""));
      const urls = ukraine.sources
        .filter(({ id }) => sources.includes(id))
        .map(({ url: at }) => at);
      expect(new Set(cited)).toEqual(new Set(urls.map((at) => new URL(at).href)));
    }
    const used = new Set(claims.flatMap(({ sources }) => sources));
    expect(addresses).toHaveLength(used.size);
  });

  it("use no tag and no attribute but those that Apple News knows", () => {
    const text = bodies(renderAppleNews(ukraine, { image, url, since: "2022-02-15" })).join("");
    for (const { tag, attributes } of startTags(text)) {
      expect(tag).toMatch(TAGS);
      expect(Object.keys(attributes)).toEqual(tag === "a" ? ["href"] : []);
    }
    expect(text.match(/<(?!\/?(p|strong|em|a|ul|ol|li)[ >])/)).toBeNull();
  });

  it("name marks with the numbers of their claims, and quotations with their language", () => {
    const components = renderAppleNews(ukraine, { image });
    const all = textOf(bodies(components).join(" "));
    expect(all).toMatch(/Towards Kyiv[^·]*: [^·]+, [^·]+ · \d+/);
    expect(all).toMatch(/Contradicted by: \d+/);
    const headings = components.flatMap((part) => (part.role === "heading4" ? [part.text] : []));
    expect(headings).toContain("Border build-up");
  });

  it("say what was taken back and corrected, and name the language of foreign words", () => {
    const document = exampleSituation();
    put(document, "claims[0].quote.lang", "ru");
    put(document, "claims[0].retracted", { on: "2031-03-14", note: { en: "A slip." } });
    put(document, "corrections", [
      { on: "2031-03-15", version: "1.1.0", text: { en: "A day was wrong." } },
    ]);
    const all = textOf(bodies(renderAppleNews(readSituation(document), { image })).join(" "));
    expect(all).toMatch(/retracted on 14 March 2031: A slip\./);
    expect(all).toContain("quoted in Russian");
    expect(all).toMatch(/15 March 2031 · 1\.1\.0: A day was wrong\./);
  });

  it("link to the interactive map, and leave the lists out, when asked to", () => {
    const linked = renderAppleNews(example, { image, url, claims: "none" });
    expect(linked).toHaveLength(5);
    expect(linked.at(-1)).toHaveProperty("text", expect.stringContaining(`<a href="${url}">`));
    expect(renderAppleNews(example, { image, claims: "none" })).toHaveLength(4);
  });
});

/** Roles, and of HTML its tags with their attributes. */
function shape(components: readonly AppleNewsComponent[]): string[] {
  return components.flatMap((component) => [
    component.role,
    ...(component.role === "body"
      ? startTags(component.text).map(({ tag, attributes }) =>
          [tag, ...Object.entries(attributes).flat()].join(" "),
        )
      : []),
  ]);
}

describe("hostile texts", () => {
  it("stay text, and leave addresses as they were", () => {
    const hostile = renderAppleNews(hostileSituation(example), { image, lang: "de" });
    expect(shape(hostile)).toEqual(shape(renderAppleNews(example, { image, lang: "de" })));
    expect(bodies(hostile).join("")).not.toMatch(/<script|<img|<svg|<!--/);
    expect(JSON.parse(JSON.stringify(hostile))).toEqual(hostile);
  });

  it.each(["javascript:alert(1)", "https://user:password@news.example/", "//news.example/"])(
    "are no links: %j",
    (bad) => {
      const sources = example.sources.map((source) => ({ ...source, url: bad }));
      const text = bodies(renderAppleNews({ ...example, sources }, { image })).join("");
      expect(startTags(text).filter(({ tag }) => tag === "a")).toEqual([]);
      expect(textOf(text)).toContain(`(${bad})`);
    },
  );
});

describe("what cannot be used", () => {
  it.each([...BAD_ADDRESSES, ...RELATIVE_ADDRESSES])("the address %j is named", (bad) => {
    expect(() => renderAppleNews(example, { image: bad })).toThrow(`image: ${JSON.stringify(bad)}`);
    expect(() => renderAppleNews(example, { image, url: bad })).toThrow(
      `url: ${JSON.stringify(bad)}`,
    );
  });

  it.each(["svg", "avif", "PDF"])("a picture in %s is named", (ending) => {
    const given = `https://news.example/map.${ending}`;
    expect(() => renderAppleNews(example, { image: given })).toThrow(
      /give a jpg, png, webp or gif/,
    );
  });

  it("an unknown list of claims is named", () => {
    const options: object = { claims: "some" };
    expect(() => renderAppleNews(example, { image, ...options })).toThrow(/claims: "some"/);
  });
});
