/** The little of fontkit that is used. */
declare module "fontkit" {
  /** A part of a glyph's outline, in font units, y upwards. */
  export interface PathCommand {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    readonly args: readonly number[];
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    glyphForCodePoint(point: number): { readonly id: number };
    /** Advances in font units; glyphs beyond the last have that one's. */
    readonly hmtx: {
      readonly metrics: {
        readonly length: number;
        get(index: number): { readonly advance: number };
      };
    };
    layout(text: string): {
      readonly glyphs: readonly { readonly path: { readonly commands: readonly PathCommand[] } }[];
      readonly positions: readonly {
        readonly xAdvance: number;
        readonly xOffset: number;
        readonly yOffset: number;
      }[];
    };
  }

  export function create(bytes: Uint8Array): Font;
}
