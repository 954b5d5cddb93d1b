import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";

/** Pixels, four bytes each: red, green, blue, alpha; colours are multiplied by alpha, as painters keep them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** What a PNG carries beside its pixels. */
interface PngOptions {
  /** Whether the picture has transparency; alpha is left out otherwise. */
  readonly transparent: boolean;
  /** Pixels for each CSS pixel, from which programs that print take its size. */
  readonly scale: number;
  /** Texts by keyword; see the PNG specification, 11.3.3.1. */
  readonly texts: Readonly<Record<string, string>>;
}

const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const compress = promisify(deflateRaw);

/**
 * Bands of pixels, from top to bottom, as the bytes of a PNG; each is compressed as soon as it comes, all of them at once. Flat
 * colours are smallest when rows are not filtered and opaque pictures have no alpha: two thirds of the painter's own PNG, in the
 * same time.
 */
export async function encodePng(
  bands: readonly (Pixels | Promise<Pixels>)[],
  { transparent, scale, texts }: PngOptions,
): Promise<Uint8Array> {
  const parts = await Promise.all(
    bands.map(async (coming, i) => {
      const band = await coming;
      const rows = transparent ? alphaRows(band) : opaqueRows(band);
      // All but the last end with a flush, after which another part may follow.
      const finishFlush = i < bands.length - 1 ? constants.Z_FULL_FLUSH : constants.Z_FINISH;
      // By another thread, while this one sums.
      const packing = compress(rows, { finishFlush });
      const { width, height } = band;
      return { width, height, sum: checkSum(rows), data: await packing };
    }),
  );
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header(parts[0]?.width ?? 0, height, transparent)),
    chunk("pHYs", density(scale)),
    ...Object.entries(texts).map(([keyword, text]) => chunk("iTXt", textData(keyword, text))),
    chunk("IDAT", zlibStream(parts)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function header(width: number, height: number, transparent: boolean): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  // Eight bits each of red, green, blue and perhaps alpha; the rest is as always.
  data.set([8, transparent ? 6 : 2], 8);
  return data;
}

function density(scale: number): Buffer {
  const data = Buffer.alloc(9);
  const perMetre = Math.round((scale * 96) / 0.0254);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data.set([1], 8);
  return data;
}

/** Adler's two sums over bytes, and how many there were. Source: RFC 1950, 8.2. */
interface CheckSum {
  readonly low: number;
  readonly high: number;
  readonly length: number;
}

const ADLER_BASE = 65_521;

/** Bytes that can be summed before the sums leave 32 bits. */
const ADLER_RUN = 3800;

function checkSum(bytes: Uint8Array): CheckSum {
  let [low, high] = [1, 0];
  for (let start = 0; start < bytes.length; start += ADLER_RUN) {
    const end = Math.min(start + ADLER_RUN, bytes.length);
    for (let i = start; i < end; i++) {
      low += bytes[i]!;
      high += low;
    }
    low %= ADLER_BASE;
    high %= ADLER_BASE;
  }
  return { low, high, length: bytes.length };
}

/** The sums of two runs of bytes, one after the other: the second began with 1 where it should have gone on from the first. */
function joined(a: CheckSum, b: CheckSum): CheckSum {
  return {
    low: (a.low + b.low + ADLER_BASE - 1) % ADLER_BASE,
    high: (a.high + b.high + ((a.low + ADLER_BASE - 1) % ADLER_BASE) * b.length) % ADLER_BASE,
    length: a.length + b.length,
  };
}

/** Compressed parts as one zlib stream. Source: RFC 1950, 2.2. */
function zlibStream(parts: readonly { readonly sum: CheckSum; readonly data: Buffer }[]): Buffer {
  const { low, high } = parts.map(({ sum }) => sum).reduce(joined);
  const trailer = Buffer.alloc(4);
  trailer.writeUInt16BE(high, 0);
  trailer.writeUInt16BE(low, 2);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...parts.map(({ data }) => data), trailer]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Keyword, not compressed, no language given, the text in UTF-8. */
function textData(keyword: string, text: string): Buffer {
  return Buffer.from(`${keyword}\0\0\0\0\0${text}`, "utf8");
}

/** Each row begins with its filter: none. */
function opaqueRows({ width, height, bytes }: Pixels): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4, to += 3) {
      rows[to] = bytes[from]!;
      rows[to + 1] = bytes[from + 1]!;
      rows[to + 2] = bytes[from + 2]!;
    }
  }
  return rows;
}

/** PNG keeps colours as they were before they were multiplied by alpha. */
function alphaRows({ width, height, bytes }: Pixels): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 4));
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4, to += 4) {
      const alpha = bytes[from + 3]!;
      for (let i = 0; i < 3; i++)
        rows[to + i] = alpha === 0 ? 0 : Math.round((bytes[from + i]! * 255) / alpha);
      rows[to + 3] = alpha;
    }
  }
  return rows;
}
