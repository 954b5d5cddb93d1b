import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { renderFigure } from "../html/figure.ts";
import { exampleSituation } from "../model/example.situation.ts";
import { readSituation } from "../model/read-situation.ts";
import { renderAmpPage } from "./amp-page.ts";
import { renderEmbedPage, type EmbedPageOptions } from "./embed-page.ts";
import { BAD_ADDRESSES, RELATIVE_ADDRESSES, sceneOf } from "./fixtures/scenes.ts";
import { renderOpenGraph } from "./open-graph.ts";

const url = "https://news.example/map.html";
const image = { url: "https://news.example/map.png", width: 2400, height: 1350 };
const scene = sceneOf("Examplia and Norland");
const least: EmbedPageOptions = {
  figure: renderFigure(readSituation(exampleSituation()), { headingLevel: 1 }),
  src: "situation.json",
  script: "/define.js",
};
const full: EmbedPageOptions = {
  ...least,
  resizer: "/frame.js",
  styles: ["embed-page.css"],
  attributes: { "as-of": "2031-03-12" },
  url,
  image,
  oembed: "https://news.example/map.json",
  noindex: true,
};

describe("valid HTML", () => {
  it.each([
    ["an embed page with the least", renderEmbedPage(scene, least)],
    ["an embed page with everything", renderEmbedPage(scene, full)],
    ["an AMP page", renderAmpPage(scene, { url, image })],
  ])("%s", async (_, html) => {
    // AMP's script changes without notice, and so can have no checksum.
    const rules = { "require-sri": "off" } as const;
    const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules });
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });
});

describe("addresses", () => {
  it.each([...RELATIVE_ADDRESSES, "https://news.example/a.js"])("of files may be %s", (address) => {
    const files = { src: address, script: address, resizer: address, styles: [address] };
    const page = renderEmbedPage(scene, { ...full, ...files });
    expect(page.split(`="${address}"`)).toHaveLength(5);
  });

  it("of a frame on an AMP page are https", () => {
    const insecure = { url: "http://news.example/map.html", image };
    expect(() => renderAmpPage(scene, insecure)).toThrow(/url: .* cannot stand on an AMP page/);
  });

  it("of the page itself are needed with a preview", () => {
    expect(() => renderEmbedPage(scene, { ...least, image })).toThrow(/image: .* url as well/);
  });

  it("of a preview lead to no SVG", () => {
    const svg = { ...image, url: "https://news.example/map.svg" };
    const write = (): unknown => renderOpenGraph(scene, { url, image: svg });
    expect(write).toThrow(/image: .*map\.svg is an SVG.*give a png/);
  });
});

describe.each([...BAD_ADDRESSES, ...RELATIVE_ADDRESSES])("the address %j", (bad) => {
  const pages: Readonly<Record<string, () => unknown>> = {
    url: () => renderEmbedPage(scene, { ...full, url: bad }),
    oembed: () => renderEmbedPage(scene, { ...full, oembed: bad }),
    image: () => renderOpenGraph(scene, { url, image: { ...image, url: bad } }),
    canonical: () => renderAmpPage(scene, { url, image, canonical: bad }),
  };

  it.each(Object.entries(pages))("is refused as %s, by name", (option, write) => {
    expect(write).toThrow(TypeError);
    expect(write).toThrow(`${option}: ${JSON.stringify(bad)} cannot be embedded; give an absolute`);
  });
});

describe.each(BAD_ADDRESSES)("the address %j", (bad) => {
  it.each(["src", "script", "resizer", "styles"])("is refused as that of a file, %s", (name) => {
    const write = (): unknown =>
      renderEmbedPage(scene, { ...full, [name]: name === "styles" ? [bad] : bad });
    expect(write).toThrow(TypeError);
    expect(write).toThrow(`: ${JSON.stringify(bad)} is no address of a file`);
  });
});
