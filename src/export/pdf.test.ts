import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import pixelmatch from "pixelmatch";
import sharp from "sharp";
import { beforeAll, describe, expect, it, test } from "vitest";
import json from "../../geo/situations/ukraine-2022-02/ukraine-2022-02.json" with { type: "json" };
import manifest from "../../package.json" with { type: "json" };
import { readSituation } from "../index.ts";
import { light } from "../theme/light.ts";
import { openExporter } from "./exporter.ts";
import { faceOf } from "./web-fonts.ts";
import type { ExportImageOptions } from "./image-options.ts";
import { descendants, readSvg, type SvgElement } from "./svg-tree.ts";

const situation = readSituation(json);
const exporter = openExporter();

const pictures: [string, ExportImageOptions][] = [
  ["an article's picture", { preset: "article" }],
  ["an A4 page in Ukrainian", { preset: "a4", lang: "uk" }],
  ["a dark story", { preset: "story", theme: "dark", selected: "axis-kyiv", since: "2022-02-16" }],
  ["a map alone, transparent", { width: 500, height: 400, furniture: "none", transparent: true }],
];

describe.each(pictures)("the PDF of %s", (_, options) => {
  let bytes: Uint8Array;
  let svg: SvgElement;
  let document: PDFDocumentProxy;
  let page: PDFPageProxy;

  beforeAll(async () => {
    bytes = await exporter.exportImage(situation, { ...options, format: "pdf" });
    const source = await exporter.exportImage(situation, {
      ...options,
      format: "svg",
      embedFonts: false,
    });
    svg = readSvg(new TextDecoder().decode(source).replace(/^.*\n/, ""));
    document = await read(bytes);
    page = await document.getPage(1);
  });

  it("is one page of the picture's physical size", () => {
    expect(document.numPages).toBe(1);
    const [width, height] = [svg.attributes["width"], svg.attributes["height"]].map(Number);
    expect(page.view).toEqual([0, 0, width! * 0.75, height! * 0.75]);
  });

  it("has every text once, in the picture's order", async () => {
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    expect(bare(text)).toBe(
      bare(
        texts(svg)
          .map((element) => element.text)
          .join(""),
      ),
    );
  });

  it("embeds the faces that are used, and no pixels", () => {
    const written = Buffer.from(bytes).toString("latin1");
    const faces = new Set(texts(svg).map(({ attributes }) => faceOf(attributes)));
    expect(written.match(/\/FontFile2 /g)).toHaveLength(faces.size);
    expect(written.match(/\/Subtype \/(Type1|Image)\b/)).toBeNull();
  });

  it("says what it is", async () => {
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: situation.title[options.lang ?? "en"],
      Language: options.lang ?? "en",
      Keywords: `${situation.id} ${situation.version}`,
      Producer: `${manifest.name} ${manifest.version}`,
      CreationDate: `D:${situation.asOf.replaceAll("-", "")}000000Z`,
    });
    expect(info).toHaveProperty(
      "Subject",
      expect.stringContaining(situation.credit["en"].slice(-12)),
    );
  });

  it("looks like the PNG", async () => {
    const { data: expected, info } = await sharp(
      await exporter.exportImage(situation, { ...options, scale: 1 }),
    )
      .flatten({ background: "#ffffff" })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const viewport = page.getViewport({ scale: 4 / 3 });
    const { width, height } = info;
    // The canvas that pdf.js itself makes in Node; its types know browsers' only.
    const { canvas, context } = (document.canvasFactory as CanvasFactory).create(width, height);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    const { data } = context.getImageData(0, 0, width, height);
    const differing = pixelmatch(data, expected, undefined, width, height, { threshold: 0.2 });
    expect(differing / (width * height)).toBeLessThan(0.006);
  });
});

/** pdf.js takes the bytes away from whom it reads. */
function read(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
}

/** What is there to be read: no halos. */
function texts(svg: SvgElement): SvgElement[] {
  return descendants(svg).filter(
    ({ tag, attributes }) => tag === "text" && attributes["stroke"] === undefined,
  );
}

/** Readers find spaces where letters stand apart, and lines where they are turned. */
function bare(text: string): string {
  return text.replaceAll(/\s/g, "");
}

test("the a4 preset is A4 landscape", async () => {
  const bytes = await exporter.exportImage(situation, { format: "pdf", preset: "a4" });
  const page = await (await read(bytes)).getPage(1);
  const [, , width, height] = page.view;
  expect(Math.abs(width! - (297 / 25.4) * 72)).toBeLessThan(0.5);
  expect(Math.abs(height! - (210 / 25.4) * 72)).toBeLessThan(0.5);
});

test("a colour that a PDF cannot have is named, not passed over", async () => {
  await expect(
    exporter.exportImage(situation, { format: "pdf", theme: { ...light, ink: "black" } }),
  ).rejects.toThrow(/theme: "black".*#rrggbb/);
});
