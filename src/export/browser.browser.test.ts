import { describe, expect, it } from "vitest";
import basemap from "../../geo/basemap/mid.topo.json" with { type: "json" };
import places from "../../geo/basemap/places.json" with { type: "json" };
import json from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json" with { type: "json" };
import {
  buildScene,
  readSituation,
  renderSvg,
  type BasemapTopology,
  type Place,
} from "../index.ts";
import { rasterize } from "./browser-raster.ts";
import { exportImage, formats, imageFileName } from "./browser.ts";
import { imageSettings } from "./image-options.ts";

const situation = readSituation(json);

const SIZE = { width: 600, height: 700 } as const;

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The picture's pixels, as any program would show the file. */
async function decode(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<ImageData> {
  return pixelsOf(await createImageBitmap(new Blob([bytes], { type })));
}

async function decodeSvg(bytes: Uint8Array<ArrayBuffer>): Promise<ImageData> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([bytes], { type: "image/svg+xml" }));
  await image.decode();
  URL.revokeObjectURL(image.src);
  return pixelsOf(image);
}

function pixelsOf(image: HTMLImageElement | ImageBitmap): ImageData {
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (!context) throw new Error("This browser has no canvas");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height);
}

/** Pixels of `image` between two rows that are darker than text in grey. */
function darkBetween({ data, width }: ImageData, top: number, bottom: number): number {
  const reds = Array.from(
    { length: (bottom - top) * width },
    (_, i) => data[(top * width + i) * 4],
  );
  return reds.filter((red) => red !== undefined && red < 100).length;
}

function differing(a: ImageData, b: ImageData): number {
  return a.data.filter((value, i) => value !== b.data[i]).length;
}

describe("exportImage in a browser", () => {
  it("writes the SVG that renderSvg does, with the fonts it uses and nothing else", async () => {
    const options = { theme: "dark", lang: "uk", asOf: "2022-02-15", selected: "axis-kyiv" };
    const scene = buildScene(situation, {
      ...options,
      basemap: basemap as unknown as BasemapTopology,
      places: places as unknown as Place[],
    });
    const plain = text(
      await exportImage(situation, { ...options, ...SIZE, format: "svg", embedFonts: false }),
    );
    expect(plain).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${renderSvg(scene, SIZE)}\n`);
    const svg = text(await exportImage(situation, { ...options, ...SIZE, format: "svg" }));
    const style = /<style>.*?<\/style>/;
    expect(svg.replace(style, "")).toBe(plain);
    const embedded = [...svg.matchAll(/@font-face\{font-family:'([^']+)';font-weight:(\d+)/g)];
    expect(embedded.length).toBeGreaterThan(2);
    for (const [, family, weight] of embedded) {
      const set = weight === "400" ? "" : `[^>]* font-weight="${weight}"`;
      expect(svg).toMatch(new RegExp(`<text [^>]*font-family="'${family}'${set}`));
    }
    expect(svg.match(style)?.[0]).not.toMatch(/https?:|url\((?!data:)/);
  });

  it("paints a PNG of the asked size, with its text in the shipped faces, the same each time", async () => {
    const bytes = await exportImage(situation, { ...SIZE, scale: 1 });
    expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const image = await decode(bytes, "image/png");
    expect([image.width, image.height]).toEqual([600, 700]);
    expect(darkBetween(image, 0, 60)).toBeGreaterThan(1000);
    expect(await exportImage(situation, { ...SIZE, scale: 1 })).toEqual(bytes);
  });

  it("sets the text of a PNG in the fonts that it embeds", async () => {
    const png = await decode(await exportImage(situation, { ...SIZE, scale: 1 }), "image/png");
    const paint = async (embedFonts: boolean): Promise<ImageData> =>
      decodeSvg(await exportImage(situation, { ...SIZE, format: "svg", embedFonts }));
    expect(differing(png, await paint(true))).toBe(0);
    expect(differing(png, await paint(false))).toBeGreaterThan(png.data.length / 100);
  });

  it("writes a WebP without loss, which a quality makes smaller", async () => {
    const bytes = await exportImage(situation, { ...SIZE, format: "webp" });
    expect(text(bytes.subarray(0, 4)) + text(bytes.subarray(8, 12))).toBe("RIFFWEBP");
    const image = await decode(bytes, "image/webp");
    expect([image.width, image.height]).toEqual([1200, 1400]);
    const png = await decode(await exportImage(situation, SIZE), "image/png");
    expect(differing(image, png)).toBe(0);
    const lossy = await exportImage(situation, { ...SIZE, format: "webp", quality: 60 });
    expect(lossy.length).toBeLessThan(bytes.length);
  });

  it("leaves the page unpainted when asked to", async () => {
    const [opaque, transparent] = await Promise.all(
      [false, true].map(async (asked) =>
        decode(await exportImage(situation, { ...SIZE, transparent: asked }), "image/png"),
      ),
    );
    expect([opaque?.data[3], transparent?.data[3]]).toEqual([255, 0]);
  });

  it.each([
    [{ format: "pdf" }, TypeError, /a browser writes no pdf; use svg, png, webp/],
    [{ format: "avif" }, TypeError, /no avif/],
    [{ scale: 9 }, RangeError, /scale: 9/],
    [{ width: 9000, height: 9000, scale: 4 }, RangeError, /scale: 9000 × 9000 at 4/],
    [{ preset: "poster" }, TypeError, /preset: "poster".*card/],
    [{ layers: ["tanks"] }, TypeError, /layers: "tanks".*buildup/],
  ] as const)("names what is wrong with %j", async (options, type, message) => {
    const made = exportImage(situation, options);
    await expect(made).rejects.toThrow(message);
    await expect(made).rejects.toBeInstanceOf(type);
  });
});

it("says so when a browser has no canvas of a size", async () => {
  const settings = { ...imageSettings({}), width: 100_000, height: 40, scale: 1 };
  const made = rasterize(SQUARE, "png", settings);
  await expect(made).rejects.toThrow(RangeError);
  await expect(made).rejects.toThrow(/100000 × 40 pixels are too many/);
});

describe("imageFileName", () => {
  it.each([
    [{}, "ukraine-2022-02_2022-02-17_en_1200x675@2x.png"],
    [{ format: "svg", lang: "uk" }, "ukraine-2022-02_2022-02-17_uk_1200x675.svg"],
    [
      { asOf: "2022-02-15", theme: "dark", preset: "square", scale: 1 },
      "ukraine-2022-02_2022-02-15_en_dark_1080x1080.png",
    ],
    [{ asOf: "x-konash-17a", format: "webp" }, "ukraine-2022-02_2022-02-17_en_1200x675@2x.webp"],
  ] as const)("of %j is %s", (options, name) => {
    expect(imageFileName(situation, options)).toBe(name);
  });

  it("ends in every format that a browser writes", () => {
    for (const format of formats)
      expect(imageFileName(situation, { format })).toMatch(new RegExp(`\\.${format}$`));
  });
});
