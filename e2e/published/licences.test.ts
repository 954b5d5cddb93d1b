/** Under which terms the package's dependencies come, and the notices for what it carries of others. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allowed, named } from "./licences.json" with { type: "json" };
import { writeNotices } from "./notices.ts";

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Locked>;
};

/** Name and licence of what is installed with the package, on whichever platform. */
const installed = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional)
  .map(([path, { license = "none" }]) => [path.replace(/^.*node_modules\//, ""), license] as const);

test("every dependency has a licence that is allowed, or is named with its own", () => {
  expect(installed.length).toBeGreaterThan(50);
  const refused = installed.filter(
    ([name, licence]) => !isAllowed(licence) && !termsOf(name).startsWith(licence),
  );
  expect(refused).toEqual([]);
});

test("every package that is named is installed", () => {
  const unused = Object.keys(named).filter(
    (pattern) => !installed.some(([name]) => fits(name, pattern)),
  );
  expect(unused).toEqual([]);
});

// `npm run test:published -- -u` writes it anew.
test("the notices name every package whose code is carried", async () => {
  await expect(writeNotices()).toMatchFileSnapshot("../../THIRD-PARTY-NOTICES.txt");
});

/** Of alternatives one must be allowed, of terms that hold together all. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((terms) => terms.split(" AND ").every((licence) => allowed.includes(licence)));
}

function termsOf(name: string): string {
  return Object.entries(named).find(([pattern]) => fits(name, pattern))?.[1] ?? "refused";
}

/** A pattern may end with an asterisk. */
function fits(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
