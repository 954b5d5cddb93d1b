import type { Font } from "fontkit";
import { faceOf } from "./web-fonts.ts";
import { paintOutlines } from "./pdf-outlines.ts";
import { descendants, type SvgElement } from "./svg-tree.ts";

type Document = PDFKit.PDFDocument;

/** What painting needs beside the picture. */
export interface PdfPainter {
  readonly document: Document;
  /** The faces that the document has been given. */
  readonly fonts: ReadonlyMap<string, Font>;
  readonly gradients: ReadonlyMap<string, SvgElement>;
}

/** Gradients by the reference a `fill` makes to them. */
export function gradientsOf(svg: SvgElement): Map<string, SvgElement> {
  return new Map(
    descendants(svg)
      .filter(({ tag }) => tag === "linearGradient")
      .map((gradient) => [`url(#${gradient.attributes["id"]})`, gradient]),
  );
}

/**
 * Paints an element of our own SVG.
 *
 * @throws Error when there is an element that `renderSvg` did not write when this was written
 */
export function paintElement(element: SvgElement, painter: PdfPainter): void {
  const { document } = painter;
  const { tag, attributes, children } = element;
  const number = (name: string): number => Number(attributes[name] ?? 0);
  switch (tag) {
    case "svg":
      document.save();
      document.translate(number("x"), number("y"));
      document.rect(0, 0, number("width"), number("height")).clip();
      for (const child of children) paintElement(child, painter);
      document.restore();
      return;
    case "g":
      scaled(element, document, () => {
        for (const child of children) paintElement(child, painter);
      });
      return;
    case "path":
      return paintShape(element, painter, () => document.path(attributes["d"] ?? ""));
    case "circle":
      return paintShape(element, painter, () =>
        document.circle(number("cx"), number("cy"), number("r")),
      );
    case "rect":
      return paintShape(element, painter, () =>
        document.roundedRect(
          number("x"),
          number("y"),
          number("width"),
          number("height"),
          number("rx"),
        ),
      );
    case "text":
      return paintText(element, painter);
    case "linearGradient":
    case "title":
    case "desc":
    case "metadata":
      return;
    default:
      throw new Error(`pdf: <${tag}> is not painted`);
  }
}

/** Does something at the scale of a `g`; no other transformation is written. */
export function scaled({ attributes }: SvgElement, document: Document, paint: () => void): void {
  const { transform = "scale(1)" } = attributes;
  const scale = Number(/^scale\(([\d.]+)\)$/.exec(transform)?.[1]);
  if (!scale) throw new Error(`pdf: ${transform} is not painted`);
  document.save();
  document.scale(scale);
  paint();
  document.restore();
}

function paintShape(
  { attributes }: SvgElement,
  { document, gradients }: PdfPainter,
  trace: () => void,
): void {
  const { fill = "#000000", stroke = "none" } = attributes;
  const opacity = Number(attributes["opacity"] ?? 1);
  document.save();
  document.fillOpacity(opacity * Number(attributes["fill-opacity"] ?? 1));
  document.strokeOpacity(opacity * Number(attributes["stroke-opacity"] ?? 1));
  document.lineWidth(Number(attributes["stroke-width"] ?? 1));
  document.lineJoin(attributes["stroke-linejoin"] === "round" ? "round" : "miter");
  document.lineCap(attributes["stroke-linecap"] === "round" ? "round" : "butt");
  const rule = attributes["fill-rule"] === "evenodd" ? "even-odd" : "non-zero";
  const gradient = gradients.get(fill);
  const paint = gradient ? gradientPaint(gradient, document) : fill;
  trace();
  if (fill !== "none" && stroke !== "none") document.fillAndStroke(paint, stroke, rule);
  else if (fill !== "none") document.fill(paint, rule);
  else document.stroke(stroke);
  document.restore();
}

function gradientPaint(
  { attributes, children }: SvgElement,
  document: Document,
): PDFKit.PDFGradient {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ["x1", "y1", "x2", "y2"].map((name) =>
    Number(attributes[name]),
  );
  let gradient: PDFKit.PDFGradient = document.linearGradient(x1, y1, x2, y2);
  for (const { attributes: stop } of children) {
    gradient = gradient.stop(
      Number(stop["offset"]),
      stop["stop-color"],
      Number(stop["stop-opacity"] ?? 1),
    );
  }
  return gradient;
}

/** A text at one place, or each of its characters at a place and an angle of its own. */
function paintText({ attributes, text }: SvgElement, painter: PdfPainter): void {
  const { document } = painter;
  const places = (name: string): number[] =>
    (attributes[name] ?? "0").split(" ").map((value) => Number(value));
  const [xs, ys, angles] = [places("x"), places("y"), places("rotate")];
  if (xs.length === 1) return paintRun(text, attributes, [xs[0]!, ys[0]!], painter);
  // Letters along a curve are still one word to somebody who copies or searches it.
  const word = attributes["stroke"] === undefined;
  if (word) document.markContent("Span", { actual: text });
  for (const [i, character] of Array.from(text).entries()) {
    document.save();
    document.translate(xs[i]!, ys[i]!).rotate(angles[i]!);
    paintRun(character, attributes, [0, 0], painter);
    document.restore();
  }
  if (word) document.endMarkedContent();
}

function paintRun(
  text: string,
  attributes: SvgElement["attributes"],
  at: readonly [x: number, y: number],
  { document, fonts }: PdfPainter,
): void {
  const face = faceOf(attributes);
  const font = fonts.get(face);
  if (!font) throw new Error(`pdf: the document was not given ${face}`);
  const size = Number(attributes["font-size"]);
  const tracking = Number(attributes["letter-spacing"] ?? 0);
  if (attributes["stroke"] !== undefined) {
    // A halo is drawn as outlines, so that its letters are not found and copied a second time.
    document.lineJoin("round").strokeColor(attributes["stroke"]);
    const width = Number(attributes["stroke-width"]);
    paintOutlines(document, { font, text, size, tracking, width, at });
    return;
  }
  document.font(face, size).fillColor(attributes["fill"] ?? "#000000");
  document.text(text, ...at, {
    lineBreak: false,
    baseline: "alphabetic",
    characterSpacing: tracking,
  });
}
