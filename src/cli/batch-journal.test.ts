import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JOURNAL, openJournal } from "./batch-journal.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "situation-map-journal-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("openJournal", () => {
  it("knows a file that is whole and made from the same", async () => {
    const picture = await make("a.png");
    const journal = await openJournal(folder);
    expect(await journal.isMade(picture)).toBe(true);
    expect(await journal.isMade({ ...picture, key: "other" })).toBe(false);
    expect(await journal.isMade({ ...picture, output: "b.png" })).toBe(false);
  });

  it.each([
    ["damaged", (path: string) => appendFileSync(path, "x")],
    ["emptied", (path: string) => writeFileSync(path, "")],
    ["gone", (path: string) => rmSync(path)],
  ])("does not take a file for finished that is %s", async (_, harm) => {
    const picture = await make("a.png");
    harm(picture.path);
    expect(await (await openJournal(folder)).isMade(picture)).toBe(false);
  });

  it("passes over lines that a crash cut short, and goes on after them", async () => {
    const first = await make("a.png");
    appendFileSync(join(folder, JOURNAL), '{"output":"b.png","ke');
    const second = await make("b.png");
    appendFileSync(join(folder, JOURNAL), '\n7\nnull\n{"output":3}\n');
    const journal = await openJournal(folder);
    expect(await journal.isMade(first)).toBe(true);
    expect(await journal.isMade(second)).toBe(true);
  });

  it("keeps one line for a file, however often it is made", async () => {
    for (let i = 0; i < 3; i++) await make("a.png");
    await openJournal(folder);
    expect(readFileSync(join(folder, JOURNAL), "utf8").split("\n")).toHaveLength(2);
  });

  it("writes to no file elsewhere that a link of its name leads to", async () => {
    writeFileSync(join(folder, "elsewhere"), "kept");
    symlinkSync("elsewhere", join(folder, JOURNAL));
    await make("a.png");
    expect(readFileSync(join(folder, "elsewhere"), "utf8")).toBe("kept");
  });
});

/** Makes a file and writes it down. */
async function make(output: string) {
  const picture = { output, path: join(folder, output), key: "key" };
  writeFileSync(picture.path, output);
  await (await openJournal(folder)).add(picture, Buffer.from(output));
  return picture;
}
