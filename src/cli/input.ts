import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { messageOf } from "./message-of.ts";

/** Situations that come with the package, by name. */
const BUILT_IN: Readonly<Record<string, URL>> = {
  "ukraine-2022-02": new URL("../situations/ukraine-2022-02.json", import.meta.url),
};

/** Whether this is the name of a situation that comes with the package. */
export function isBuiltIn(name: string): boolean {
  return Object.hasOwn(BUILT_IN, name);
}

/** A situation's text, and how messages call it. */
export interface Input {
  readonly name: string;
  readonly text: string;
}

/** A file that could not be read: a problem of the data, not of the call. */
export class InputError extends Error {
  override readonly name: string = "InputError";
}

/** Reads a situation from a file, from standard input (`-`) or from the package. */
export async function readInput(name: string): Promise<Input> {
  const builtIn = BUILT_IN[name];
  try {
    if (name === "-") return { name: "standard input", text: await readAll(process.stdin) };
    return { name, text: await readFile(builtIn ? fileURLToPath(builtIn) : name, "utf8") };
  } catch (reason) {
    const why = messageOf(reason);
    throw new InputError(
      `${name}: $: error: cannot be read (${why}); give a file, - for standard input, or ${Object.keys(BUILT_IN).join(", ")}`,
    );
  }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
