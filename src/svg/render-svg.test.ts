import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it, test } from "vitest";
import { exampleSituation } from "../model/example.situation.ts";
import { readSituation } from "../model/read-situation.ts";
import { buildScene } from "../scene/build-scene.ts";
import { ukraineScene } from "../scene/fixtures/ukraine.ts";
import type { Scene } from "../scene/scene.ts";
import { elements, parseXml, type XmlElement } from "./fixtures/parse-xml.ts";
import { embedCss } from "./embed-css.ts";
import { renderSvg, type RenderSvgOptions } from "./render-svg.ts";

const example = buildScene(readSituation(exampleSituation()));
const card = { width: 1200, height: 675 };
const pictures: readonly (readonly [string, Scene, RenderSvgOptions])[] = [
  ["card", ukraineScene(), card],
  [
    "dark Ukrainian portrait",
    ukraineScene({ theme: "dark", lang: "uk" }),
    { width: 640, height: 900 },
  ],
  ["map alone", ukraineScene(), { width: 808, height: 582, furniture: "none" }],
  [
    "nine arrows, near",
    ukraineScene({ reading: "other-press" }),
    { width: 500, height: 400, furniture: "none", center: [31, 49], zoom: 7 },
  ],
  ["invented situation", example, { width: 480, height: 640 }],
];

describe.each(pictures)("the %s", (_, scene, options) => {
  const svg = renderSvg(scene, options);
  const root = parseXml(svg);
  const all = elements(root);
  const ids = all.flatMap(({ attributes }) => attributes["id"] ?? []);

  it("is a document of the size asked for, with a title and a description", () => {
    const { tag, attributes, children } = root;
    expect([tag, attributes["xmlns"], attributes["role"]]).toEqual([
      "svg",
      "http://www.w3.org/2000/svg",
      "img",
    ]);
    expect(attributes["viewBox"]).toBe(`0 0 ${options.width} ${options.height}`);
    const [title, desc] = children as [XmlElement, XmlElement];
    expect([title.tag, desc.tag]).toEqual(["title", "desc"]);
    expect(title.text).toBe(scene.furniture.headline.text);
    expect(desc.text).toBe(scene.furniture.summary);
    expect(attributes["aria-labelledby"]).toBe(
      `${title.attributes["id"]} ${desc.attributes["id"]}`,
    );
    expect(attributes["lang"]).toBe(scene.lang);
  });

  it("holds no script, no handler and nothing from outside", () => {
    const known = [
      "svg",
      "title",
      "desc",
      "g",
      "rect",
      "path",
      "circle",
      "text",
      "linearGradient",
      "stop",
      "metadata",
    ];
    expect(
      all.map(({ tag }) => tag).filter((tag) => !known.includes(tag) && !/^(rdf|dc):/.test(tag)),
    ).toEqual([]);
    const written = all.flatMap(({ attributes }) => Object.entries(attributes));
    const outside = written.filter(
      ([name, value]) =>
        /^on|href|^src$|^style$/.test(name) ||
        (!name.startsWith("xmlns") && /https?:|data:|javascript:/.test(value)) ||
        (value.includes("url(") && !/^url\(#[\w-]+\)$/.test(value)),
    );
    expect(outside).toEqual([]);
  });

  it("has unique ids that start with its prefix, and refers only to them", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith(`${scene.id}-`))).toEqual([]);
    const referred = all.flatMap(
      ({ attributes }) => /^url\(#(.*)\)$/.exec(attributes["fill"] ?? "")?.[1] ?? [],
    );
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("writes numbers short and finite", () => {
    const odd = all.flatMap(({ tag, attributes }) =>
      Object.entries(attributes)
        .filter(([, value]) => /NaN|Infinity|undefined|null|\.\d{4}|\d\.?\de[-+]\d/.test(value))
        .map(([name, value]) => `${tag} ${name}="${value.slice(0, 40)}"`),
    );
    expect(odd).toEqual([]);
  });

  it("is the same bytes each time", () => {
    expect(renderSvg(scene, options) === svg).toBe(true);
  });

  it("is read by another renderer, which paints its whole size", () => {
    const image = new Resvg(svg, { font: { loadSystemFonts: false } });
    expect([image.width, image.height]).toEqual([options.width, options.height]);
  });
});

test("every mark with something to paint is in the picture, in the order of its slot", () => {
  const scene = ukraineScene();
  const all = elements(
    parseXml(renderSvg(scene, { width: 1440, height: 1000, furniture: "none" })),
  );
  const drawn = new Set(all.flatMap(({ attributes }) => attributes["data-mark"] ?? []));
  const painted = scene.marks.filter(
    (mark) => mark.type !== "area" || (mark.fill ?? mark.hatch) !== undefined,
  );
  expect(painted.filter((mark) => !drawn.has(mark.id)).map((mark) => mark.id)).toEqual([]);
  const known = new Set(scene.marks.map((mark) => mark.id));
  expect([...drawn].filter((id) => !known.has(id))).toEqual([]);
});

function idsOf(idPrefix: string): string[] {
  const svg = renderSvg(ukraineScene(), { ...card, idPrefix });
  return elements(parseXml(svg)).flatMap(({ attributes }) => attributes["id"] ?? []);
}

test("two pictures in one document share no id when their prefixes differ", () => {
  const [one, other] = [new Set(idsOf("one")), idsOf("other")];
  expect(one.size).toBe(other.length);
  expect(other.filter((id) => one.has(id))).toEqual([]);
});

test("nasty words in a situation stay words", () => {
  const nasty = `<b onload="x">&</b> “a” 'b'`;
  const situation = exampleSituation() as { title: object; layers: unknown };
  const scene = buildScene(readSituation({ ...situation, title: { en: nasty } }));
  const root = parseXml(renderSvg(scene, { width: 1000, height: 700 }));
  expect(root.children[0]?.text).toBe(nasty);
  const headline = elements(root).filter(({ tag, text }) => tag === "text" && text === nasty);
  expect(headline).toHaveLength(1);
  expect(elements(root).some(({ tag }) => tag === "b")).toBe(false);
});

test("CSS is put in once, escaped", () => {
  const css = "@font-face { font-family: 'A'; src: url(data:x) } a > b {}";
  const styles = elements(parseXml(renderSvg(example, { ...card, css }))).filter(
    ({ tag }) => tag === "style",
  );
  expect(styles.map((style) => style.text)).toEqual([css]);
});

test.each([
  [{ width: 0, height: 100 }, "width", "0"],
  [{ width: 100, height: -5 }, "height", "-5"],
  [{ width: Number.NaN, height: 100 }, "width", "NaN"],
  [{ width: 39, height: 100 }, "width", "39"],
  [{ width: 800, height: 20000 }, "height", "20000"],
  [{ width: 800, height: Infinity }, "height", "Infinity"],
])("a size of %j is refused, named", (size, name, value) => {
  const attempt = (): string => renderSvg(example, size);
  expect(attempt).toThrow(RangeError);
  expect(attempt).toThrow(name);
  expect(attempt).toThrow(value);
});

test("the least and the largest size are drawn", () => {
  for (const size of [40, 10_000]) {
    expect(
      parseXml(renderSvg(example, { width: size, height: size, furniture: "none" })).attributes[
        "width"
      ],
    ).toBe(String(size));
  }
});

test.each([
  [1200, 200],
  [640, 400],
  [480, 500],
  [320, 600],
  [120, 700],
])("a picture of %i × %i px is drawn, or refused as too small for its words", (width, height) => {
  const scene = ukraineScene({ lang: "uk" });
  const outcome = (): string => {
    try {
      return parseXml(renderSvg(scene, { width, height })).tag;
    } catch (error) {
      return error instanceof RangeError ? "svg" : (error as Error).message;
    }
  };
  expect(outcome()).toBe("svg");
});

test("CSS can be put in afterwards, once it is known what the text uses", () => {
  const css = "text { fill: red } a > b {}";
  for (const metadata of [true, false]) {
    const plain = renderSvg(example, { ...card, metadata });
    expect(embedCss(plain, css)).toBe(renderSvg(example, { ...card, metadata, css }));
  }
  expect(() => embedCss("<svg/>", css)).toThrow(/svg: is not as renderSvg writes it/);
});

describe("metadata", () => {
  const scene = ukraineScene({ asOf: "2022-02-10" });
  const all = elements(parseXml(renderSvg(scene, card)));
  const terms = (name: string): string[] =>
    all.flatMap(({ tag, text }) => (tag === `dc:${name}` ? [text] : []));

  it("names title, day, language and credit", () => {
    expect(terms("title")).toEqual([scene.furniture.headline.text]);
    expect(terms("date")).toEqual(["2022-02-10"]);
    expect(terms("language")).toEqual(["en"]);
    expect(terms("rights")).toEqual([scene.furniture.worldview.text]);
    expect(terms("identifier")[0]).toContain(scene.version);
  });

  it("names every source of what had been said by then, and no other", () => {
    const whole = ukraineScene();
    expect(scene.sources.length).toBeGreaterThan(10);
    expect(scene.sources.length).toBeLessThan(whole.sources.length);
    expect(terms("source")).toHaveLength(scene.sources.length);
    scene.sources.forEach(({ url }, i) => expect(terms("source")[i]).toContain(url));
  });

  it("can be left out", () => {
    expect(renderSvg(scene, { ...card, metadata: false })).not.toContain("<metadata");
  });
});

describe("a transparent picture", () => {
  it.each(["all", "none"] as const)("with furniture %s has no ground of its own", (furniture) => {
    const scene = ukraineScene();
    const ground = furniture === "all" ? scene.colors.page : scene.colors.sea;
    const covers = (transparent: boolean): number =>
      elements(parseXml(renderSvg(scene, { ...card, furniture, transparent }))).filter(
        ({ tag, attributes }) =>
          tag === "rect" && attributes["width"] === "1200" && attributes["fill"] === ground,
      ).length;
    expect(covers(false)).toBe(1);
    expect(covers(true)).toBe(0);
  });
});

test("a map whose edges are covered looks like one that is cut off", () => {
  for (const options of [card, { ...card, furniture: "none" as const }]) {
    const [cut, covered] = (["cut", "covered"] as const).map((edges) => {
      const svg = renderSvg(ukraineScene(), { ...options, edges });
      return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
    });
    const off = cut!.filter((value, i) => Math.abs(value - covered![i]!) > 12).length;
    expect(off / cut!.length).toBeLessThan(0.0001);
  }
  const transparent = { ...card, transparent: true };
  const svg = renderSvg(ukraineScene(), { ...transparent, edges: "covered" });
  expect(svg === renderSvg(ukraineScene(), transparent)).toBe(true);
});
