/** Declarations hold for users who have nothing but the package. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import {
  Declarations,
  linesWithAny,
  missingIn,
  packagesNamedIn,
  typedEntries,
} from "./declarations.ts";

const declarations = new Declarations([...typedEntries(manifest.exports).values()]);
const files = declarations.files();

/** Packages whose types come along: dependencies, and the frameworks of those who use them. */
const promised = new Set([
  manifest.name,
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.peerDependencies),
]);

test("no declaration says `any`", () => {
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap((file) =>
    linesWithAny(file).map((line) => `${relative(".", file.fileName)}:${line}`),
  );
  expect(found).toEqual([]);
});

test("every declaration that declarations name is there", () => {
  expect(files.flatMap((file) => missingIn(file))).toEqual([]);
});

test("every package that declarations name is installed with this one", () => {
  const missing = files.flatMap((file) =>
    packagesNamedIn(file)
      .filter((name) => !hasTypes(name))
      .map((name) => `${name} (${relative(".", file.fileName)})`),
  );
  expect(missing).toEqual([]);
});

/** From the package itself, or from its companion `@types/…`. */
function hasTypes(name: string): boolean {
  if (promised.has(`@types/${name}`)) return true;
  return promised.has(name) && !existsSync(`node_modules/@types/${name}`);
}
