import { describe, expect, it } from "vitest";
import { changedItems } from "./changes.ts";
import { exampleSituation } from "./example.situation.ts";
import { put } from "./fixtures/edit.ts";
import { correctedSituation } from "./fixtures/editorial-faults.ts";
import { readSituation } from "./read-situation.ts";
import { situationAt } from "./situation-at.ts";
import type { Situation } from "./situation.ts";
import { statementDay, statementOrder } from "./statements.ts";

const situation = readSituation(exampleSituation());
const order = statementOrder(situation).map(({ id }) => id);

describe("statementOrder", () => {
  it("goes by the day claims count as said, then by the document", () => {
    expect(order).toEqual(["bay-is-shared", "more-troops", "troops-returned", "possible-route"]);
    expect(statementOrder(situation).map((claim) => statementDay(situation, claim))).toEqual([
      "2030-12-31",
      "2031-03-10",
      "2031-03-12",
      "2031-03-12",
    ]);
  });

  it("puts a claim of a month before a later day, by the month's last day", () => {
    const document = exampleSituation();
    put(document, "claims[1].saidOn", "2031-02");
    const ids = statementOrder(readSituation(document)).map(({ id }) => id);
    expect(ids).toEqual(["bay-is-shared", "troops-returned", "more-troops", "possible-route"]);
  });

  it("leaves the document's own order alone", () => {
    expect(situation.claims.map(({ id }) => id)[0]).toBe("more-troops");
  });
});

describe("situationAt a claim", () => {
  it.each(order.map((id, index) => [id, index] as const))(
    "knows what was said up to %s",
    (id, index) => {
      const then = situationAt(situation, id);
      expect(statementOrder(then).map((claim) => claim.id)).toEqual(order.slice(0, index + 1));
      const claim = then.claims.find((candidate) => candidate.id === id);
      expect(then.asOf).toBe(claim && statementDay(situation, claim));
      expect(Object.isFrozen(then)).toBe(true);
    },
  );

  it("tells statements of one day apart, the last of all being the whole situation", () => {
    expect(situationAt(situation, "troops-returned").layers[1]?.items).toEqual([]);
    expect(situationAt(situation, "possible-route")).toBe(situation);
  });

  it("can be asked of an earlier situation, of what that one knows", () => {
    const then = situationAt(situation, "more-troops");
    expect(situationAt(situationAt(situation, "troops-returned"), "more-troops")).toEqual(then);
    expect(() => situationAt(then, "troops-returned")).toThrow(TypeError);
  });

  it("refuses an id that is none of a claim, with a hint", () => {
    expect(() => situationAt(situation, "more-trops")).toThrow(TypeError);
    expect(() => situationAt(situation, "more-trops")).toThrow(
      /"more-trops" is not a day or the id of a claim.*Did you mean "more-troops"\?/,
    );
  });

  it("takes a text that is a day for a day, whatever claims are called", () => {
    const document = exampleSituation();
    put(document, "claims[3].id", "2031-03-09");
    for (const path of ["layers[2].features[0]", "layers[2].features[1]", "layers[2].features[2]"])
      put(document, `${path}.properties.claims`, ["2031-03-09"]);
    put(document, "layers[2].features[3].properties.claims", ["2031-03-09"]);
    expect(situationAt(readSituation(document), "2031-03-09").asOf).toBe("2031-03-09");
  });
});

describe("situationAt with a corrected record", () => {
  const corrected = readSituation(correctedSituation());

  it("keeps a retracted claim and its mark, marked, from the moment it was said", () => {
    const { claims, layers } = situationAt(corrected, "possible-route");
    expect(claims.find(({ id }) => id === "possible-route")?.retracted).toEqual({
      on: "2031-05-01",
      note: { en: "The Gazette withdrew it." },
    });
    expect(layers[1]?.items.map(({ id }) => id)).toEqual(["route-north"]);
  });

  it("keeps corrections, but for those of claims that were said later", () => {
    expect(texts(corrected, "2031-03-12")).toEqual([
      "The date was wrong.",
      "Two names were misspelt.",
    ]);
    expect(texts(corrected, "2031-03-10")).toEqual(["Two names were misspelt."]);
  });

  it("has an empty list when nothing was corrected", () => {
    expect(situation.corrections).toEqual([]);
    expect(situationAt(situation, "2031-03-10").corrections).toEqual([]);
  });
});

describe("changedItems", () => {
  it("are marks that are new or have a new claim", () => {
    expect(step("2030-12-31", "more-troops")).toEqual(["northport-site", "all-troops"]);
    expect(step("more-troops", "troops-returned")).toEqual(["all-troops", "return-north"]);
    expect(step("troops-returned", "possible-route")).toEqual(["route-north"]);
  });

  it("are none from a moment to itself, or back", () => {
    expect(changedItems(situation, situation)).toEqual([]);
    expect(changedItems(situation, situationAt(situation, "2031-03-10"))).toEqual([]);
  });
});

function texts(of: Situation, day: string): string[] {
  return (situationAt(of, day).corrections ?? []).map(({ text }) => text.en);
}

function step(before: string, after: string): string[] {
  return changedItems(situationAt(situation, before), situationAt(situation, after));
}
