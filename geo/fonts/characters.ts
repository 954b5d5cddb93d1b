/** Ranges of code points, both ends included. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  // Latin Extended-A: Polish, Czech, Slovak, Hungarian, Croatian, Baltic, Turkish.
  [0x100, 0x17f],
  // Romanian and Moldovan comma-below letters.
  [0x218, 0x21b],
  // Cyrillic of Ukrainian, Belarusian, Russian, Bulgarian, Serbian, Macedonian, and ґ.
  [0x400, 0x45f],
  [0x490, 0x491],
];

/** Typographic and map signs; a face that lacks one of them simply does not get it. */
const SIGNS =
  "\u2009\u200a\u202f\u2002\u2003\u2010\u2011\u2012–—―‘’‚“”„†‡•…‰′″‹›⁄€№™°ʼ" +
  "←↑→↓↔↗↘↖↙−×÷±≈≠≤≥∞■□▲△▶▼▽◀◆◇○●✓";

/** Every character that is kept in the subsets, in code point order. */
export function keptCharacters(): string {
  const points = new Set(Array.from(SIGNS, (sign) => sign.codePointAt(0) ?? 0));
  for (const [first, last] of RANGES) {
    for (let point = first; point <= last; point += 1) points.add(point);
  }
  return String.fromCodePoint(...[...points].sort((a, b) => a - b));
}
