import { Ajv2019 } from "ajv/dist/2019.js";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { BAD_ADDRESSES, HOSTILE, RELATIVE_ADDRESSES, sceneOf } from "./fixtures/scenes.ts";
import { oembedPhoto, oembedRich, renderOEmbedLink, type OEmbedOptions } from "./oembed.ts";

const scene = sceneOf("Examplia and Norland");
const url = "https://news.example/map.html";
const image = { url: "https://news.example/map.png", width: 2400, height: 1350 };

/** oEmbed 1.0, §2.3.4: what every answer may have, and what its type asks for. */
const isAnswer = new Ajv2019().compile({
  type: "object",
  required: ["type", "version", "width", "height"],
  properties: {
    version: { const: "1.0" },
    title: { type: "string" },
    author_name: { type: "string" },
    author_url: { type: "string", pattern: "^https?://" },
    provider_name: { type: "string" },
    provider_url: { type: "string", pattern: "^https?://" },
    cache_age: { type: "integer", minimum: 0 },
    thumbnail_url: { type: "string", pattern: "^https?://" },
    thumbnail_width: { type: "integer", minimum: 1 },
    thumbnail_height: { type: "integer", minimum: 1 },
    width: { type: "integer", minimum: 1 },
    height: { type: "integer", minimum: 1 },
    type: { enum: ["rich", "photo"] },
    html: { type: "string" },
    url: { type: "string", pattern: "^https?://" },
  },
  additionalProperties: false,
  dependentRequired: {
    thumbnail_url: ["thumbnail_width", "thumbnail_height"],
    thumbnail_width: ["thumbnail_url", "thumbnail_height"],
    thumbnail_height: ["thumbnail_url", "thumbnail_width"],
  },
  oneOf: [
    { properties: { type: { const: "rich" }, url: false }, required: ["html"] },
    { properties: { type: { const: "photo" }, html: false }, required: ["url"] },
  ],
});

const everything: OEmbedOptions = {
  authorName: HOSTILE,
  authorUrl: "https://news.example/desk",
  providerName: "News",
  providerUrl: "https://news.example/",
  cacheAge: 3600,
};

describe("oEmbed answers", () => {
  it.each([
    ["a frame", oembedRich(scene, { url })],
    ["a frame with a thumbnail and all else", oembedRich(scene, { url, image, ...everything })],
    ["a frame of another size", oembedRich(scene, { url, width: 300, height: 1 })],
    ["a picture", oembedPhoto(scene, image)],
    ["a picture with all else", oembedPhoto(scene, image, everything)],
  ])("%s has what the specification asks for, as JSON", (_, answer) => {
    isAnswer(JSON.parse(JSON.stringify(answer)));
    expect(isAnswer.errors).toBe(null);
  });

  it("a frame is valid HTML but for its frameborder", async () => {
    const rules = { "no-deprecated-attr": "off" } as const;
    const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules });
    expect((await validator.validateString(oembedRich(scene, { url }).html)).results).toEqual([]);
  });
});

describe("maxwidth and maxheight", () => {
  it.each([
    [{}, 720, 960],
    [{ maxWidth: 2000, maxHeight: 2000 }, 720, 960],
    [{ maxWidth: 400 }, 400, 960],
    [{ maxHeight: 500 }, 720, 500],
    [{ maxWidth: 400, maxHeight: 500, width: 300 }, 300, 500],
  ])("%j gives a frame of %i × %i", (limits, width, height) => {
    const answer = oembedRich(scene, { url, ...limits });
    expect([answer.width, answer.height]).toEqual([width, height]);
    expect(answer.html).toContain(` width="${width}" height="${height}" `);
  });

  it("let a thumbnail and a picture through that are as large", () => {
    const limits = { maxWidth: 2400, maxHeight: 1350 };
    const thumbnail = { thumbnail_url: image.url, thumbnail_width: 2400, thumbnail_height: 1350 };
    expect(oembedRich(scene, { url, image, ...limits })).toMatchObject(thumbnail);
    expect(oembedPhoto(scene, image, limits)).toMatchObject({ width: 2400, height: 1350 });
  });

  it.each([{ maxWidth: 2399 }, { maxHeight: 1349 }])(
    "%j leaves a larger thumbnail out",
    (limits) => {
      expect(oembedRich(scene, { url, image, ...limits })).toEqual(
        oembedRich(scene, { url, ...limits }),
      );
      expect(() => oembedPhoto(scene, image, limits)).toThrow(/2400 × 1350 pixels.*smaller/);
    },
  );

  it.each([0, -1, 1.5, Number.NaN, Infinity])("%d is no limit and no size", (value) => {
    for (const name of ["maxWidth", "maxHeight", "width", "height"])
      expect(() => oembedRich(scene, { url, [name]: value })).toThrow(RangeError);
    expect(() => oembedPhoto(scene, { ...image, width: value })).toThrow(/image width: /);
    expect(() => oembedPhoto(scene, { ...image, height: value })).toThrow(/image height: /);
  });
});

describe.each([...BAD_ADDRESSES, ...RELATIVE_ADDRESSES])("the address %j", (bad) => {
  const calls: Readonly<Record<string, () => unknown>> = {
    url: () => oembedRich(scene, { url: bad }),
    image: () => oembedPhoto(scene, { ...image, url: bad }),
    author_url: () => oembedRich(scene, { url, authorUrl: bad }),
    provider_url: () => oembedPhoto(scene, image, { providerUrl: bad }),
    oembed: () => renderOEmbedLink(scene, bad),
  };

  it.each(Object.entries(calls))("is refused as %s, by name", (option, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(`${option}: ${JSON.stringify(bad)} cannot be embedded; give an absolute`);
  });
});

it("a thumbnail's address is checked even where it is too large to be shown", () => {
  const bad = { ...image, url: "javascript:alert(1)" };
  expect(() => oembedRich(scene, { url, image: bad, maxWidth: 10 })).toThrow(TypeError);
});

it("cache_age is whole seconds", () => {
  expect(oembedPhoto(scene, image, { cacheAge: 0 }).cache_age).toBe(0);
  expect(() => oembedPhoto(scene, image, { cacheAge: -1 })).toThrow(/cache_age: -1/);
});
