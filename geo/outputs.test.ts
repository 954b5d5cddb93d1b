import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readJson } from "./steps/json.ts";
import { measureOutputs } from "./steps/outputs.ts";
import type { Output } from "./steps/outputs.ts";
import { renderProvenance } from "./steps/provenance.ts";
import type { Source } from "./steps/source.ts";

describe("built files", () => {
  it("are the ones that outputs.json lists, byte for byte", () => {
    const listed = readJson<Record<string, Output>>(join(import.meta.dirname, "outputs.json"));
    expect(hashes(measureOutputs(import.meta.dirname))).toEqual(hashes(listed));
  });
});

describe("PROVENANCE.md", () => {
  it("is what the build writes for these files", () => {
    const sources = readJson<Source[]>(join(import.meta.dirname, "sources.json"));
    const outputs = readJson<Record<string, Output>>(join(import.meta.dirname, "outputs.json"));
    const written = readFileSync(join(import.meta.dirname, "PROVENANCE.md"), "utf8");
    expect(written).toBe(renderProvenance(sources, outputs));
  });
});

describe("sources", () => {
  it("are pinned, hashed, licensed and credited", () => {
    for (const source of readJson<Source[]>(join(import.meta.dirname, "sources.json"))) {
      expect(source.hash).toMatch(/^(sha512-[\w+/]{86}==|sha256-[0-9a-f]{64})$/);
      expect(source.version).toMatch(/^\d/);
      expect([source.licence, source.attribution, source.address]).not.toContain("");
    }
  });
});

function hashes(outputs: Record<string, Output>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).map(([name, output]) => [name, output.sha256]));
}
