import { inflateSync } from "node:zlib";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { encodePng } from "./png.ts";

const width = 7;
const height = 5;
const size = width * height;
const texts = { Title: "Київ – Kyiv", Software: "x" };

/** Every alpha with colours that have been multiplied by it. */
function premultiplied(alphaOf: (i: number) => number): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: size }, (_, i) => {
      const alpha = alphaOf(i);
      return [...[250, 128, 3].map((value) => Math.round((value * alpha) / 255)), alpha];
    }).flat(),
  );
}

describe("a PNG", () => {
  it("gives opaque pixels back as they were", async () => {
    const bytes = Uint8Array.from({ length: size * 4 }, (_, i) =>
      i % 4 === 3 ? 255 : (i * 37) % 256,
    );
    const png = await encodePng([{ width, height, bytes }], {
      transparent: false,
      scale: 1,
      texts,
    });
    // pngjs throws when a check sum is wrong.
    const read = PNG.sync.read(Buffer.from(png), { checkCRC: true });
    expect([read.width, read.height]).toEqual([width, height]);
    expect([...read.data]).toEqual([...bytes]);
  });

  it("gives transparent pixels back with the colours they had before alpha", async () => {
    const bytes = premultiplied((i) => Math.round((i * 255) / (size - 1)));
    const png = await encodePng([{ width, height, bytes }], { transparent: true, scale: 1, texts });
    const { data } = PNG.sync.read(Buffer.from(png), { checkCRC: true });
    // From where there is any alpha: little of it leaves eight bits few colours.
    for (let i = 1; i < size; i++) {
      const alpha = data[i * 4 + 3]!;
      expect(alpha).toBe(bytes[i * 4 + 3]);
      const errors = [250, 128, 3].map((value, j) => Math.abs(data[i * 4 + j]! - value));
      expect(Math.max(...errors)).toBeLessThanOrEqual(128 / alpha + 0.5);
    }
    expect([...data.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  });

  it("is one picture whatever bands it comes in", async () => {
    const wide = 2000;
    const tall = 9;
    const noise = Uint8Array.from({ length: wide * tall * 4 }, (_, i) =>
      i % 4 === 3 ? 255 : (i * i * 31) % 251,
    );
    const bands = [0, 4, 5, tall].slice(1).map((end, i, ends) => {
      const start = ends[i - 1] ?? 0;
      const bytes = noise.subarray(start * wide * 4, end * wide * 4);
      return Promise.resolve({ width: wide, height: end - start, bytes });
    });
    const png = await encodePng(bands, { transparent: false, scale: 1, texts });
    const read = PNG.sync.read(Buffer.from(png), { checkCRC: true });
    expect([read.width, read.height]).toEqual([wide, tall]);
    expect(read.data.equals(noise)).toBe(true);
    // Programs that check the sum of the whole stream, as the painter's own reader does not, take it as well.
    const start = Buffer.from(png).indexOf("IDAT") + 4;
    const length = Buffer.from(png).readUInt32BE(start - 8);
    expect(inflateSync(png.subarray(start, start + length)).length).toBe((wide * 3 + 1) * tall);
  });

  it("says its size on paper and its texts in UTF-8", async () => {
    const bytes = premultiplied(() => 255);
    const png = Buffer.from(
      await encodePng([{ width, height, bytes }], { transparent: false, scale: 2, texts }),
    );
    const density = png.indexOf("pHYs") + 4;
    expect(png.readUInt32BE(density) * 0.0254).toBeCloseTo(192, 1);
    expect(png.includes("iTXtTitle\0\0\0\0\0Київ – Kyiv")).toBe(true);
  });
});
