import { buffer } from "node:stream/consumers";
import { readFace } from "./fonts.ts";
import { gradientsOf, paintElement, scaled, type PdfPainter } from "./pdf-painter.ts";
import type { PictureRecord } from "./picture-record.ts";
import { descendants, readSvg, type SvgElement } from "./svg-tree.ts";
import { faceOf } from "./web-fonts.ts";

/** Points for each CSS pixel: 72 and 96 to the inch. */
const POINTS = 0.75;

/**
 * An SVG of ours as a PDF of one page in its physical size: vectors, and text that can be selected, with its fonts inside.
 *
 * @throws TypeError when a theme's colour is not written as six hexadecimal digits, naming it
 */
export async function encodePdf(source: string, record: PictureRecord): Promise<Uint8Array> {
  const svg = readSvg(source);
  checkColors(svg);
  const size = ["width", "height"].map((name) => Number(svg.attributes[name]) * POINTS);
  // Loaded only here: other formats need neither.
  const { default: PDFDocument } = await import("pdfkit");
  const document = new PDFDocument({
    size,
    margin: 0,
    pdfVersion: "1.7",
    lang: record.lang,
    tagged: true,
    displayTitle: true,
    // No font that every viewer is said to have.
    font: "",
    info: {
      Title: record.title,
      Subject: `${record.description} ${record.rights}`,
      Keywords: record.situation,
      Creator: record.software,
      Producer: record.software,
      // The same picture is the same file: the day it shows, not the day it was made.
      CreationDate: new Date(`${record.day}T00:00:00Z`),
    },
  });
  const bytes = buffer(document);
  const painter = {
    document,
    fonts: await registerFonts(document, svg),
    gradients: gradientsOf(svg),
  };
  document.scale(POINTS);
  paintPicture(svg, painter, record);
  // From 1.4 on pdfkit adds an XMP packet, into which it writes the title without escaping it.
  document.version = 1.3;
  document.end();
  return bytes;
}

/** pdfkit passes over a colour that it cannot read, and paints with the one before. */
function checkColors(svg: SvgElement): void {
  for (const { attributes } of descendants(svg)) {
    for (const name of ["fill", "stroke", "stop-color"]) {
      const { [name]: color = "none" } = attributes;
      if (!/^(none|url\(#[\w-]+\)|#[\da-f]{6})$/i.test(color))
        throw new TypeError(`theme: "${color}" is no colour for a PDF; write it as #rrggbb`);
    }
  }
}

/** Gives a document the faces that its texts are set in. */
async function registerFonts(
  document: PDFKit.PDFDocument,
  svg: SvgElement,
): Promise<PdfPainter["fonts"]> {
  const { create } = await import("fontkit");
  const texts = descendants(svg).filter(({ tag }) => tag === "text");
  const faces = [...new Set(texts.map(({ attributes }) => faceOf(attributes)))];
  const fonts = faces.map(async (face) => {
    const bytes = await readFace(face);
    document.registerFont(face, bytes);
    return [face, create(bytes)] as const;
  });
  return new Map(await Promise.all(fonts));
}

/** What a part of a picture is to somebody who hears it; it is read in this order. */
const ROLES = ["H1", "Figure", "P"] as const;

/** Paints a picture and tags its parts: headline, map with its text alternative, lines of text. The rest is decoration. */
function paintPicture(svg: SvgElement, painter: PdfPainter, record: PictureRecord): void {
  const { document } = painter;
  const roleOf = rolesIn(svg);
  const tagged: { role: string; part: PDFKit.PDFStructureElement }[] = [];
  const paint = (element: SvgElement): void => {
    if (element.tag === "g") {
      scaled(element, document, () => element.children.forEach(paint));
      return;
    }
    const role = roleOf(element);
    const content = role && document.markStructureContent(role);
    if (!content) document.markContent("Artifact", { type: "Layout" });
    paintElement(element, painter);
    document.endMarkedContent();
    const options = role === "Figure" ? { alt: record.description } : {};
    if (content) tagged.push({ role, part: document.struct(role, options, content) });
  };
  svg.children.forEach(paint);
  const parts = ROLES.flatMap((role) =>
    tagged.filter((each) => each.role === role).map(({ part }) => part),
  );
  document.addStructure(document.struct("Document", {}, parts));
}

/** The first window is the map, the first text the headline; a locator repeats the map. */
function rolesIn(svg: SvgElement): (part: SvgElement) => (typeof ROLES)[number] | undefined {
  const parts = svg.children.flatMap((child) => (child.tag === "g" ? child.children : [child]));
  const map = parts.find(({ tag }) => tag === "svg");
  const headline = parts.find(({ tag }) => tag === "text");
  return (part) => {
    if (part === map) return "Figure";
    if (part === headline) return "H1";
    return part.tag === "text" ? "P" : undefined;
  };
}
