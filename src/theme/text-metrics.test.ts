import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it, test } from "vitest";
import { characterAdvance } from "./text-metrics.ts";
import { faceCss, typeStyles, type Face } from "./typography.ts";

const SIZE = 100;

function fontFile(name: string): string {
  return fileURLToPath(new URL(`../../geo/fonts/${name}.ttf`, import.meta.url));
}

/** Width of a text's ink when resvg sets it. */
function inkWidth(text: string, face: Face): number {
  const { family, weight, style } = faceCss(face);
  const [first = ""] = family.replaceAll("'", "").split(",");
  const file = face.replace("sans", "source-sans-3").replace("serif", "source-serif-4");
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="300"><text x="40" y="200" font-size="${SIZE}"` +
    ` font-family="${first}" font-weight="${weight}" font-style="${style}">${text}</text></svg>`;
  const font = { fontFiles: [fontFile(file)], loadSystemFonts: false, defaultFontFamily: first };
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}

/** What a text advances by: the room between two bars around it. */
function advanceInPicture(text: string, face: Face): number {
  return (inkWidth(`|${text}|`, face) - inkWidth("||", face)) / SIZE;
}

const texts: readonly (readonly [string, Face])[] = [
  ["Zaporizhzhia", "sans-700"],
  ["Миколаїв", "sans-700"],
  ["battlegroup in place", "sans-400"],
  ["Białoruś · Україна", "sans-600"],
  ["possible", "serif-400-italic"],
  ["Who said what about Ukraine", "serif-700"],
  ["“He still can choose”", "serif-400"],
];

describe.each(texts)("“%s” in %s", (text, face) => {
  it("measures as wide as it is set, within 3 %", () => {
    const measured = Array.from(text, (letter) => characterAdvance(letter, face));
    const sum = measured.reduce((total, advance) => total + advance, 0);
    expect(Math.abs(sum / advanceInPicture(text, face) - 1)).toBeLessThan(0.03);
  });
});

test("a character outside the shipped fonts measures as an average letter", () => {
  expect(characterAdvance("漢", "sans-400")).toBe(characterAdvance("ก", "sans-400"));
  expect(characterAdvance("漢", "sans-400")).toBeGreaterThan(0.3);
  expect(characterAdvance("漢", "sans-400")).toBeLessThan(0.8);
});

test("family names are quoted: one of them holds a digit", () => {
  for (const { face } of Object.values(typeStyles)) {
    expect(faceCss(face).family).toMatch(/^'Source [^']+', /);
  }
  expect(faceCss("serif-400-italic")).toMatchObject({ weight: 400, style: "italic" });
  expect(faceCss("sans-700")).toMatchObject({ weight: 700, style: "normal" });
});

test("serif is somebody's word and sans is ours: only quoted words and waters are serif", () => {
  const serif = Object.entries(typeStyles).filter(([, style]) => style.face.startsWith("serif"));
  const roles = serif.map(([role]) => role).sort();
  expect(roles).toEqual([
    "answerQuote",
    "headline",
    "possible",
    "quotation",
    "smallWater",
    "water",
  ]);
});
