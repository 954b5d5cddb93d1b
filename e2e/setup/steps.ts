/** What `npm test` runs, in this order. `npm run` names parts of it: see the scripts in package.json. */

export interface Step {
  readonly name: string;
  /** Programs, on the path or in node_modules/.bin, with their arguments. */
  readonly commands: readonly (readonly string[])[];
  readonly browser?: true;
  /** Steps that must have passed; otherwise this one is not run. */
  readonly after?: readonly string[];
  /** Where the tests' counts are found afterwards. Without, the step counts as one. */
  readonly report?: { readonly path: string; readonly by: "vitest" | "playwright" };
}

export const TARBALL = "out/package/situation-map.tgz";

export const steps: readonly Step[] = [
  { name: "format", commands: [script("check:format")] },
  { name: "lint", commands: [script("check:lint")] },
  { name: "types", commands: [script("check:types")] },
  { name: "unused", commands: [script("check:unused")] },
  vitest("unit", "node"),
  { ...vitest("browser", "browser"), browser: true },
  { name: "build", commands: [script("build")] },
  { ...vitest("published", "published"), after: ["build"] },
  {
    name: "package",
    commands: [["tsx", "e2e/setup/pack.ts"], script("check:package")],
    after: ["build"],
  },
  { ...playwright("consumer"), after: ["build", "package"] },
  { ...playwright("pages"), after: ["build"] },
];

function script(name: string): string[] {
  return ["npm", "run", "--silent", name];
}

function vitest(name: string, project: string): Step {
  const path = `out/reports/${name}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
  return {
    name,
    commands: [["vitest", "run", `--project=${project}`, ...reporters]],
    report: { path, by: "vitest" },
  };
}

/** `pages`: the demo in a browser. `consumer`: the package as a user installs it. */
function playwright(project: string): Step {
  const config = "e2e/playwright.config.ts";
  return {
    name: project,
    commands: [["playwright", "test", "-c", config, `--project=${project}`]],
    browser: true,
    report: { path: `out/reports/${project}.json`, by: "playwright" },
  };
}
