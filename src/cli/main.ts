#!/usr/bin/env node
import { commands } from "./commands.ts";
import { InputError } from "./input.ts";
import { usage, usageOf } from "./usage-text.ts";
import { UsageError } from "./usage.ts";

/** Runs a command line and gives its exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  const asked = argv.some((argument) => argument === "--help" || argument === "-h");
  if (asked || name === undefined) {
    process.stdout.write(name === undefined ? usage : usageOf(name));
    return asked ? 0 : 2;
  }
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!command) {
    const known = Object.keys(commands).join(", ");
    throw new UsageError(`${name} is no command; use ${known}`);
  }
  try {
    return await command(rest);
  } catch (reason) {
    if (reason instanceof UsageError) throw new UsageError(reason.message, usageOf(name));
    throw reason;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (reason) {
  if (reason instanceof UsageError) {
    process.stderr.write(`${reason.message}\n\n${reason.usage ?? usage}`);
    process.exitCode = 2;
  } else if (reason instanceof InputError) {
    process.stderr.write(`${reason.message}\n`);
    process.exitCode = 1;
  } else throw reason;
}
