import { expect, test } from "vitest";
import { situation } from "../scene/fixtures/ukraine.ts";
import { compareReadings, readingQuestion } from "./readings.ts";

const table = compareReadings(situation, [], "en");

test("every arrow of every reading is counted once in the table", () => {
  const drawn = situation.readings.map(
    ({ id }) =>
      situation.layers
        .flatMap(({ items }) => items)
        .filter((item) => item.kind === "axis" && item.properties.reading === id).length,
  );
  const counted = situation.readings.map((_, i) =>
    table.rows.flatMap(({ cells }) => cells[i]!.starts).reduce((sum, { count }) => sum + count, 0),
  );
  expect(counted).toEqual(drawn);
  expect(table.counts.map(({ one, two }) => one + two)).toEqual(drawn);
  expect(table.counts[1]).toEqual({ one: 7, two: 2 });
});

test("a place that a reading does not mention has no start there", () => {
  const row = table.rows.find(({ place }) => place === "zaporizhzhia");
  expect(row?.cells.map(({ starts }) => starts.length)).toEqual([1, 0]);
});

test("the question about the readings is found by its claims, and needs two readings", () => {
  expect(readingQuestion(situation)?.id).toBe("uk-map");
  expect(readingQuestion({ ...situation, readings: situation.readings.slice(0, 1) })).toBeNull();
  expect(readingQuestion({ ...situation, questions: [] })).toBeNull();
});
