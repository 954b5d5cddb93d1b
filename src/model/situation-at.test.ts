import { describe, expect, it } from "vitest";
import { exampleSituation } from "./example.situation.ts";
import { put } from "./fixtures/edit.ts";
import { headedSituation } from "./fixtures/headline-faults.ts";
import { readSituation } from "./read-situation.ts";
import { situationAt } from "./situation-at.ts";
import type { Situation } from "./situation.ts";

const situation = readSituation(exampleSituation());
const days = ["2029-12-31", "2030-12-31", "2031-03-09", "2031-03-10", "2031-03-11", "2031-03-12"];

describe("situationAt", () => {
  it("keeps the claims said by then", () => {
    expect(days.map((day) => ids(situationAt(situation, day).claims))).toEqual([
      "",
      "bay-is-shared",
      "bay-is-shared",
      "more-troops bay-is-shared",
      "more-troops bay-is-shared",
      "more-troops troops-returned possible-route bay-is-shared",
    ]);
  });

  it("keeps the marks that a claim is left for, with those claims only", () => {
    const then = situationAt(situation, "2031-03-10");
    expect(then.layers.map((layer) => ids(layer.items))).toEqual([
      "northport-site all-troops",
      "",
      "alliance-group bay-line bay lighthouse",
    ]);
    expect(then.layers[0]?.items[1]?.properties.claims).toEqual(["more-troops"]);
  });

  it("says of which day it is", () => {
    expect(days.map((day) => situationAt(situation, day).asOf)).toEqual(days);
  });

  it.each(days)("resolves every id on %s", (day) => {
    const then = situationAt(situation, day);
    const claims = new Set(then.claims.map((claim) => claim.id));
    const sources = new Set(then.sources.map((source) => source.id));
    const used = [
      ...then.claims.flatMap((claim) => [...claim.disputes, ...claim.tension]),
      ...then.questions.flatMap((question) => question.claims),
      ...then.layers.flatMap((layer) => layer.items.flatMap((item) => item.properties.claims)),
      ...Object.values(then.caveats).map((caveat) => caveat.claim),
    ];
    expect(used.filter((id) => !claims.has(id))).toEqual([]);
    expect(then.claims.flatMap((claim) => claim.sources).filter((id) => !sources.has(id))).toEqual(
      [],
    );
    expect(sources.size === 0).toBe(claims.size === 0);
  });

  it("only ever adds as days go by", () => {
    const counts = days.map((day) => situationAt(situation, day).claims.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it("can be asked again for an earlier day", () => {
    const once = situationAt(situation, "2031-03-09");
    expect(situationAt(situationAt(situation, "2031-03-11"), "2031-03-09")).toEqual(once);
  });

  it("drops a question that nobody had answered and trims the others", () => {
    expect(situationAt(situation, "2031-03-09").questions).toEqual([]);
    expect(situationAt(situation, "2031-03-10").questions[0]?.claims).toEqual(["more-troops"]);
  });

  it("counts a claim of a month from its last day, or from the situation's own last day", () => {
    const document = exampleSituation();
    put(document, "claims[1].saidOn", "2031-02");
    const earlier = readSituation(document);
    expect(ids(situationAt(earlier, "2031-02-27").claims)).not.toContain("troops-returned");
    expect(ids(situationAt(earlier, "2031-02-28").claims)).toContain("troops-returned");
    expect(ids(situationAt(situation, "2031-03-11").claims)).not.toContain("troops-returned");
    expect(ids(situationAt(situation, "2031-03-12").claims)).toContain("troops-returned");
  });

  it("is the situation itself on its own last day and later: it knows nothing of later days", () => {
    expect(situationAt(situation, "2031-03-12")).toBe(situation);
    expect(situationAt(situation, "2031-04-01")).toBe(situation);
  });

  it("shows no mark of a layer before the layer's caveat was said", () => {
    const document = exampleSituation();
    put(document, "layers[1].features[0].properties.claims", ["more-troops", "possible-route"]);
    const early = situationAt(readSituation(document), "2031-03-10");
    expect(early.layers[1]?.items).toEqual([]);
    expect(early.caveats).toEqual({});
  });

  it("stands under the headline of the moment", () => {
    const headed = readSituation(headedSituation());
    const deck = (moment: string): string => situationAt(headed, moment).description.en;
    expect([...days, "bay-is-shared", "more-troops"].map(deck)).toEqual([
      "Who said what.",
      "Who said what.",
      "Who said what.",
      "Examplia speaks of more troops.",
      "Examplia speaks of more troops.",
      headed.description.en,
      "Who said what.",
      "Examplia speaks of more troops.",
    ]);
  });

  it("never stands under a headline that tells of what is still to be said", () => {
    const headed = readSituation(headedSituation());
    for (const moment of [...days, ...headed.claims.map(({ id }) => id)]) {
      const then = situationAt(headed, moment);
      const known = new Set(then.claims.map(({ id }) => id));
      const told = [then, ...(then.earlierHeadlines ?? [])].flatMap(({ restsOn }) => restsOn ?? []);
      expect(told.filter((id) => !known.has(id))).toEqual([]);
      expect(situationAt(then, days[0] ?? "").description.en).toBe("Who said what.");
    }
  });

  it("keeps its one headline at every moment when it has no other", () => {
    expect(days.map((day) => situationAt(situation, day).title)).toEqual(
      days.map(() => situation.title),
    );
  });

  it("leaves a mark's note out until what it tells was said", () => {
    const document = exampleSituation();
    const zone = "layers[0].features[1].properties";
    put(document, `${zone}.note`, { en: "on their way home" });
    put(document, `${zone}.noteRestsOn`, ["troops-returned"]);
    const noted = readSituation(document);
    const noteOn = (day: string): string | undefined =>
      situationAt(noted, day).layers[0]?.items[1]?.properties.note?.en;
    expect(["2031-03-10", "2031-03-12"].map(noteOn)).toEqual([undefined, "on their way home"]);
  });

  it("returns frozen situations and leaves the given one alone", () => {
    const before = JSON.stringify(situation);
    const then = situationAt(situation, "2031-03-10");
    expect(Object.isFrozen(then.layers[0]?.items[1]?.properties.claims)).toBe(true);
    expect(Object.isFrozen(then.claims)).toBe(true);
    expect(JSON.stringify(situation)).toBe(before);
  });

  it.each(["2031-03", "2031-02-29", "yesterday", "", "2031-3-1"])("refuses %j as a day", (day) => {
    expect(() => situationAt(situation, day)).toThrow(TypeError);
    expect(() => situationAt(situation, day)).toThrow(JSON.stringify(day));
  });

  it("refuses a day that is no text", () => {
    const day: unknown = new Date(0);
    expect(() => situationAt(situation, day as string)).toThrow("asOf an object is not a day");
  });
});

function ids(things: readonly { readonly id: string }[] | Situation["claims"]): string {
  return things.map(({ id }) => id).join(" ");
}
