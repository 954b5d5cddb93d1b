import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { situation as ukraine } from "../scene/fixtures/ukraine.ts";
import type { FigureOptions } from "./figure.ts";
import { figureOf } from "./fixtures/figure-of.ts";
import { startTags, textOf } from "./fixtures/parse-html.ts";

const linked = { src: "map.png", width: 1200, height: 675 } as const;

describe("a figure", () => {
  it.each(["en", "uk"] as const)("weighs at most 60 kB in %s with all claims", (lang) => {
    expect(gzipSync(figureOf({ lang }), { level: 9 }).length).toBeLessThanOrEqual(60_000);
  });

  it("is the same text each time", () => {
    const options = { lang: "de", since: "2022-02-16", selected: "axis-kyiv" } as const;
    expect(figureOf(options)).toBe(figureOf(options));
  });

  it("is one figure, named by its headline, in the language asked for", () => {
    const tags = startTags(figureOf({ lang: "uk" }));
    expect(tags.filter(({ tag }) => tag === "figure")).toEqual([tags[0]]);
    const { id, "aria-labelledby": name, ...rest } = tags[0]!.attributes;
    expect(rest).toMatchObject({ lang: "uk", dir: "ltr", "data-theme": "light" });
    expect(id).toBe(ukraine.id);
    expect(tags.find(({ attributes }) => attributes["id"] === name)?.tag).toBe("h2");
  });

  it("holds no script, style, handler, frame or foreign reference but its sources", () => {
    const urls = new Set(ukraine.sources.map(({ url }) => new URL(url).href));
    const tags = startTags(figureOf());
    const forbidden = /^(script|style|iframe|object|embed|foreignObject|use|image)$/;
    expect(tags.filter(({ tag }) => forbidden.test(tag))).toEqual([]);
    const attributes = tags.flatMap((tag) => Object.entries(tag.attributes));
    expect(attributes.filter(([name]) => /^on|^style$|^xlink|^src/.test(name))).toEqual([]);
    const foreign = attributes.filter(([, value]) => /https?:|javascript:|url\((?!#)/.test(value));
    expect(foreign.every(([name, value]) => name === "href" && urls.has(value))).toBe(true);
    expect(foreign.length).toBe(urls.size);
  });

  it("names its picture once, says in it what the caption does not, and hides the drawing's letters", () => {
    const html = figureOf();
    const images = startTags(html).filter(({ attributes }) => attributes["role"] === "img");
    expect(images).toHaveLength(1);
    const name = images[0]!.attributes["aria-label"]!;
    expect(name).toContain(ukraine.title.en);
    expect(name).toMatch(/Border build-up: \d+ marks\./);
    expect(name).not.toContain(ukraine.description.en);
    expect(html).not.toMatch(/<title|<desc/);
    expect(
      html.replaceAll(/<svg [^>]*aria-hidden="true"[^]*?<\/svg>(?:<\/svg>)?/g, ""),
    ).not.toContain("<text");
  });

  it("always carries credit, worldview and the last day", () => {
    for (const claims of ["all", "shown", "none"] as const) {
      for (const headingLevel of [2, null] as const) {
        const caption = /<figcaption[^]*?<\/figcaption>/.exec(figureOf({ claims, headingLevel }));
        const text = textOf(caption?.[0] ?? "");
        expect(text).toContain(ukraine.credit.en);
        expect(text).toContain(ukraine.worldview.text.en);
        expect(text).toContain("17 February 2022");
      }
    }
  });
});

describe("ids", () => {
  it("are unique in a page with two figures, and all links in it lead somewhere", () => {
    const html =
      figureOf({ idPrefix: "one", since: "2022-02-16", narrow: true }) +
      figureOf({ idPrefix: "two" });
    const tags = startTags(html);
    const ids = tags.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [
      ...tags.flatMap(({ attributes: { href = "", "aria-labelledby": name } }) => [
        ...(href.startsWith("#") ? [href.slice(1)] : []),
        ...(name ? [name] : []),
      ]),
      ...[...html.matchAll(/url\(#([^)]+)\)/g)].map(([, id = ""]) => id),
    ];
    expect(targets.length).toBeGreaterThan(500);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe("options", () => {
  it("link a picture with its size, and one for dark pages", () => {
    const image = { ...linked, srcDark: "dark.png" };
    const tags = startTags(figureOf({ image }));
    expect(tags.find(({ tag }) => tag === "source")?.attributes).toEqual({
      media: "(prefers-color-scheme: dark)",
      srcset: "dark.png",
      width: "1200",
      height: "675",
    });
    const img = tags.find(({ tag }) => tag === "img")?.attributes;
    expect(img).toMatchObject({ src: "map.png", width: "1200", height: "675", decoding: "async" });
    expect(img?.["alt"]).toContain(ukraine.title.en);
    expect(tags[0]?.attributes["data-theme"]).toBe("auto");
    expect(tags.some(({ tag }) => tag === "svg")).toBe(false);
  });

  it("give narrow screens a map of their own, which no one sees or hears without style", () => {
    const html = figureOf({ narrow: true, claims: "none" });
    const [first, ...others] = startTags(html).filter(({ tag }) => tag === "svg");
    expect(first?.attributes).toMatchObject({ display: "none", viewBox: "0 0 360 288" });
    expect(others[0]?.attributes["display"]).toBeUndefined();
    expect(startTags(html).filter(({ attributes }) => attributes["role"] === "img")).toHaveLength(
      1,
    );
    const narrow = { src: "small.png", srcDark: "small-dark.png", width: 360, height: 640 };
    const sources = startTags(figureOf({ image: { ...linked, narrow } })).filter(
      ({ tag }) => tag === "source",
    );
    expect(sources.map(({ attributes }) => [attributes["srcset"], attributes["media"]])).toEqual([
      ["small-dark.png", "(prefers-color-scheme: dark) and (max-width: 479.98px)"],
      ["small.png", "(max-width: 479.98px)"],
    ]);
  });

  it("draw the state asked for", () => {
    const plain = figureOf({ claims: "none" });
    const states: FigureOptions[] = [
      { theme: "dark" },
      { layers: ["axes"] },
      { reading: "other-press" },
      { since: "2022-02-16" },
      { selected: "axis-kyiv" },
      { asOf: "2022-02-15" },
      { width: 400 },
    ];
    for (const state of states) expect(figureOf({ claims: "none", ...state })).not.toBe(plain);
  });

  it("leave the headline to the page, and set its level", () => {
    const bare = startTags(figureOf({ headingLevel: null }));
    expect(bare[0]?.attributes["aria-label"]).toBe(ukraine.title.en);
    expect(bare.some(({ tag }) => tag === "h2")).toBe(false);
    const levels = startTags(figureOf({ headingLevel: 4 })).filter(({ tag }) => /^h\d$/.test(tag));
    expect(levels[0]?.tag).toBe("h4");
    expect(new Set(levels.slice(1).map(({ tag }) => tag))).toEqual(new Set(["h5"]));
  });

  it("give no lists where the page has them", () => {
    expect(figureOf({ claims: "none" })).not.toMatch(/<details|<ol/);
  });

  it.each([
    [{ claims: "some" }, /claims: "some".*shown/],
    [{ headingLevel: 7 }, /headingLevel: 7.*null/],
    [{ idPrefix: "7 b" }, /idPrefix: "7 b"/],
    [{ idPrefix: "" }, /idPrefix: ""/],
    [{ width: 20 }, /width: 20 .*200/],
    [{ height: 518.5 }, /height: 518.5/],
    [{ image: "outline" }, /image: "outline"/],
    [{ image: { ...linked, src: "" } }, /image\.src: ""/],
    [{ image: { ...linked, src: "javascript:alert(1)" } }, /image\.src: "javascript/],
    [{ image: { ...linked, src: "java\nscript:alert(1)" } }, /image\.src/],
    [{ image: { ...linked, srcDark: "a b.png" } }, /image\.srcDark: "a b\.png"/],
    [{ image: { ...linked, height: 0 } }, /height: 0/],
    [{ image: { ...linked, narrow: { ...linked, src: "ftp:x" } } }, /image\.narrow\.src: "ftp:x"/],
    [{ theme: "pink" }, /theme: "pink"/],
    [{ asOf: "yesterday" }, /yesterday/],
  ])("refuse %j by name", (options, message) => {
    expect(() => figureOf(options as FigureOptions)).toThrow(message);
  });
});
