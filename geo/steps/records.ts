import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureOutputs } from "./outputs.ts";
import { renderProvenance } from "./provenance.ts";
import type { Source } from "./source.ts";

/** Writes `outputs.json` and `PROVENANCE.md` for what lies under `geo/` now. */
export function writeRecords(geo: string, sources: readonly Source[]): void {
  const outputs = measureOutputs(geo);
  writeFileSync(join(geo, "outputs.json"), `${JSON.stringify(outputs, null, 2)}\n`);
  writeFileSync(join(geo, "PROVENANCE.md"), renderProvenance(sources, outputs));
}
