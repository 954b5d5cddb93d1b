import sharp from "sharp";
import { describe, expect, it, test, vi } from "vitest";
import json from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json" with { type: "json" };
import manifest from "../../package.json" with { type: "json" };
import { readSituation } from "../index.ts";
import { parseXml } from "../svg/fixtures/parse-xml.ts";
import { exportImage } from "./export-image.ts";
import { openExporter } from "./exporter.ts";
import { formats, type ExportImageOptions } from "./image-options.ts";

const situation = readSituation(json);
const exporter = openExporter();
const size = { width: 500, height: 800, scale: 1 };
const rasters = ["png", "webp", "avif", "jpeg"] as const;

function hex(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString("hex");
}

describe.each([
  ["svg", "3c3f786d6c20", 0],
  ["png", "89504e470d0a1a0a", 0],
  ["webp", "57454250", 8],
  ["avif", "6674797061766966", 4],
  ["jpeg", "ffd8ff", 0],
  ["pdf", "255044462d312e37", 0],
] as const)("as %s", (format, signature, at) => {
  it("begins as its files do", async () => {
    const bytes = await exporter.exportImage(situation, { ...size, format });
    expect(hex(bytes, at, at + signature.length / 2)).toBe(signature);
  });

  it("has the same bytes another day, from another exporter", async () => {
    const bytes = await exporter.exportImage(situation, { ...size, format });
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-01-01T12:34:56Z") });
    const again = await exportImage(situation, { ...size, format });
    vi.useRealTimers();
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe.each(rasters)("as %s", (format) => {
  it("has the asked size, is opaque and looks like the painter's own picture", async () => {
    const options = { ...size, format };
    const image = sharp(await exporter.exportImage(situation, options));
    expect(await image.metadata()).toMatchObject({ width: 500, height: 800, hasAlpha: false });
    const expected = await pixels(
      await exporter.exportImage(situation, { ...size, format: "png" }),
    );
    const actual = await image.raw().toBuffer();
    const errors = actual.map((value, i) => Math.abs(value - expected[i]!));
    expect(errors.reduce((a, b) => a + b, 0) / errors.length).toBeLessThan(1.5);
    expect(errors.some((error) => error > 0)).toBe(format === "avif" || format === "jpeg");
    // The headline is dark text on the white page: without fonts nothing would be there.
    const headline = expected.subarray(0, 500 * 60 * 3).filter((value) => value < 100);
    expect(headline.length).toBeGreaterThan(2000);
  });

  it("says what it is, in the language it is in", async () => {
    const { xmp } = await sharp(
      await exporter.exportImage(situation, { ...size, format, lang: "uk" }),
    ).metadata();
    const packet = parseXml(
      String(xmp)
        .replaceAll(/<\?xpacket[^>]*>/g, "")
        .trim(),
    );
    const words = JSON.stringify(packet);
    expect(words).toContain(situation.title["uk"]);
    expect(words).toContain(situation.credit["uk"]);
    expect(words).toContain(`${situation.id} ${situation.version}`);
    expect(words).toContain(`${manifest.name} ${manifest.version}`);
  });
});

async function pixels(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).raw().toBuffer();
}

describe("a transparent picture", () => {
  it.each(["png", "webp", "avif"] as const)(
    "as %s shows through, whole marks do not",
    async (format) => {
      for (const furniture of ["all", "none"] as const) {
        const options: ExportImageOptions = { ...size, format, furniture, transparent: true };
        const image = sharp(await exporter.exportImage(situation, options));
        const alpha = await image.extractChannel(3).raw().toBuffer();
        expect(alpha.filter((value) => value === 0).length / alpha.length).toBeGreaterThan(0.05);
        expect(alpha.filter((value) => value === 255).length / alpha.length).toBeGreaterThan(0.3);
      }
    },
  );

  it("laid on the page's colour is the opaque one", async () => {
    const opaque = await pixels(await exporter.exportImage(situation, size));
    const clear = await exporter.exportImage(situation, { ...size, transparent: true });
    const laid = await sharp(clear).flatten({ background: "#ffffff" }).raw().toBuffer();
    expect(laid.length).toBe(opaque.length);
    // At the map's edges one is cut off, and the other has the page painted over it.
    expect(laid.findIndex((value, i) => Math.abs(value - opaque[i]!) > 12)).toBe(-1);
  });
});

test("lower quality is smaller", async () => {
  for (const format of ["webp", "avif", "jpeg"] as const) {
    const [rough, fine] = await Promise.all(
      [30, 90].map((quality) => exporter.exportImage(situation, { ...size, format, quality })),
    );
    expect(rough!.length).toBeLessThan(fine!.length);
  }
});

test("a PNG says how large it is meant to be, and the card is drawn at twice its size by default", async () => {
  const { width, height, density } = await sharp(await exportImage(situation)).metadata();
  expect([width, height, density]).toEqual([2400, 1350, 192]);
});

async function text(options: ExportImageOptions): Promise<string> {
  const bytes = await exporter.exportImage(situation, { format: "svg", ...options });
  return new TextDecoder().decode(bytes);
}

describe("an SVG", () => {
  it("stands alone", async () => {
    const svg = await text({});
    expect(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')).toBe(true);
    const drawn = svg.replace(/<metadata>.*<\/metadata>/s, "").replaceAll(/xmlns="[^"]*"/g, "");
    expect(drawn.search(/https?:|<script|href=/)).toBe(-1);
  });

  it("carries the fonts that its texts are set in, and no other", async () => {
    for (const furniture of ["all", "none"] as const) {
      const svg = await text({ furniture });
      const carried = svg.matchAll(
        /@font-face{font-family:'([^']+)';font-weight:(\d+);font-style:(\w+)/g,
      );
      const used = Array.from(svg.matchAll(/<text [^>]*>/g), ([run]) => {
        const value = (name: string): string | undefined =>
          new RegExp(` ${name}="'?([^'"]*)`).exec(run)?.[1];
        return `${value("font-family")} ${value("font-weight") ?? 400} ${value("font-style") ?? "normal"}`;
      });
      const faces = Array.from(carried, ([, ...face]) => face.join(" "));
      expect(faces.toSorted()).toEqual([...new Set(used)].toSorted());
      expect(faces.length).toBeGreaterThan(2);
    }
    expect((await text({ embedFonts: false })).search("@font-face")).toBe(-1);
  });
});

it.each([
  [{ format: "bmp" }, /^format: "bmp".*svg, png, webp, avif, jpeg, pdf/],
  [{ format: "jpeg", transparent: true }, /^transparent: jpeg.*png/],
  [{ format: "png", quality: 80 }, /^quality: png.*webp, avif, jpeg/],
  [{ format: "webp", quality: 0 }, /^quality: 0 .*1 to 100/],
  [{ format: "avif", quality: 55.5 }, /^quality: 55\.5 /],
  [{ scale: 9 }, /^scale: 9 /],
  [{ width: 9000, height: 100 }, /^scale: 9000 × 100 at 2 .*18000 pixels/],
  [{ preset: "poster" }, /^preset: "poster".*card/],
  [{ width: 5 }, /^width: 5/],
  [{ theme: "pink" }, /^theme: "pink".*light/],
  [{ layers: ["axes", "tanks"] }, /^layers: "tanks".*buildup/],
  [{ reading: "mine" }, /^reading: "mine".*politico/],
  [{ asOf: "yesterday" }, /yesterday/],
] as [ExportImageOptions, RegExp][])("names what is wrong with %j", async (options, message) => {
  await expect(exporter.exportImage(situation, options)).rejects.toThrow(message);
});

test("every format is tried here", () => {
  expect([...rasters, "svg", "pdf"].toSorted()).toEqual([...formats].toSorted());
});
