import { localize } from "../model/localize.ts";
import type { Place } from "../model/place.ts";
import type { AxisItem, Question, Situation } from "../model/situation.ts";

/** How a reading describes the way to one place. */
export interface ReadingCell {
  /** Where its arrows to the place start, by phase; several from the same area are counted. */
  readonly starts: readonly {
    readonly name: string;
    readonly phase: 1 | 2;
    readonly count: number;
  }[];
}

/** A place that any reading has an arrow to, and what each reading says of it. */
export interface ReadingRow {
  readonly place: string;
  /** In the order of the readings; without starts where the reading does not mention the place. */
  readonly cells: readonly ReadingCell[];
}

/** How many arrows a reading has, in phase one (or without phases) and in phase two. */
export interface ReadingCount {
  readonly one: number;
  readonly two: number;
}

/** What the readings of a map have in common and what not, from the arrows themselves. */
export interface ReadingTable {
  readonly counts: readonly ReadingCount[];
  readonly rows: readonly ReadingRow[];
}

/** Compares readings arrow by arrow; places stand in the order in which the readings name them. */
export function compareReadings(
  situation: Situation,
  places: readonly Place[],
  lang: string,
): ReadingTable {
  const axes = axesOf(situation);
  const own = situation.readings.map(({ id }) =>
    axes.filter(({ properties }) => properties.reading === id),
  );
  const nameOf = (of: (place: Place) => boolean, fallback: string): string => {
    const place = places.find(of);
    return place ? localize(place.names, lang) : fallback;
  };
  const objectives = [...new Set(axes.map(({ properties }) => properties.objective))];
  return {
    counts: own.map((items) => ({
      one: items.filter(({ properties }) => properties.phase !== 2).length,
      two: items.filter(({ properties }) => properties.phase === 2).length,
    })),
    rows: objectives.map((objective) => ({
      place: nameOf(({ id }) => id === objective, objective),
      cells: own.map((items) =>
        cellOf(
          items.filter(({ properties }) => properties.objective === objective),
          ({ properties: { territory, from } }) =>
            nameOf(
              ({ id, kind, country }) =>
                id === territory || (kind === "country" && country === territory),
              localize(from, lang),
            ),
        ),
      ),
    })),
  };
}

/** The question that the readings answer: one that holds claims of every reading's arrows. */
export function readingQuestion(situation: Situation): Question | null {
  const { readings, questions } = situation;
  if (readings.length < 2) return null;
  const claims = readings.map(
    ({ id }) =>
      new Set(
        axesOf(situation)
          .filter(({ properties }) => properties.reading === id)
          .flatMap(({ properties }) => properties.claims),
      ),
  );
  // What all readings share says nothing of any of them.
  const own = claims.map((set, i) =>
    [...set].filter((id) => !claims.some((other, j) => j !== i && other.has(id))),
  );
  return (
    questions.find(({ claims: answers }) =>
      own.every((ids) => ids.some((id) => answers.includes(id))),
    ) ?? null
  );
}

function cellOf(items: readonly AxisItem[], startOf: (item: AxisItem) => string): ReadingCell {
  const starts = new Map<string, { name: string; phase: 1 | 2; count: number }>();
  for (const item of items) {
    const [name, phase] = [startOf(item), item.properties.phase ?? 1];
    const key = `${phase} ${name}`;
    starts.set(key, { name, phase, count: (starts.get(key)?.count ?? 0) + 1 });
  }
  return { starts: [...starts.values()] };
}

function axesOf({ layers }: Situation): AxisItem[] {
  return layers.flatMap(({ items }) => items.filter((item) => item.kind === "axis"));
}
