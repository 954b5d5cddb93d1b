import type { PlacedLine } from "./placed-label.ts";
import { scaleRun, textWidth } from "./ruler.ts";
import type { Sheet } from "./sheet.ts";
import { balanced, paragraph, type Block } from "./text-block.ts";

/** A headline is set smaller when that saves a line. */
const HEADLINE_STEPS = [1, 0.96, 0.92, 0.88, 0.83];

/** How large the headline is, by the picture's width: small, medium, large. */
function headlineFactor(width: number): number {
  return width < 480 ? 0.74 : width < 720 ? 0.9 : 1.03;
}

/** Headline, date and deck, from the picture's top. */
export function headerBlock({ scene, width, margin, concession }: Sheet): Block {
  const { headline, deck, asOf } = scene.furniture;
  const date = scaleRun(asOf, 1.05);
  const inner = width - 2 * margin;
  const dateWidth = textWidth(date.text, date.style);
  const top = margin - 4;
  const head = HEADLINE_STEPS.map((step) =>
    balanced(scaleRun(headline, headlineFactor(width) * step), margin, top, inner),
  ).reduce((best, smaller) => (smaller.texts.length < best.texts.length ? smaller : best));
  const last = head.texts.at(-1)!;
  const sameRow = head.texts.length === 1 && last.width + 24 + dateWidth <= inner;
  const dateLine: PlacedLine = {
    run: date,
    at: [width - margin - dateWidth, last.at[1]],
    width: dateWidth,
  };
  const deckRun = scaleRun(deck, width < 480 ? 0.92 : 1);
  const sentences = [
    ...(concession === 0 ? [sameRow ? deckRun.text : sentence(deckRun.text)] : []),
    ...(sameRow ? [] : [`${date.text}.`]),
  ];
  const text = sentences.join(" ");
  const below = paragraph({ ...deckRun, text }, margin, head.bottom + 3, inner);
  return {
    texts: [...head.texts, ...(sameRow ? [dateLine] : []), ...below.texts],
    bottom: below.bottom,
  };
}

/** A deck may be a title, which ends in nothing. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Sources and worldview, from y = 0; `bottom` is the block's height. */
export function footerBlock({ scene, width, margin }: Sheet): Block {
  const size = width < 480 ? 0.92 : 1;
  const inner = width - 2 * margin;
  const { sources, worldview } = scene.furniture;
  const first = paragraph(scaleRun(sources, size), margin, 0, inner);
  const second = paragraph(scaleRun(worldview, size), margin, first.bottom, inner);
  return { texts: [...first.texts, ...second.texts], bottom: second.bottom };
}
