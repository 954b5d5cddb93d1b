/**
 * Every name that users may rely on, as a list that is reviewed: one that goes breaks somebody's page.
 * `npm run test:published -- -u` writes the list anew.
 */
import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { commands } from "../../src/cli/commands.ts";
import { usageOf } from "../../src/cli/usage-text.ts";
import { Declarations, typedEntries } from "./declarations.ts";
import { describeElement } from "./element-manifest.ts";

const entries = typedEntries(manifest.exports);
const declarations = new Declarations([...entries.values()]);
const element = describeElement(readFileSync("dist/custom-elements.json", "utf8"));

afterEach(() => vi.restoreAllMocks());

test("the public names are those on the list", async () => {
  const exported = [...entries].map(([entry, file]) => section(entry, declarations.namesIn(file)));
  const called = Object.keys(commands).map((name) =>
    section(`situation-map ${name}`, optionsOf(name)),
  );
  const lists = [
    section("package", Object.keys(manifest.exports)),
    ...exported,
    section(
      "element: properties and methods",
      element.members.map(({ name }) => name),
    ),
    section("element: attributes", element.attributes),
    section("element: events", element.events),
    section(
      "element: slots",
      element.slots.map((name) => name || "(default)"),
    ),
    section("element: parts", element.parts),
    section("element: custom properties", element.cssProperties),
    ...called,
  ];
  await expect(lists.join("\n")).toMatchFileSnapshot("names.txt");
});

test("every option that a command's usage names is one", async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  for (const [name, run] of Object.entries(commands)) {
    const answer = (option: string): Promise<unknown> =>
      Promise.resolve([option, "no-such-file"]).then(run).catch(String);
    for (const option of optionsOf(name))
      expect(String(await answer(option)), `${name} ${option}`).not.toMatch(/unknown option/i);
    expect(await answer("--no-such-option")).toMatch(/unknown option/i);
  }
});

test("the element's manifest names its events as its types do", () => {
  const names = declarations
    .namesIn(entries.get("situation-map/element") ?? "")
    .filter((name) => name.startsWith("SituationMapEventMap."));
  expect(names.map((name) => name.replace(/^.*\./, "")).toSorted()).toEqual(
    element.events.toSorted(),
  );
});

function section(title: string, names: readonly string[]): string {
  return [title, ...names.toSorted().map((name) => `  ${name}`), ""].join("\n");
}

function optionsOf(command: string): string[] {
  return [...new Set(usageOf(command).match(/(?<![\w-])--[a-z][a-z-]*/g))];
}
