import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkSituation } from "./check-situation.ts";
import { exampleSituation } from "./example.situation.ts";
import { get, put } from "./fixtures/edit.ts";
import { inTerritory } from "./fixtures/editorial-faults.ts";
import type { SeededFault } from "./fixtures/seeded-fault.ts";
import { oversized, seededFaults } from "./fixtures/seeded-faults.ts";
import type { Problem } from "./problem.ts";

describe("checkSituation", () => {
  it("finds nothing wrong with the example", () => {
    expect(checkSituation(exampleSituation())).toEqual([]);
    expect(checkSituation(exampleSituation(), { inTerritory })).toEqual([]);
    expect(checkSituation(JSON.stringify(exampleSituation()))).toEqual([]);
  });

  it.each(seededFaults.map((fault) => [fault.title, fault] as const))("reports %s", (_, fault) => {
    const found = problemsOf(fault);
    expect(found).toContain(fault.problems[0]);
    expect(
      found.filter((problem) => !isFollowing(problem) || fault.problems.includes(problem)),
    ).toEqual(fault.problems);
  });

  it.each(oversized.map((fault) => [fault.title, fault] as const))("refuses %s", (_, fault) => {
    expect(problemsOf(fault)).toContain(fault.problems[0]);
  });

  it("lets a reference be published after the last day, for what it says is older", () => {
    const document = exampleSituation();
    put(document, "sources[2].published", "2031-06");
    expect(checkSituation(document)).toEqual([]);
  });

  it.each([
    ["more than … near our border", []],
    ["More  than 5,000", []],
    ["border … more than", ["wording-not-quoted"]],
    ["5000", ["wording-not-quoted"]],
  ])("looks for the figure %j in the quote, an ellipsis for what is left out", (wording, codes) => {
    const document = exampleSituation();
    put(document, "claims[0].quantity.wording", wording);
    expect(checkSituation(document).map((problem) => problem.code)).toEqual(codes);
  });

  it("has a seeded fault for every code that the source can report", () => {
    const seeded = new Set([...seededFaults, ...oversized].flatMap(({ problems }) => problems));
    const tested = new Set([...seeded].map((problem) => problem.split(" ")[0]));
    // Tested below, with documents that are not JSON.
    for (const code of ["not-json", "unreadable"]) tested.add(code);
    const codes = codesInSource();
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !tested.has(code))).toEqual([]);
  });

  it("gives every message a value or a name, a remedy and one line of modest length", () => {
    for (const { change } of [...seededFaults, ...oversized]) {
      const document = exampleSituation();
      change(document);
      for (const { message } of checkSituation(document, { inTerritory })) {
        expect(message).toMatch(/^[^\n]{20,330}$/);
        expect(message).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });

  it("reports all problems at once, in document order", () => {
    const document = exampleSituation();
    put(document, "caveats.routes.claim", "nobody");
    put(document, "layers[1].features[0].properties.status", "comfirmed");
    put(document, "layers[0].features[0].geometry.coordinates[1]", 100);
    put(document, "layers[0].features[0].geometry.coordinates[0]", 200);
    put(document, "sources[1].url", "ftp://defence.example");
    put(document, "claims[0].sources[0]", "gazette-0311");
    put(document, "title.en", "");
    expect(checkSituation(document).map(({ path }) => path)).toEqual([
      "title.en",
      "sources[1].url",
      "claims[0].sources[0]",
      "layers[0].features[0].geometry.coordinates[0]",
      "layers[0].features[0].geometry.coordinates[1]",
      "layers[1].features[0].properties.status",
      "caveats.routes.claim",
    ]);
  });

  it("follows the order of the document's own keys", () => {
    const document = Object.fromEntries(Object.entries(exampleSituation()).reverse());
    put(document, "id", "NO");
    put(document, "asOf", "NO");
    expect(checkSituation(document).map(({ path }) => path)).toEqual(["asOf", "id"]);
  });
});

describe("messages", () => {
  it.each([
    [
      "layers[0].features[0].properties.status",
      "comfirmed",
      '"comfirmed" is not a status; use one of confirmed, reported, claimed, assessed, proposed, context. Did you mean "confirmed"?',
    ],
    [
      "claims[2].sources[0]",
      "gazette-310",
      '"gazette-310" is not the id of a source of this situation; add the source or correct the id. Did you mean "gazette-0310"?',
    ],
    [
      "layers[0].features[0].geometry.coordinates",
      [10, 130],
      "latitude 130 is not between -90 and 90; a position is [longitude, latitude]: the order may be swapped",
    ],
    [
      "claims[0].statement.en",
      "He is in KIEV.",
      '"KIEV" is not how this name is spelt here; write "Kyiv", or put a name that others gave in quotation marks',
    ],
    [
      "sources[0].publishd",
      "2031",
      '"publishd" is not a property of a source and is ignored. Did you mean "published"?',
    ],
    [
      "id",
      "Möwe 1",
      '"Möwe 1" is not an id; use lower-case letters, digits and hyphens, such as "m-we-1"',
    ],
    ["title", 42, '42 is not what is needed here: a text per language, such as { "en": "…" }'],
  ])("of %s = %j name the value and the remedy", (path, value, message) => {
    const document = exampleSituation();
    put(document, path, value);
    expect(checkSituation(document).map((problem) => problem.message)).toContain(message);
  });

  it("shorten long values and spell out invisible characters", () => {
    const document = exampleSituation();
    put(document, "id", `A\u202E${"long ".repeat(100)}`);
    const message = checkSituation(document)[0]?.message ?? "";
    expect(message).toContain('"A\\u202elong long');
    expect(message).toContain("…");
    expect(message.length).toBeLessThan(220);
  });
});

describe("a value that is not JSON", () => {
  it("is reported, not thrown", () => {
    const cyclic = exampleSituation();
    put(cyclic, "title", cyclic);
    const hostile = exampleSituation();
    Object.defineProperty(hostile, "claims", {
      enumerable: true,
      get() {
        throw new Error("no claims for you");
      },
    });
    const values = [
      undefined,
      null,
      1,
      1n,
      Symbol("s"),
      () => 1,
      [],
      new Date(0),
      new Map(),
      cyclic,
    ];
    for (const value of [...values, hostile]) {
      expect(checkSituation(value).some((problem) => problem.severity === "error")).toBe(true);
    }
    expect(checkSituation(hostile)).toMatchObject([{ code: "unreadable" }]);
  });

  it("cannot lend inherited properties", () => {
    const heir: unknown = Object.create(exampleSituation());
    expect(checkSituation(heir)).toContainEqual(
      expect.objectContaining({ code: "missing", path: "id" }),
    );
  });
});

describe("size", () => {
  it("refuses a ring of a million positions at once", () => {
    const document = exampleSituation();
    const ring = Array.from({ length: 1_000_000 }, () => [0, 0]);
    put(document, "layers[2].features[2].geometry.coordinates[0]", ring);
    expect(checkSituation(document)).toMatchObject([{ code: "too-many" }]);
    // Without reading them: whatever reads them all takes longer.
    const reading = least(() => JSON.stringify(ring));
    expect(least(() => checkSituation(document)) / reading).toBeLessThan(1);
  });

  it.each([
    "title",
    "extra",
    "claims[0].quote",
    "layers[2].features[2].geometry.coordinates",
    "layers[0].features[0].properties",
  ])("judges a value at %s that is nested without end", (path) => {
    const document = exampleSituation();
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = i % 2 ? [deep] : { deep };
    put(document, path, deep);
    const codes = checkSituation(document).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes).not.toContain("unreadable");
  });

  it("judges a document four times as large in little more than four times the time", () => {
    const [small, large] = [largeDocument(4_750), largeDocument(19_000)];
    const unknown = checkSituation(large).filter(({ code }) => code === "unknown-id");
    expect(unknown).toHaveLength(19_000);
    const ratio = least(() => checkSituation(large)) / least(() => checkSituation(small));
    // Were each looked for among all, it would be sixteen.
    expect(ratio).toBeLessThan(10);
  });
});

/** A quarter as many features as claims, each claim with a fault. */
function largeDocument(claims: number): unknown {
  const document = exampleSituation();
  const [site] = get(document, "layers[0].features") as object[];
  const features = Array.from({ length: claims / 4 }, (_, i) => ({ ...site, id: `site-${i}` }));
  put(document, "layers[0].features", features);
  const known = get(document, "claims") as object[];
  const disputes = ["no-such-claim"];
  const spare = Array.from({ length: claims }, (_, i) => ({
    ...known[0],
    id: `claim-${i}`,
    disputes,
  }));
  put(document, "claims", [...known, ...spare]);
  return document;
}

/** Milliseconds of a work, the least of three times: what else the machine does only adds. */
function least(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function problemsOf(fault: SeededFault): string[] {
  const document = exampleSituation();
  fault.change(document);
  return checkSituation(document, { inTerritory }).map(
    (problem: Problem) => `${problem.code} ${problem.path}`,
  );
}

/** Whether a problem may follow from another: ids that point to or from the faulty thing dangle, what moved lies elsewhere. */
function isFollowing(problem: string): boolean {
  return /^(unused-|unknown-id|one-sided|outside-territory)/.test(problem);
}

/** The codes that stand in the source as first argument of `error`, `warn` and the like, or as second one of `expected`. */
function codesInSource(): string[] {
  const sources = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"));
  const report = /(?:error|warn|failed)\(\s*"([a-z-]+)"/g;
  const expected = /expected\([^()]*,\s*"([a-z-]+)",?\s*\)/g;
  const required = /requireSome\([^,]*,\s*"([a-z-]+)"/g;
  const codes = sources.flatMap((source) =>
    [report, expected, required].flatMap((pattern) =>
      [...source.matchAll(pattern)].map((match) => match[1] ?? ""),
    ),
  );
  return [...new Set(codes)].sort();
}
