import { describe, expect, it } from "vitest";
import { renderAmpPage } from "./amp-page.ts";
import { renderEmbedPage, type EmbedPageOptions } from "./embed-page.ts";
import { HOSTILE, sceneOf } from "./fixtures/scenes.ts";
import { oembedRich, renderOEmbedLink } from "./oembed.ts";
import { renderOpenGraph } from "./open-graph.ts";

const url = "https://news.example/map.html";
const image = { url: "https://news.example/map.png", width: 2400, height: 1350 };
const scene = sceneOf("Examplia and Norland");
const least: EmbedPageOptions = {
  figure: "<figure>A map</figure>",
  src: "situation.json",
  script: "/define.js",
};
const full: EmbedPageOptions = {
  ...least,
  resizer: "/frame.js",
  styles: ["embed-page.css", "https://news.example/own.css"],
  attributes: { "as-of": "2031-03-12", theme: "dark" },
  url,
  image,
  oembed: "https://news.example/map.json",
  noindex: true,
};

/** Reads HTML as a browser does that runs no script. */
function read(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function attributesOf(element: Element | null): Record<string, string> {
  return Object.fromEntries([...element!.attributes].map(({ name, value }) => [name, value]));
}

/** What a page's head says of it, by name. */
function named(html: string): Record<string, string | null> {
  const metas = [...read(html).querySelectorAll("meta[content]")];
  return Object.fromEntries(
    metas.map((meta) => [
      meta.getAttribute("property") ?? meta.getAttribute("name"),
      meta.getAttribute("content"),
    ]),
  );
}

/** The elements of a page, with the names of their attributes. */
function shape(html: string): string[] {
  return [...read(html).querySelectorAll("*")].map((element) =>
    [element.localName, ...element.getAttributeNames()].join(" "),
  );
}

describe("an oEmbed frame", () => {
  it("needs no script, is named, loads late and is sandboxed", () => {
    const { body } = read(oembedRich(scene, { url }).html);
    expect(body.childNodes).toHaveLength(1);
    expect(body.firstElementChild).toBeInstanceOf(HTMLIFrameElement);
    expect(attributesOf(body.firstElementChild)).toEqual({
      src: url,
      title: "Map: Examplia and Norland",
      width: "720",
      height: "960",
      loading: "lazy",
      sandbox: "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox",
      frameborder: "0",
      "data-situation-map": "examplia-2031",
    });
  });

  it("speaks the language of the map", () => {
    const { html } = oembedRich(sceneOf("Examplia", "de"), { url });
    expect(read(html).querySelector("iframe")!.title).toBe("Karte: Examplia");
  });

  it("is found through a link", () => {
    const link = renderOEmbedLink(scene, "https://news.example/map.json");
    expect(attributesOf(read(link).querySelector("link"))).toEqual({
      rel: "alternate",
      type: "application/json+oembed",
      href: "https://news.example/map.json",
      title: "Examplia and Norland",
    });
  });
});

describe("an embed page", () => {
  it("has nothing inline, so that it works under a strict policy", () => {
    const page = read(renderEmbedPage(scene, full));
    expect(page.querySelectorAll("style, [style], script:not([src])")).toHaveLength(0);
    const names = [...page.querySelectorAll("*")].flatMap((element) => element.getAttributeNames());
    expect(names.filter((name) => name.startsWith("on"))).toEqual([]);
  });

  it("shows the figure inside the element, and loads the files it is given", () => {
    const page = read(renderEmbedPage(scene, full));
    const map = page.querySelector("body > main > situation-map");
    expect(attributesOf(map)).toEqual({
      src: "situation.json",
      lang: "en",
      "as-of": "2031-03-12",
      theme: "dark",
    });
    expect(map!.innerHTML.trim()).toBe(full.figure);
    expect([...page.scripts].map(attributesOf)).toEqual([
      { type: "module", src: "/define.js" },
      { defer: "", src: "/frame.js" },
    ]);
    const links = [...page.querySelectorAll("link")];
    expect(links.map((link) => [link.rel, link.getAttribute("href")])).toEqual([
      ["canonical", url],
      ["alternate", "https://news.example/map.json"],
      ["stylesheet", "embed-page.css"],
      ["stylesheet", "https://news.example/own.css"],
    ]);
  });

  it("says what it is, and asks search engines to pass only when told to", () => {
    expect(named(renderEmbedPage(scene, least))).toEqual({
      viewport: "width=device-width, initial-scale=1",
      "color-scheme": "light dark",
      "situation-map": "examplia-2031",
    });
    const more = { robots: "noindex", "color-scheme": "dark", "og:url": url };
    expect(named(renderEmbedPage(scene, full))).toMatchObject(more);
  });
});

describe("an AMP page", () => {
  const text = renderAmpPage(scene, { url, image, canonical: "https://news.example/article" });
  const page = read(text);

  it("has the head that AMP prescribes", () => {
    expect(text.startsWith("<!doctype html>\n<html amp ")).toBe(true);
    const head = [...page.head.children].map((element) =>
      [element.localName, ...Object.values(attributesOf(element))].join(" ").trimEnd(),
    );
    expect(head).toEqual([
      "meta utf-8",
      "meta viewport width=device-width",
      "script  https://cdn.ampproject.org/v0.js",
      "script  amp-iframe https://cdn.ampproject.org/v0/amp-iframe-0.1.js",
      "title",
      "link canonical https://news.example/article",
      "style",
      "noscript",
      "style",
    ]);
    expect(page.head.querySelector(":scope > style[amp-boilerplate]")!.textContent).toBe(
      BOILERPLATE,
    );
    expect(page.head.querySelector("noscript > style[amp-boilerplate]")!.textContent).toBe(
      "body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}",
    );
  });

  it("has a frame that may grow, and may lie on the page's own origin", () => {
    expect(attributesOf(page.querySelector("amp-iframe"))).toEqual({
      src: url,
      title: "Map: Examplia and Norland",
      width: "2400",
      height: "1350",
      layout: "responsive",
      sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
      resizable: "",
    });
    const more = page.querySelector("amp-iframe > [overflow]")!;
    expect([more.role, more.textContent]).toEqual(["button", "Explore the map"]);
  });

  it("has a picture in the frame's place", () => {
    expect(attributesOf(page.querySelector("amp-iframe > amp-img"))).toEqual({
      src: image.url,
      layout: "fill",
      placeholder: "",
      alt: scene.furniture.summary,
    });
  });

  it("states sources and worldview, as every output does", () => {
    const lines = [...page.querySelectorAll("footer p")].map((line) => line.textContent);
    expect(lines).toEqual([scene.furniture.sources.text, scene.furniture.worldview.text]);
  });
});

describe("Open Graph tags", () => {
  it("say what a preview shows", () => {
    expect(named(renderOpenGraph(scene, { url, image, siteName: "News" }))).toEqual({
      "og:type": "article",
      "og:title": "Examplia and Norland",
      "og:description": "Who said what. As of 12\u00a0March\u00a02031.",
      "og:url": url,
      "og:site_name": "News",
      "og:locale": "en_GB",
      "og:image": image.url,
      "og:image:type": "image/png",
      "og:image:width": "2400",
      "og:image:height": "1350",
      "og:image:alt": scene.furniture.summary,
      "twitter:card": "summary_large_image",
    });
  });

  it.each([
    ["uk", "uk_UA"],
    ["ru", "ru_RU"],
    ["de", "de_DE"],
    ["fr", "fr_FR"],
    ["pl", "pl_PL"],
    ["es", "es_ES"],
    ["pt-BR", "pt_BR"],
  ])("name the locale of %s as %s", (lang, locale) => {
    const tags = renderOpenGraph(sceneOf("Examplia", lang), { url, image });
    expect(named(tags)["og:locale"]).toBe(locale);
  });

  it.each([
    ["map.JPG?v=2", "image/jpeg"],
    ["map.webp#top", "image/webp"],
    ["map", undefined],
    ["map.constructor", undefined],
  ])("know the picture at %s to be of the type %s", (name, type) => {
    const there = { ...image, url: `https://news.example/${name}` };
    expect(named(renderOpenGraph(scene, { url, image: there }))["og:image:type"]).toBe(type);
  });
});

describe("hostile words", () => {
  const hostile = sceneOf(HOSTILE, "en", HOSTILE);
  const options = { ...full, figure: "" };

  it.each([
    ["an embed page", renderEmbedPage(hostile, options), renderEmbedPage(scene, options)],
    ["an AMP page", renderAmpPage(hostile, { url, image }), renderAmpPage(scene, { url, image })],
    [
      "Open Graph tags",
      renderOpenGraph(hostile, { url, image, siteName: HOSTILE }),
      renderOpenGraph(scene, { url, image, siteName: "News" }),
    ],
    [
      "an oEmbed frame",
      oembedRich(hostile, { url, sandbox: HOSTILE }).html,
      oembedRich(scene, { url }).html,
    ],
    ["a link", renderOEmbedLink(hostile, url), renderOEmbedLink(scene, url)],
  ])("make no element and no attribute in %s", (_, html, same) => {
    expect(shape(html)).toEqual(shape(same));
    expect(html).toContain("&lt;script&gt;alert(1)");
  });

  it("are read as they were written", () => {
    expect(read(renderEmbedPage(hostile, options)).title).toBe(HOSTILE);
    expect(named(renderOpenGraph(hostile, { url, image }))["og:title"]).toBe(HOSTILE);
    expect(oembedRich(hostile, { url }).title).toBe(HOSTILE);
  });
});

/** Source: AMP HTML specification, "AMP boilerplate code". */
const BOILERPLATE =
  "body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-moz-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-ms-animation:-amp-start 8s steps(1,end) 0s 1 normal both;animation:-amp-start 8s steps(1,end) 0s 1 normal both}@-webkit-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-moz-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-ms-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-o-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}";
