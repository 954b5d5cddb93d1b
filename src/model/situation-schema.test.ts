import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { checkSituation } from "./check-situation.ts";
import { exampleSituation } from "./example.situation.ts";
import { take } from "./fixtures/edit.ts";
import { correctedSituation } from "./fixtures/editorial-faults.ts";
import { headedSituation } from "./fixtures/headline-faults.ts";
import { mutate, seededRandom } from "./fixtures/mutate.ts";
import { seededFaults } from "./fixtures/seeded-faults.ts";

const schema = JSON.parse(
  readFileSync(new URL("situation.schema.json", import.meta.url), "utf8"),
) as Record<string, unknown>;
const definitions = schema["$defs"] as Record<string, object>;
const options = { strict: true, strictTypes: false, strictTuples: false, strictRequired: false };
const validate = new Ajv2020({ ...options, allErrors: true }).compile(schema);

/** What the schema does not allow either; the reader's other warnings are beyond it. */
const strictWarnings = new Set(["unknown-property", "reserved-name"]);

describe("situation.schema.json", () => {
  it("accepts the example", () => {
    expect(validate(exampleSituation()) || validate.errors).toBe(true);
  });

  it("accepts retractions and corrections", () => {
    expect(validate(correctedSituation()) || validate.errors).toBe(true);
  });

  it("accepts headlines of earlier moments", () => {
    expect(validate(headedSituation()) || validate.errors).toBe(true);
  });

  it("accepts a document with nothing but what is required", () => {
    const document = exampleSituation();
    for (const path of ["$schema", "questions", "caveats"]) take(document, path);
    for (const path of ["claims[0].party", "claims[1].party", "parties"]) take(document, path);
    for (const name of ["quote", "quantity", "places"]) take(document, `claims[0].${name}`);
    take(document, "sources[0].published");
    expect(checkSituation(document)).toEqual([]);
    expect(validate(document) || validate.errors).toBe(true);
  });

  it.each(seededFaults.map((fault) => [fault.title, fault] as const))(
    "agrees with the reader, as far as it can tell, on %s",
    (_, { change, structural }) => {
      const document = exampleSituation();
      change(document);
      expect(validate(document)).toBe(!structural);
    },
  );

  it("refuses nothing that the reader accepts, in 300 structural mutations of the example", () => {
    let refused = 0;
    for (let seed = 1001; seed <= 1300; seed++) {
      const document = exampleSituation();
      mutate(document, seededRandom(seed));
      // What JSON cannot hold is not the schema's concern.
      const json: unknown = JSON.parse(JSON.stringify(document, withoutBigInts));
      const accepted = !checkSituation(json).some(
        ({ severity, code }) => severity === "error" || strictWarnings.has(code),
      );
      expect(accepted && !validate(json) ? validate.errors : []).toEqual([]);
      if (!accepted) refused += 1;
    }
    expect(refused).toBeGreaterThan(100);
  });

  it("describes every property to the editor", () => {
    // Branches (`oneOf`, `then`) only narrow what is described outside of them.
    const properties = [...nodesOf(schema, "#")].filter(
      ([path]) =>
        /\/properties\/[^/]+$/.test(path) && !/oneOf|\/then\/|\/is[A-Z]|hasKind/.test(path),
    );
    expect(properties.length).toBeGreaterThan(80);
    const bare = properties.filter(
      ([, node]) => Object.keys(node).length > 0 && !isDescribed(node),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it("has a relative $id", () => {
    expect(schema["$id"]).toBe("situation.schema.json");
  });
});

function withoutBigInts(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function* nodesOf(node: unknown, path: string): Generator<[string, Record<string, unknown>]> {
  if (typeof node !== "object" || node === null) return;
  yield [path, node as Record<string, unknown>];
  for (const [key, child] of Object.entries(node)) {
    // A property that is itself called "properties" is told from the keyword by a star.
    const step = key === "properties" && path.endsWith("/properties") ? "properties*" : key;
    yield* nodesOf(child, `${path}/${step}`);
  }
}

/** Whether a property, or the definition it refers to, has a description; a constant speaks for itself. */
function isDescribed(node: Record<string, unknown>): boolean {
  const definition = String(node["$ref"]).split("/").at(-1) ?? "";
  const described = definitions[definition] ?? {};
  return "description" in node || "const" in node || "description" in described;
}
