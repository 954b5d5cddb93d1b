import { describe, expect, it, test } from "vitest";
import { situation, ukraineScene } from "./fixtures/ukraine.ts";
import type { Scene } from "./scene.ts";

const answersOf = (scene: Scene) => scene.furniture.answers!;
const partyOf = new Map(situation.claims.map(({ id, party }) => [id, party]));

describe.each(situation.questions.map(({ id }) => id))("the question %s", (question) => {
  const asked = situation.questions.find(({ id }) => id === question)!;
  const scene = ukraineScene({ question });
  const { columns } = answersOf(scene);

  it("is the headline; the map's own stands below", () => {
    expect(scene.furniture.headline.text).toBe(asked.text.en);
    expect(scene.furniture.deck.text).toBe(situation.title.en);
  });

  it("has each side's answers in a column of its own, none twice", () => {
    const claims = columns.flatMap(({ answers }) => answers.map(({ claim }) => claim));
    expect(new Set(claims).size).toBe(claims.length);
    expect(claims.filter((id) => !asked.claims.includes(id))).toEqual([]);
    const sides = columns.map(({ answers }) => [
      ...new Set(answers.map(({ claim }) => partyOf.get(claim))),
    ]);
    const opposed = columns.length > 1;
    expect(sides.filter((own) => opposed && own.length !== 1)).toEqual([]);
    expect(columns.filter(({ heading }) => (heading === undefined) === opposed)).toEqual([]);
  });

  it("names who said it and when, and says so in words", () => {
    for (const { who, said } of columns.flatMap(({ answers }) => answers)) {
      expect(who.text).toMatch(/\S, .*\d|\S/);
      expect(said.text.length).toBeGreaterThan(5);
    }
  });
});

test("who spoke first stands first; nothing is answered before it was said", () => {
  const early = answersOf(ukraineScene({ question: "withdrawal", asOf: "2022-02-15" }));
  const late = answersOf(ukraineScene({ question: "withdrawal" }));
  expect(late.columns.map(({ heading }) => heading?.text)).toEqual([
    "Moscow",
    "US, UK, NATO, Ukraine",
  ]);
  const days = new Map(situation.claims.map(({ id, saidOn }) => [id, saidOn]));
  const said = early.columns.flatMap(({ answers }) => answers.map(({ claim }) => days.get(claim)!));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((day) => day > "2022-02-15")).toEqual([]);
});

function facesOf(lang: string): string[] {
  const scene = ukraineScene({ question: "withdrawal", lang });
  return answersOf(scene).columns.flatMap(({ answers }) =>
    answers.map(({ said }) => said.style.face),
  );
}

test("a speaker's own words are given only in the picture's language", () => {
  expect(facesOf("en")).toContain("serif-400-italic");
  expect(facesOf("de")).not.toContain("serif-400-italic");
});

test("an unknown question is named, with those that are known", () => {
  expect(() => ukraineScene({ question: "who-won" })).toThrow(
    /question: "who-won" is unknown; use .*withdrawal/,
  );
});
