import type { PlacedLine } from "./placed-label.ts";
import { scaleRun, textWidth } from "./ruler.ts";
import type { Sheet } from "./sheet.ts";
import { paragraph, type Block } from "./text-block.ts";

/** A headline is set a little smaller when that saves a line. */
const HEADLINE_STEPS = [1, 0.96, 0.92];

/** Headline, date and deck, from the picture's top. */
export function headerBlock({ scene, width, scale, margin, concession }: Sheet): Block {
  const { headline, deck, asOf } = scene.furniture;
  const date = scaleRun(asOf, scale * 1.05);
  const inner = width - 2 * margin;
  const dateWidth = textWidth(date.text, date.style);
  const top = margin - 4;
  const full = width < 480 ? 0.74 : scale * (width < 720 ? 0.83 : 1.03);
  const head = HEADLINE_STEPS.map((step) =>
    paragraph(scaleRun(headline, full * step), margin, top, inner),
  ).reduce((best, smaller) => (smaller.texts.length < best.texts.length ? smaller : best));
  const last = head.texts.at(-1)!;
  const sameRow = head.texts.length === 1 && last.width + 24 + dateWidth <= inner;
  const dateLine: PlacedLine = {
    run: date,
    at: [width - margin - dateWidth, last.at[1]],
    width: dateWidth,
  };
  const deckRun = scaleRun(deck, width < 480 ? 0.92 : scale);
  const sentences = [
    ...(concession === 0 ? [deckRun.text] : []),
    ...(sameRow ? [] : [`${date.text}.`]),
  ];
  const text = sentences.join(" ");
  const below = paragraph({ ...deckRun, text }, margin, head.bottom + 3, inner);
  return {
    texts: [...head.texts, ...(sameRow ? [dateLine] : []), ...below.texts],
    bottom: below.bottom,
  };
}

/** Sources and worldview, from y = 0; `bottom` is the block's height. */
export function footerBlock({ scene, width, scale, margin }: Sheet): Block {
  const size = width < 480 ? 0.92 : Math.min(scale, 1.12);
  const sources = paragraph(scaleRun(scene.furniture.sources, size), margin, 0, width - 2 * margin);
  const worldview = paragraph(
    scaleRun(scene.furniture.worldview, size),
    margin,
    sources.bottom,
    width - 2 * margin,
  );
  return { texts: [...sources.texts, ...worldview.texts], bottom: worldview.bottom };
}
