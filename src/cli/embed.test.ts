import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SituationError } from "../index.ts";
import { exampleSituation } from "../model/example.situation.ts";
import { amp } from "./amp.ts";
import { appleNews } from "./apple-news.ts";
import { embedPage, embedPageStyle } from "./embed-page.ts";
import { oembed, type OEmbedArguments } from "./oembed.ts";
import { openGraph } from "./open-graph.ts";
import { UsageError } from "./usage.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "situation-map-embed-"));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const input = { name: "good.json", text: JSON.stringify(exampleSituation()) };
const url = "https://news.example/map.html";
const image = "https://news.example/map.png";
const files = { src: "situation.json", script: "/define.js" };

/** What a command writes to a file. */
async function written(run: (output: string) => Promise<void>): Promise<string> {
  const output = join(folder, "output");
  await run(output);
  expect(readdirSync(folder)).toEqual(["output"]);
  return readFileSync(output, "utf8");
}

async function answer(args: OEmbedArguments): Promise<Record<string, unknown>> {
  const text = await written((output) => oembed(input, { ...args, output }));
  return JSON.parse(text) as Record<string, unknown>;
}

describe("oembed", () => {
  it("writes an answer with a frame", async () => {
    const names = { "author-name": "Desk", "provider-name": "News", "cache-age": "3600" };
    const addresses = {
      "author-url": "https://news.example/desk",
      "provider-url": "https://news.example",
    };
    const rich = await answer({ url, image, lang: "de", ...names, ...addresses });
    expect(rich).toMatchObject({
      type: "rich",
      title: "Examplia und Norland",
      author_name: "Desk",
      author_url: "https://news.example/desk",
      provider_name: "News",
      provider_url: "https://news.example/",
      cache_age: 3600,
      thumbnail_url: image,
      thumbnail_width: 2400,
      thumbnail_height: 1350,
    });
    expect(rich["html"]).toContain(`<iframe src="${url}" title="Karte: Examplia und Norland"`);
  });

  it("keeps to the size asked for", async () => {
    expect(await answer({ url, size: "600x800" })).toMatchObject({ width: 600, height: 800 });
    const limits = { maxwidth: "500", maxheight: "400" };
    expect(await answer({ url, ...limits })).toMatchObject({ width: 500, height: 400 });
  });

  it("writes an answer with a picture", async () => {
    const photo = { type: "photo", image, "image-size": "1200x675", maxwidth: "1200" };
    expect(await answer(photo)).toEqual({
      type: "photo",
      version: "1.0",
      title: "Examplia and Norland",
      url: image,
      width: 1200,
      height: 675,
    });
  });

  it("writes to standard output when no file is named", async () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await oembed(input, { url });
    expect(write).toHaveBeenCalledOnce();
    expect(String(write.mock.calls[0]?.[0])).toMatch(/^\{\n {2}"type": "rich",[^]+\}\n$/);
  });
});

describe("the other commands", () => {
  it("amp writes a page around the embed page", async () => {
    const canonical = "https://news.example/article";
    const page = await written((output) => amp(input, { url, image, canonical, output }));
    expect(page).toMatch(/^<!doctype html>\n<html amp lang="en" dir="ltr">[^]+<\/html>\n$/);
    expect(page).toContain(`<link rel="canonical" href="${canonical}">`);
    expect(page).toContain(`<amp-iframe src="${url}"`);
  });

  it("apple-news writes an article's components as JSON", async () => {
    const shown = { image, url, lang: "de", "as-of": "2031-03-12", claims: "shown" };
    const text = await written((output) => appleNews(input, { ...shown, output }));
    const components: unknown[] = JSON.parse(text);
    expect(components.slice(0, 4)).toMatchObject([
      { role: "heading2", text: "Examplia und Norland" },
      { role: "photo", URL: image },
      { role: "caption" },
      { role: "body", format: "html" },
    ]);
    expect(text).toContain(url);
  });

  it("open-graph writes tags for a page's head, and the link to the oEmbed answer", async () => {
    const more = { "site-name": "News", oembed: "https://news.example/map.json" };
    const tags = await written((output) => openGraph(input, { url, image, ...more, output }));
    expect(tags.trim().split("\n")).toHaveLength(13);
    expect(tags).toContain('<meta property="og:site_name" content="News">');
    expect(tags).toMatch(
      /<link rel="alternate" type="application\/json\+oembed" href="[^"]+\.json"/,
    );
  });

  it("embed-page writes a page with element and figure, which show the same", async () => {
    const shown = { "as-of": "more-troops", theme: "dark", layers: "routes", loading: "visible" };
    const page = await written((output) =>
      embedPage(input, { ...files, ...shown, lang: "de", noindex: true, output }),
    );
    expect(page).toContain(
      '<situation-map src="situation.json" lang="de" as-of="more-troops" theme="dark" layers="routes" loading="visible">',
    );
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toMatch(/<figure class="situation-map-figure"[^>]* data-theme="dark"/);
    expect(page).toContain("Examplia und Norland</h1>");
    expect(page).not.toContain("og:");
  });

  it("embed-page writes its style sheet", async () => {
    const css = await written((output) => embedPageStyle({ output }));
    expect(css).toMatch(/^html, body \{ margin: 0;/);
    expect(css).toContain(".situation-map-claims");
  });
});

describe("wrong usage", () => {
  const commands = {
    oembed,
    amp,
    "apple-news": appleNews,
    "open-graph": openGraph,
    "embed-page": embedPage,
  } as const;

  it.each([
    ["oembed", {}, /oembed needs --url/],
    ["oembed", { type: "video" }, /--type video.*rich or photo/],
    ["oembed", { type: "photo" }, /oembed --type photo needs --image/],
    ["oembed", { url, size: "wide" }, /--size wide.*1200x675/],
    ["oembed", { url, maxwidth: "wide" }, /maxwidth: NaN/],
    ["oembed", { url, maxheight: "" }, /maxheight: 0/],
    ["oembed", { url: "javascript:alert(1)" }, /url: "javascript:alert\(1\)"/],
    ["oembed", { url, "image-size": "1x1" }, /--image-size 1x1 needs --image/],
    ["oembed", { url, "as-of": "never" }, /never/],
    ["oembed", { url, lang: "not a tag" }, /--lang not a tag/],
    ["oembed", { url, output: "/no/such/folder/a" }, /cannot be written/],
    ["amp", { image }, /amp needs --url/],
    ["amp", { url }, /amp needs --image/],
    ["amp", { url: "http://news.example/", image }, /https: address/],
    ["apple-news", { url }, /apple-news needs --image/],
    ["apple-news", { image: "map.png" }, /image: "map\.png" cannot be embedded/],
    ["apple-news", { image, claims: "some" }, /--claims some is unknown/],
    ["open-graph", { image }, /open-graph needs --url/],
    ["open-graph", { url }, /open-graph needs --image/],
    ["open-graph", { url, image, oembed: "map.json" }, /oembed: "map\.json"/],
    ["embed-page", { script: "/a.js" }, /embed-page needs --src/],
    ["embed-page", { src: "a.json" }, /embed-page needs --script/],
    ["embed-page", { ...files, theme: "pink" }, /--theme pink.*auto, light/],
    ["embed-page", { ...files, loading: "late" }, /--loading late.*visible/],
    ["embed-page", { ...files, layers: "tanks" }, /layers: "tanks".*routes/],
    ["embed-page", { ...files, reading: "mine" }, /reading: "mine"/],
    ["embed-page", { ...files, image }, /image: .* give url/],
    ["embed-page", { ...files, style: "data:," }, /style: "data:,"/],
  ] as const)("of %s with %j is named", async (name, args, message) => {
    await expect(commands[name](input, args)).rejects.toThrow(UsageError);
    await expect(commands[name](input, args)).rejects.toThrow(message);
  });

  it("is told from an unusable situation, of which nothing is written", async () => {
    const bad = { name: "bad.json", text: "{}" };
    const output = join(folder, "output");
    await expect(oembed(bad, { url, output })).rejects.toThrow(SituationError);
    await expect(embedPage(bad, { ...files, output })).rejects.toThrow(SituationError);
    expect(readdirSync(folder)).toEqual([]);
  });
});
