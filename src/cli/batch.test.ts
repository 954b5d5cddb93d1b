/** Whole runs of the batch as it is built, in processes that are also stopped and killed. */
import { spawn } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { exampleSituation } from "../model/example.situation.ts";
import { JOURNAL } from "./batch-journal.ts";
import { buildBatchCommand } from "./fixtures/build-command.ts";

let built = { folder: "", command: "" };
let folder = "";
let out = "";

beforeAll(async () => {
  built = await buildBatchCommand();
}, 60_000);

afterAll(() => rmSync(built.folder, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "situation-map-batch-"));
  out = join(folder, "out");
  writeFileSync(join(folder, "own.json"), JSON.stringify(exampleSituation()));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const small = { situation: "own.json", size: "400x400", scale: 1, plain: true };
const many = {
  ...small,
  output: "{lang}/{theme}-{asOf}.png",
  lang: ["en", "uk", "de", "fr"],
  theme: ["light", "dark"],
  asOf: ["2031-03-01", "2031-03-10"],
};

describe("a batch", () => {
  it("draws the same bytes whatever the number of workers, and tells each file", async () => {
    const { lang: _, theme: __, asOf: ___, ...formats } = { ...many, output: "map.{format}" };
    writeJobs([many, { ...formats, format: ["svg", "webp", "png"] }]);
    const one = await run("--workers", "1");
    expect(one).toMatchObject({ code: 0, stdout: "" });
    expect(one.stderr).toMatch(/^1\/19 .*\n(.*\n)*19\/19 .*\n19 pictures: 19 made, 0 up to date/);
    const first = contents();
    rmSync(out, { recursive: true });
    expect((await run("--workers", "3")).code).toBe(0);
    expect([...first.keys()]).toHaveLength(19);
    expect(contents()).toEqual(first);
  });

  it("makes only what is missing, damaged or changed, unless it is forced to", async () => {
    const { asOf: _, theme: __, ...four } = { ...many, output: "{lang}.png" };
    writeJobs([four]);
    await run();
    const before = times();
    expect((await run()).stderr).toBe("4 pictures: 0 made, 4 up to date, 0 failed\n");
    expect(times()).toEqual(before);
    rmSync(join(out, "en.png"));
    appendFileSync(join(out, "uk.png"), "x");
    writeJobs([
      { ...four, lang: ["en", "uk", "de"] },
      { ...four, lang: "fr", theme: "dark" },
    ]);
    expect((await run()).stderr).toMatch(/\n4 pictures: 3 made, 1 up to date, 0 failed\n$/);
    expect(changedSince(before)).toEqual(["en.png", "fr.png", "uk.png"]);
    expect((await run("--force")).stderr).toMatch(/\n4 pictures: 4 made, 0 up to date/);
    const situation = exampleSituation();
    writeFileSync(join(folder, "own.json"), JSON.stringify(situation, null, 2));
    expect((await run()).stderr).toMatch(/\n4 pictures: 4 made, 0 up to date/);
  });

  it("goes on after a failure, and tells all failures at the end, in the file's order", async () => {
    writeFileSync(join(folder, "bad.json"), "{}");
    writeJobs([
      { ...small, output: "moment.png", asOf: "yesterday" },
      { ...small, output: "mark.png", mark: "nobody" },
      { ...small, output: "good.png" },
      { ...small, output: "none.png", situation: "none.json" },
      { ...small, output: "bad.png", situation: "bad.json" },
      { ...small, output: "fine.svg" },
    ]);
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect([...contents().keys()]).toEqual(["fine.svg", "good.png"]);
    const told = stderr.split("\n").filter((line) => /^\w+\.png: /.test(line));
    expect(told.slice(0, 3)).toEqual([
      expect.stringMatching(/^moment\.png: .*yesterday/),
      expect.stringMatching(/^mark\.png: .*nobody/),
      expect.stringMatching(/^none\.png: none\.json cannot be read/),
    ]);
    expect(told.slice(3).every((line) => line.startsWith("bad.png: "))).toBe(true);
    expect(stderr).toMatch(/\n6 pictures: 2 made, 0 up to date, 4 failed\n$/);
  });
});

describe("a batch that is ended", () => {
  it("goes on where it was killed, and keeps what was finished", async () => {
    writeJobs([many]);
    const { child, ended } = start("--workers", "2");
    await until(() => journalled().length >= 3);
    child.kill("SIGKILL");
    await ended;
    const finished = journalled();
    expect(finished.length).toBeLessThan(16);
    const before = times();
    const part = join(out, `${finished[0]}.${child.pid}.part`);
    writeFileSync(part, "half of a pic");
    expect((await run()).stderr).toMatch(
      new RegExp(`\\n16 pictures: ${16 - finished.length} made, ${finished.length} up to date, 0`),
    );
    expect(contents().size).toBe(16);
    expect(changedSince(before).filter((file) => finished.includes(file))).toEqual([]);
    expect(existsSync(part)).toBe(false);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("comes to a clean end at %s", async (signal, code) => {
    writeJobs([many]);
    const { child, ended } = start("--workers", "2");
    await until(() => journalled().length >= 2);
    child.kill(signal);
    const result = await ended;
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(/, 0 failed, \d+ not made yet \(run again to go on\)\n$/);
    expect([...contents().keys()]).toEqual(journalled().toSorted());
  });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(...args: string[]) {
  const jobs = join(folder, "jobs.json");
  const child = spawn(process.execPath, [built.command, jobs, "--out-dir", out, ...args]);
  const exit: Promise<number | null> = once(child, "exit").then(([code]) => code);
  const ended = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(
    ([code, stdout, stderr]): Ended => ({ code, stdout, stderr }),
  );
  return { child, ended };
}

function run(...args: string[]): Promise<Ended> {
  return start(...args).ended;
}

function writeJobs(jobs: readonly object[]): void {
  writeFileSync(join(folder, "jobs.json"), JSON.stringify({ jobs }));
}

/** The outputs that the journal knows as finished. */
function journalled(): string[] {
  const journal = join(out, JOURNAL);
  if (!existsSync(journal)) return [];
  const lines = readFileSync(journal, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => {
    const { output }: { output: string } = JSON.parse(line);
    return output;
  });
}

/** Every file in the output folder but the journal, by its path there, in order. */
function files(): string[] {
  return readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((file) => file !== JOURNAL && statSync(join(out, file)).isFile())
    .toSorted();
}

function contents(): Map<string, Buffer> {
  return new Map(files().map((file) => [file, readFileSync(join(out, file))]));
}

function times(): Map<string, bigint> {
  return new Map(
    files().map((file) => [file, statSync(join(out, file), { bigint: true }).mtimeNs]),
  );
}

function changedSince(before: ReadonlyMap<string, bigint>): string[] {
  return [...times()].filter(([file, time]) => before.get(file) !== time).map(([file]) => file);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
