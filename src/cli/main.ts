#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readTerritories } from "../export/index.ts";
import { SituationError } from "../index.ts";
import { check, problemLine } from "./check.ts";
import { exportPicture } from "./export.ts";
import { InputError, readInput, type Input } from "./input.ts";
import { summary } from "./summary.ts";
import { usage, UsageError } from "./usage.ts";

const SCHEMA: URL = new URL("../situation.schema.json", import.meta.url);

const options = {
  output: { type: "string", short: "o" },
  format: { type: "string" },
  preset: { type: "string" },
  size: { type: "string" },
  scale: { type: "string" },
  theme: { type: "string" },
  lang: { type: "string" },
  "as-of": { type: "string" },
  layers: { type: "string" },
  reading: { type: "string" },
  since: { type: "string" },
  mark: { type: "string" },
  plain: { type: "boolean" },
  json: { type: "boolean" },
  strict: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Runs a command line and gives its exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  const [command, name, ...rest] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  if (rest.length > 0)
    throw new UsageError(`${command} takes one situation, not also ${rest.join(" ")}`);
  switch (command) {
    case "schema":
      process.stdout.write(await readFile(SCHEMA, "utf8"));
      return 0;
    case "check":
      return checkAndReport(situationName(command, name), values);
    case "summary":
      return withSituation(situationName(command, name), (input) => {
        process.stdout.write(summary(input, values));
      });
    case "export":
      return withSituation(situationName(command, name), (input) => exportPicture(input, values));
    default:
      throw new UsageError(`${command} is no command; use export, check, summary or schema`);
  }
}

type Values = ReturnType<typeof parse>["values"];

async function checkAndReport(name: string, values: Values): Promise<number> {
  const input = await readInput(name);
  const { json, strict } = values;
  const report = check(input, { json, strict, inTerritory: await readTerritories() });
  process.stdout.write(report.text);
  return report.exitCode;
}

/** Does something with a situation, or reports what is wrong with it. */
async function withSituation(
  name: string,
  use: (input: Input) => void | Promise<void>,
): Promise<number> {
  const input = await readInput(name);
  try {
    await use(input);
    return 0;
  } catch (reason) {
    if (!(reason instanceof SituationError)) throw reason;
    for (const problem of reason.problems)
      process.stderr.write(`${problemLine(input.name, problem)}\n`);
    return 1;
  }
}

function situationName(command: string, name: string | undefined): string {
  if (name === undefined)
    throw new UsageError(`${command} needs a situation: a file, - or ukraine-2022-02`);
  return name;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (reason) {
    throw new UsageError(reason instanceof Error ? reason.message : String(reason));
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (reason) {
  if (reason instanceof UsageError) {
    process.stderr.write(`${reason.message}\n\n${usage}`);
    process.exitCode = 2;
  } else if (reason instanceof InputError) {
    process.stderr.write(`${reason.message}\n`);
    process.exitCode = 1;
  } else throw reason;
}
