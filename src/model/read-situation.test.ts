import { describe, expect, expectTypeOf, it } from "vitest";
import type { LineString, Point } from "geojson";
import { checkSituation } from "./check-situation.ts";
import { exampleSituation } from "./example.situation.ts";
import { get, put } from "./fixtures/edit.ts";
import { mutate, seededRandom } from "./fixtures/mutate.ts";
import { seededFaults } from "./fixtures/seeded-faults.ts";
import { SituationError } from "./problem.ts";
import { readSituation } from "./read-situation.ts";
import type { SituationItem } from "./situation.ts";

describe("readSituation", () => {
  it("reads text and parsed JSON alike", () => {
    const document = exampleSituation();
    expect(readSituation(JSON.stringify(document))).toEqual(readSituation(document));
  });

  it("keeps all that the document says", () => {
    const document = exampleSituation();
    const situation = readSituation(document);
    for (const key of ["id", "version", "title", "worldview", "view", "credit", "sources"]) {
      expect(situation).toHaveProperty(key, document[key]);
    }
    expect(situation.claims[0]).toEqual(get(document, "claims[0]"));
    expect(situation.layers[1]?.items[0]?.properties).toEqual(
      get(document, "layers[1].features[0].properties"),
    );
  });

  it("lifts kind, id and layer onto each item", () => {
    const items = readSituation(exampleSituation()).layers.flatMap((layer) => layer.items);
    expect(items.map(({ kind, id, layer }) => `${layer} ${kind} ${id}`)).toEqual([
      "border buildup-site northport-site",
      "border buildup-zone all-troops",
      "border movement return-north",
      "routes axis route-north",
      "context battlegroup alliance-group",
      "context boundary bay-line",
      "context area bay",
      "context place lighthouse",
    ]);
    for (const item of items) expect(item.properties.kind).toBe(item.kind);
  });

  it("lets the compiler narrow geometry and properties by kind", () => {
    const items = readSituation(exampleSituation()).layers.flatMap((layer) => layer.items);
    expect(items.map(narrow)).toHaveLength(8);
  });

  it("fills in what may be left out", () => {
    const situation = readSituation(exampleSituation());
    expect(situation.layers[0]?.switchable).toBe(true);
    expect(situation.claims[3]).toMatchObject({ places: [], disputes: [], tension: [] });
    const document = exampleSituation();
    put(document, "claims[0].quantity", { unit: "troops", wording: "more than 5,000" });
    const quantity = readSituation(document).claims[0]?.quantity;
    expect(quantity).toEqual({
      min: null,
      max: null,
      approx: false,
      unit: "troops",
      wording: "more than 5,000",
    });
  });

  it("takes an exact figure, with min and max alike", () => {
    const document = exampleSituation();
    put(document, "claims[0].quantity.max", 5000);
    expect(readSituation(document).claims[0]?.quantity).toMatchObject({ min: 5000, max: 5000 });
  });

  it("leaves altitudes out", () => {
    const boundary = readSituation(exampleSituation()).layers[2]?.items[1];
    expect(boundary?.geometry).toEqual({
      type: "LineString",
      coordinates: [
        [-34, 8],
        [-27, 8.5],
      ],
    });
  });

  it("returns a tree that is frozen to its leaves and shares nothing with the document", () => {
    const document = exampleSituation();
    const before = structuredClone(document);
    const given = new Set(objectsOf(document));
    const read = objectsOf(readSituation(document));
    expect(read.length).toBeGreaterThan(100);
    expect(read.filter((value) => !Object.isFrozen(value))).toEqual([]);
    expect(read.filter((value) => given.has(value))).toEqual([]);
    expect(document).toEqual(before);
    expect(Object.isFrozen(document)).toBe(false);
  });

  it("drops what the format does not know, and reserved names everywhere", () => {
    const document = exampleSituation();
    for (const holder of ["", "title.", "caveats.", "sources[0].", "claims[0].quote."]) {
      put(document, `${holder}__proto__`, { polluted: true });
      put(document, `${holder}constructor`, { prototype: { polluted: true } });
    }
    put(document, "layers[0].features[0].properties.extra", "kept?");
    const situation = readSituation(document);
    expect(situation).toEqual(readSituation(exampleSituation()));
    for (const value of objectsOf(situation)) {
      expect(Object.getOwnPropertyNames(value)).not.toContain("__proto__");
      expect(Object.getPrototypeOf(value)).toBe(
        Array.isArray(value) ? Array.prototype : Object.prototype,
      );
    }
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("throws every error, and only errors", () => {
    const document = exampleSituation();
    put(document, "title.en", 1);
    put(document, "extra", 1);
    put(document, "layers[0].features[0].properties.status", "sure");
    const error = errorOf(document);
    expect(error.problems.map(({ code }) => code)).toEqual(["wrong-type", "invalid-value"]);
    expect(error.problems).toEqual(
      checkSituation(document).filter((problem) => problem.severity === "error"),
    );
    expect(error.message).toContain("title.en: 1 is not");
    expect(error.message).toContain(
      'layers[0].features[0].properties.status: "sure" is not a status',
    );
  });

  it("keeps the message short when there are many errors", () => {
    const document = exampleSituation();
    put(
      document,
      "claims",
      Array.from({ length: 1000 }, () => 0),
    );
    const error = errorOf(document);
    expect(error.problems.length).toBeGreaterThan(1000);
    expect(error.message.split("\n")).toHaveLength(21);
    expect(error.message).toMatch(/… and \d+ more$/);
  });

  it("accepts exactly the documents in which no problem is an error", () => {
    for (const { change } of seededFaults) {
      const document = exampleSituation();
      change(document);
      const faulty = checkSituation(document).some((problem) => problem.severity === "error");
      expect(outcomeOf(document)).toBe(faulty ? "SituationError" : "frozen");
    }
  });
});

describe("any document", () => {
  it("is judged without throwing: 300 structural mutations of the example", () => {
    const codes = new Set<string>();
    for (let seed = 1; seed <= 300; seed++) {
      const document = exampleSituation();
      mutate(document, seededRandom(seed));
      const problems = checkSituation(document);
      for (const problem of problems) codes.add(problem.code);
      const faulty = problems.some((problem) => problem.severity === "error");
      expect(outcomeOf(document)).toBe(faulty ? "SituationError" : "frozen");
    }
    expect(codes).not.toContain("unreadable");
    expect(codes.size).toBeGreaterThan(15);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("is judged without throwing: 300 texts with characters changed", () => {
    const text = JSON.stringify(exampleSituation());
    for (let seed = 1; seed <= 300; seed++) {
      const random = seededRandom(seed);
      const at = Math.floor(random() * text.length);
      const change = '{}[],:"\\0e-\u0000'.charAt(Math.floor(random() * 12));
      const [first] = checkSituation(text.slice(0, at) + change + text.slice(at + 1));
      // Where the text is no JSON any more, the fault is found at the start of the changed word or after it.
      const column = /not JSON.* line 1, column (\d+)/.exec(first?.message ?? "")?.[1];
      expect(column === undefined || Number(column) > at - 24).toBe(true);
    }
  });
});

/** "frozen" for a document that is read into a frozen situation, else the name of what is thrown. */
function outcomeOf(document: unknown): string {
  try {
    return Object.isFrozen(readSituation(document)) ? "frozen" : "not frozen";
  } catch (error) {
    return error instanceof SituationError && error.problems.length > 0
      ? error.name
      : String(error);
  }
}

function errorOf(document: unknown): SituationError {
  try {
    readSituation(document);
  } catch (error) {
    if (error instanceof SituationError) return error;
    throw error;
  }
  throw new Error("the document was accepted");
}

function objectsOf(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsOf)];
}

/** Fails to compile, not to run. */
function narrow(item: SituationItem): void {
  if (item.kind === "axis") {
    expectTypeOf(item.geometry).toEqualTypeOf<LineString>();
    expectTypeOf(item.properties.reading).toEqualTypeOf<string>();
  }
  if (item.kind === "place") expectTypeOf(item.geometry).toEqualTypeOf<Point>();
}
