/** A face of the shipped fonts. Serif is somebody's word, sans is ours. */
export type Face =
  | "sans-400"
  | "sans-600"
  | "sans-700"
  | "serif-400"
  | "serif-400-italic"
  | "serif-700";

/** Every face. */
export const faces: readonly Face[] = [
  "sans-400",
  "sans-600",
  "sans-700",
  "serif-400",
  "serif-400-italic",
  "serif-700",
];

/** Advance widths of one face, in thousandths of an em. */
export interface FaceWidths {
  /** Of an average letter: for every character that is not listed. */
  readonly default: number;
  readonly advances: Readonly<Record<string, number>>;
}

/** How a line of text is set. */
export interface TypeStyle {
  readonly face: Face;
  /** Size and line height in CSS pixels. */
  readonly size: number;
  readonly line: number;
  /** Extra advance after each glyph, in em. */
  readonly tracking?: number;
  readonly caps?: boolean;
}

/** The CSS families; names are quoted because one holds a digit. */
export const families = {
  sans: "'Source Sans 3', Arial, sans-serif",
  serif: "'Source Serif 4', Georgia, serif",
} as const;

/** The name of a text role. */
export type TypeRole =
  | "headline"
  | "deck"
  | "keyName"
  | "keyLine"
  | "keyStatus"
  | "quotation"
  | "footer"
  | "chip"
  | "scaleBar"
  | "targetCity"
  | "focusCountry"
  | "country"
  | "smallCountry"
  | "statusWord"
  | "possible"
  | "city"
  | "water"
  | "smallWater"
  | "columnHeading"
  | "answer"
  | "answerQuote";

/** Every role text can have in a picture. */
export const typeStyles: Readonly<Record<TypeRole, TypeStyle>> = {
  headline: { face: "serif-700", size: 29, line: 33 },
  deck: { face: "sans-400", size: 15.2, line: 20 },
  keyName: { face: "sans-600", size: 12.6, line: 15.5 },
  keyLine: { face: "sans-400", size: 11.2, line: 14.5 },
  keyStatus: { face: "sans-600", size: 11.2, line: 14.5 },
  quotation: { face: "serif-400-italic", size: 12.2, line: 15.5 },
  footer: { face: "sans-400", size: 10.8, line: 15 },
  chip: { face: "sans-600", size: 11.6, line: 15 },
  scaleBar: { face: "sans-400", size: 10.6, line: 13 },
  targetCity: { face: "sans-700", size: 13.5, line: 16 },
  focusCountry: { face: "sans-600", size: 15, line: 18, tracking: 0.33, caps: true },
  country: { face: "sans-600", size: 11.5, line: 14, tracking: 0.22, caps: true },
  smallCountry: { face: "sans-600", size: 9.6, line: 12, tracking: 0.22, caps: true },
  statusWord: { face: "sans-400", size: 10.6, line: 13 },
  possible: { face: "serif-400-italic", size: 10.6, line: 13, tracking: 0.02 },
  city: { face: "sans-400", size: 11.5, line: 14 },
  water: { face: "serif-400-italic", size: 12.4, line: 15, tracking: 0.01 },
  columnHeading: { face: "sans-700", size: 13.5, line: 17 },
  answer: { face: "sans-400", size: 12.6, line: 16 },
  answerQuote: { face: "serif-400-italic", size: 13, line: 16.5 },
  smallWater: { face: "serif-400-italic", size: 11, line: 13.5, tracking: 0.01 },
};

/** How CSS names a face. */
export interface FaceCss {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
}

/** The CSS of a shipped face. */
export function faceCss(face: Face): FaceCss {
  const [family = "sans", weight = "400", style] = face.split("-");
  return {
    family: family === "serif" ? families.serif : families.sans,
    weight: Number(weight),
    style: style === "italic" ? "italic" : "normal",
  };
}
