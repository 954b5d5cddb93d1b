import type { Box } from "../geometry/clip.ts";
import type { Answer, Answers } from "../scene/answers.ts";
import { keyColumns, type KeyBlock } from "./picture-key.ts";
import type { PlacedLine } from "./placed-label.ts";
import type { Sheet } from "./sheet.ts";
import { balanced, paragraph, type Block } from "./text-block.ts";

/** Answers of each side at most: what a reader takes in from a picture. */
const MOST = 4;

/** The least height of a map over its width, and in pixels, as in every picture. */
const LEAST_ASPECT = 0.5;
const LEAST_HEIGHT = 250;

const COLUMN_GAP = 22;
const ROW_GAP = 9;

/** The narrowest picture, and the least width over height, whose answers stand beside the map. */
const BESIDE_FROM = 700;
const BESIDE_ASPECT = 0.9;

/** A picture of a question: map, the key's names, and the answers side by side. */
export interface AnswersBody {
  readonly map: Box;
  readonly texts: readonly PlacedLine[];
  readonly swatches: KeyBlock["swatches"];
  readonly lacks: number;
}

/** The answers right of the map on wide pictures, else below it; the map keeps the key's names beneath it. */
export function answersBody(sheet: Sheet, answers: Answers, room: Box): AnswersBody {
  const named: Sheet = { ...sheet, concession: 2 };
  const beside = sheet.width >= BESIDE_FROM && sheet.width / sheet.height >= BESIDE_ASPECT;
  return beside ? besideAnswers(named, answers, room) : aboveAnswers(named, answers, room);
}

function besideAnswers(
  named: Sheet,
  answers: Answers,
  [left, top, right, bottom]: Box,
): AnswersBody {
  const width = (right - left - COLUMN_GAP) / 2;
  const told = mostAnswers(answers, { x: right - width, top, width }, bottom);
  const key = lowered(named, { left, width, bottom });
  return {
    map: [left, top, left + width, key.top - 10],
    texts: [...key.texts, ...told.texts],
    swatches: key.swatches,
    lacks: Math.max(0, told.bottom - bottom),
  };
}

function aboveAnswers(
  named: Sheet,
  answers: Answers,
  [left, top, right, bottom]: Box,
): AnswersBody {
  const width = right - left;
  const key = keyColumns(named, { x: left, top: 0, width });
  // The map with its key keeps to less than half the room; what answers leave over is the map's.
  const least = Math.min(width * LEAST_ASPECT, LEAST_HEIGHT);
  const mapBottom = top + Math.max(least, (bottom - top) * 0.44 - key.bottom);
  const placed = lowered(named, { left, width, bottom: mapBottom + 10 + key.bottom });
  const area = { x: left, top: mapBottom + 10 + key.bottom + 12, width };
  const told = mostAnswers(answers, area, bottom);
  const spare = Math.max(0, bottom - told.bottom);
  return {
    map: [left, top, right, mapBottom + spare],
    texts: [...moved(placed.texts, spare), ...moved(told.texts, spare)],
    swatches: keyColumns(named, { x: left, top: placed.top + spare, width }).swatches,
    lacks: Math.max(0, told.bottom - bottom),
  };
}

function lowered(
  sheet: Sheet,
  { left, width, bottom }: { left: number; width: number; bottom: number },
): KeyBlock & { readonly top: number } {
  const height = keyColumns(sheet, { x: left, top: 0, width }).bottom;
  const top = bottom - height;
  return { ...keyColumns(sheet, { x: left, top, width }), top };
}

function moved(texts: readonly PlacedLine[], by: number): PlacedLine[] {
  return texts.map((line) => ({ ...line, at: [line.at[0], line.at[1] + by] as const }));
}

interface Area {
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

/** As many answers as there is room for, and as many of each side: nobody speaks more by being quoted more. */
function mostAnswers(answers: Answers, area: Area, bottom: number): Block {
  const shortest = Math.min(...answers.columns.map((column) => column.answers.length));
  const single = answers.columns.length < 2;
  const most = Math.max(1, Math.min(single ? MOST * 2 : MOST, shortest));
  for (let count = most; count > 1; count--) {
    const block = answersBlock(answers, area, count);
    if (block.bottom <= bottom) return block;
  }
  return answersBlock(answers, area, 1);
}

/** Headings in one row, then row after row of answers, then the note. */
function answersBlock({ columns, note }: Answers, { x, top, width }: Area, count: number): Block {
  const inner = (width - COLUMN_GAP * (columns.length - 1)) / columns.length;
  const left = (i: number): number => x + i * (inner + COLUMN_GAP);
  const rows: readonly (readonly ((at: number, y: number) => Block)[])[] = [
    columns.map(
      ({ heading }) =>
        (at: number, y: number): Block =>
          heading ? balanced(heading, at, y, inner) : { texts: [], bottom: y },
    ),
    ...Array.from({ length: count }, (_, row) =>
      columns.map(
        ({ answers }) =>
          (at: number, y: number): Block =>
            answerBlock(answers[row], at, y, inner),
      ),
    ),
  ];
  const texts: PlacedLine[] = [];
  let y = top;
  for (const row of rows) {
    const blocks = row.map((draw, i) => draw(left(i), y));
    texts.push(...blocks.flatMap((block) => block.texts));
    y = Math.max(...blocks.map((block) => block.bottom)) + ROW_GAP;
  }
  const last = paragraph(note, x, y, width);
  return { texts: [...texts, ...last.texts], bottom: last.bottom };
}

function answerBlock(answer: Answer | undefined, x: number, y: number, width: number): Block {
  if (!answer) return { texts: [], bottom: y };
  const who = paragraph(answer.who, x, y, width);
  const said = paragraph(answer.said, x, who.bottom, width);
  return { texts: [...who.texts, ...said.texts], bottom: said.bottom };
}
