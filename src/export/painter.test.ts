import { describe, expect, it } from "vitest";
import { joinBands, paintBands } from "./painter.ts";

const disc = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#eee"/><circle cx="${width / 2}" cy="${height / 2}" r="${height / 2.1}" fill="#e63"/><text x="9" y="${height / 2 + 8}" font-family="Source Sans 3" font-size="40">Kyiv</text></svg>`;

describe("a picture is painted", () => {
  it.each([
    [1200, 675, 2],
    [1202, 802, 1.5],
    [1080, 1920, 1],
  ])("in two bands that are the whole: %i × %i at %d", async (width, height, scale) => {
    const size = { width, height, scale };
    const bands = paintBands(disc(width, height), size);
    expect(bands).toHaveLength(2);
    const joined = await joinBands(bands);
    // Said to be small, it is painted as one.
    const [whole] = await Promise.all(
      paintBands(disc(width, height), { ...size, width: 1, height: 1 }),
    );
    expect([joined.width, joined.height]).toEqual([whole!.width, whole!.height]);
    const off = joined.bytes.map((value, i) => Math.abs(value - whole!.bytes[i]!));
    // A shape moved by whole pixels may be smoothed otherwise by an eighth or so, in few places.
    expect(off.filter((value) => value > 2).length).toBeLessThan(off.length / 10_000);
    expect(off.reduce((most, value) => Math.max(most, value))).toBeLessThan(48);
  });

  it("as one when it is small, or no line of pixels divides it", () => {
    expect(paintBands(disc(360, 640), { width: 360, height: 640, scale: 1 })).toHaveLength(1);
    for (const [width, height, scale] of [
      [1200, 675, 1.0001],
      [1201, 802, 1.5],
    ] as const)
      expect(paintBands(disc(width, height), { width, height, scale })).toHaveLength(1);
  });

  it("never without its size", () => {
    expect(() => paintBands("<svg/>", { width: 1200, height: 675, scale: 2 })).toThrow(/viewBox/);
  });
});
