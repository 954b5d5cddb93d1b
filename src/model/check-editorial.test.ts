import { describe, expect, it } from "vitest";
import { checkSituation } from "./check-situation.ts";
import { exampleSituation } from "./example.situation.ts";
import { addCopy, put, take } from "./fixtures/edit.ts";
import { correctedSituation, inTerritory, translate } from "./fixtures/editorial-faults.ts";
import { headedSituation } from "./fixtures/headline-faults.ts";
import { spellingTable } from "./spelling-table.ts";

describe("claims", () => {
  it.each([
    ["about no place", []],
    ["about places of the base map", ["sampleton"]],
  ])("tied to nothing and %s stand on the timeline, without a warning", (_, places) => {
    const document = exampleSituation();
    addCopy(document, "claims", { id: "letter", disputes: [], places });
    expect(checkSituation(document)).toEqual([]);
  });

  it.each([
    ["questions[0].claims", ["more-troops", "troops-returned", "letter"]],
    ["layers[0].features[1].properties.claims", ["letter"]],
    ["caveats.routes.claim", "letter"],
  ])("that %s shows may name marks that do not list them", (path, value) => {
    const document = exampleSituation();
    addCopy(document, "claims", { id: "letter", disputes: [], places: ["northport-site"] });
    put(document, path, value);
    expect(checkSituation(document)).toEqual([]);
  });

  it("are not shown by another claim or by a correction that names them", () => {
    const document = correctedSituation();
    addCopy(document, "claims", { id: "letter", places: ["northport-site"] });
    put(document, "claims[1].disputes[1]", "letter");
    put(document, "corrections[1].claims", ["letter"]);
    expect(checkSituation(document).map(({ code }) => code)).toContain("untied-claim");
  });
});

describe("the record", () => {
  it("may be corrected after the situation's last day", () => {
    expect(checkSituation(correctedSituation())).toEqual([]);
  });

  it.each(["2031-03-10", "2031-03-12"])("may take a claim back on %s, when it was said", (on) => {
    const document = correctedSituation();
    put(document, "claims[1].retracted", { on, note: { en: "Too early." } });
    expect(checkSituation(document)).toEqual([]);
  });
});

describe("headlines", () => {
  it("may follow one another as things are said", () => {
    expect(checkSituation(headedSituation())).toEqual([]);
  });

  it("are judged by statements, not by days: two claims of a day are two moments", () => {
    const document = headedSituation();
    addCopy(document, "claims", { id: "later-that-day", disputes: [] });
    put(document, "restsOn", ["later-that-day"]);
    expect(checkSituation(document)).toEqual([]);
    put(document, "earlierHeadlines[1].restsOn", ["later-that-day"]);
    put(document, "restsOn", ["more-troops"]);
    expect(checkSituation(document)).toMatchObject([
      {
        path: "restsOn",
        severity: "error",
        message: expect.stringContaining('after "later-that-day"'),
      },
    ]);
  });
});

describe("languages", () => {
  it("that half of the texts or fewer have are not asked for", () => {
    const document = exampleSituation();
    translate(document);
    translate(document["claims"] ?? null);
    expect(checkSituation(document)).toEqual([]);
    const partly = exampleSituation();
    translate(partly["sources"] ?? null);
    translate(partly["questions"] ?? null);
    expect(checkSituation(partly)).toEqual([]);
  });

  it("that a text lacks are named together, at the text", () => {
    const document = exampleSituation();
    translate(document);
    take(document, "title.uk");
    take(document, "credit.de");
    take(document, "credit.uk");
    expect(checkSituation(document)).toMatchObject([
      { path: "title", severity: "warning", message: expect.stringMatching(/lacks uk, which/) },
      {
        path: "credit",
        severity: "warning",
        message: expect.stringMatching(/lacks de, uk, which/),
      },
    ]);
  });
});

describe("names", () => {
  const others = Object.entries(spellingTable).flatMap(([name, list]) =>
    list.map((other) => [other, name] as const),
  );

  it.each(others)("%s is to be %s", (other, name) => {
    expect(spelling(`Near ${other}, he said.`)).toEqual([
      expect.stringContaining(`write ${JSON.stringify(name)}`),
    ]);
  });

  it.each(["Kiev's", "Kiev-based", "(Kiev)", "KIEV", "kiev", "‘x’ Kiev", '"x" Kiev'])(
    "are found in %j",
    (text) => {
      expect(spelling(text)).toHaveLength(1);
    },
  );

  it.each(["“Kiev”", '"near Kiev"', "‘Kiev’s defence’", "«Kiev»", "“Kiev", "Kievan", "Dnieper"])(
    "are left alone in %j",
    (text) => {
      expect(spelling(text)).toEqual([]);
    },
  );

  it("are found once in a text, and in English only", () => {
    expect(spelling("Kiev, Kiev, Lvov")).toHaveLength(2);
    const document = exampleSituation();
    put(document, "title.de", "Odessa");
    put(document, "claims[0].quote.text", "more than 5,000 near Kiev");
    put(document, "sources[0].title", "Kiev");
    expect(checkSituation(document)).toEqual([]);
  });

  it("do not replace one another", () => {
    const names = new Set(Object.keys(spellingTable));
    expect(others.filter(([other]) => names.has(other))).toEqual([]);
  });
});

describe("territories", () => {
  it("are compared only with a test, and only where it knows them", () => {
    const document = exampleSituation();
    put(document, "layers[0].features[0].geometry.coordinates", [-30, 1]);
    expect(checkSituation(document)).toEqual([]);
    expect(checkSituation(document, { inTerritory })).toMatchObject([
      {
        path: "layers[0].features[0].geometry.coordinates",
        code: "outside-territory",
        message:
          '[-30, 1] lies outside "XXN" on the base map; correct the position, or the territory',
        severity: "warning",
      },
    ]);
    put(document, "layers[0].features[0].properties.territory", "nowhere");
    expect(checkSituation(document, { inTerritory })).toEqual([]);
  });

  it.each([null, "x", [1], ["a", "b"], [Number.NaN, 1], [200, 95]])(
    "are not compared with %j, which is no position",
    (position) => {
      const document = exampleSituation();
      put(document, "layers[0].features[0].geometry.coordinates", position);
      const problems = checkSituation(document, { inTerritory });
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.map(({ code }) => code)).not.toContain("outside-territory");
    },
  );
});

function spelling(text: string): string[] {
  const document = exampleSituation();
  put(document, "questions[0].note.en", text);
  return checkSituation(document).map(({ message }) => message);
}
