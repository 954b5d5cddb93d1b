import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planBatch } from "./batch-plan.ts";
import { exportBatch } from "./batch.ts";
import { InputError } from "./input.ts";
import { UsageError } from "./usage.ts";

let folder = "";
let jobFile = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "situation-map-plan-"));
  jobFile = join(folder, "desk/jobs.json");
  mkdirSync(join(folder, "desk/maps"), { recursive: true });
  mkdirSync(join(folder, "desk-evil"));
  writeFileSync(join(folder, "desk/maps/a.json"), '{ "a": 1 }');
  writeFileSync(join(folder, "desk-evil/a.json"), "{}");
  symlinkSync(join(folder, "desk-evil"), join(folder, "desk/link"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("planBatch", () => {
  it("finds situations beside the job file and in the package, and places outputs", async () => {
    const [own, builtIn] = await plan([
      { situation: "maps/a.json", output: "x/a.png" },
      { situation: "ukraine-2022-02", output: "b.png" },
    ]);
    expect(own?.path).toBe(join(folder, "out/x/a.png"));
    expect(own?.source).toEqual({ text: '{ "a": 1 }' });
    expect(builtIn?.source).toEqual({ text: expect.stringContaining("ukraine-2022-02") });
  });

  it("changes a picture's key with its options and its situation, and not with its file", async () => {
    const a = { situation: "maps/a.json", output: "a.png" };
    const [first, same, other] = await plan([
      a,
      { ...a, output: "b.png" },
      { ...a, output: "c.png", scale: 1 },
    ]);
    expect(same?.key).toBe(first?.key);
    expect(other?.key).not.toBe(first?.key);
    writeFileSync(join(folder, "desk/maps/a.json"), '{ "a": 2 }');
    expect((await plan([a]))[0]?.key).not.toBe(first?.key);
  });

  it("leaves a situation that is not there to the run: it fails its own pictures", async () => {
    const [picture] = await plan([{ situation: "maps/none.json", output: "a.png" }]);
    expect(picture?.source).toEqual({
      problem: expect.stringMatching(/^maps\/none\.json cannot be read \(ENOENT/),
    });
  });
});

describe("a batch that would reach outside", () => {
  it.each([
    [{ situation: "/etc/passwd" }, "situation", /is absolute/],
    [{ situation: "../desk-evil/a.json" }, "situation", /goes up/],
    [{ situation: "link/a.json" }, "situation", /leads out/],
    [{ situation: "C:\\a.json" }, "situation", /backslash/],
    [{ situation: "maps/a.json\0" }, "situation", /NUL/],
    [{ output: "/tmp/a.png" }, "output", /is absolute/],
    [{ output: "../a.png" }, "output", /goes up/],
    [{ output: "../out-evil/a.png" }, "output", /goes up/],
    [{ output: "link/a.png" }, "output", /leads out/],
    [{ output: "{mark}.png", mark: "../../a" }, "output", /goes up/],
    [{ output: "C:/a.png" }, "output", /colon/],
    [{ output: "a\0.png" }, "output", /NUL/],
    [{ output: ".situation-map-batch.jsonl", format: "png" }, "output", /its journal/],
  ])("is refused before anything is written: %j", async (values, key, why) => {
    mkdirSync(join(folder, "out"));
    symlinkSync(join(folder, "desk-evil"), join(folder, "out/link"));
    const good = { situation: "maps/a.json", output: "good.png" };
    writeJobs([good, { ...good, output: "other.png", ...values }]);
    const run = exportBatch(jobFile, { "out-dir": join(folder, "out") });
    await expect(run).rejects.toThrow(InputError);
    await expect(run).rejects.toThrow(`${jobFile}: jobs[1].${key}: `);
    await expect(run).rejects.toThrow(why);
    expect(readdirSync(join(folder, "out"))).toEqual(["link"]);
    expect(readdirSync(join(folder, "desk-evil"))).toEqual(["a.json"]);
  });

  it("finds two outputs that links make one", async () => {
    mkdirSync(join(folder, "out/in"), { recursive: true });
    symlinkSync("in", join(folder, "out/inner"));
    const jobs = ["in/a.png", "inner/a.png"].map((output) => ({
      situation: "maps/a.json",
      output,
    }));
    await expect(plan(jobs)).rejects.toThrow(/jobs\[1\]\.output: inner\/a\.png is already written/);
  });
});

describe("exportBatch", () => {
  it.each([
    [{}, /--out-dir/],
    [{ "out-dir": "" }, /--out-dir/],
    [{ "out-dir": "out", workers: "0" }, /--workers 0/],
    [{ "out-dir": "out", workers: "many" }, /--workers many/],
    [{ "out-dir": "out", output: "a.png" }, /--output does not go with --batch/],
    [{ "out-dir": "out", plain: true }, /--plain does not go with --batch/],
  ])("calls %j wrong usage", async (args, message) => {
    writeJobs([{ situation: "maps/a.json", output: "a.png" }]);
    await expect(exportBatch(jobFile, args)).rejects.toThrow(UsageError);
    await expect(exportBatch(jobFile, args)).rejects.toThrow(message);
    expect(existsSync("out/a.png")).toBe(false);
  });

  it("says which job file cannot be read", async () => {
    const args = { "out-dir": join(folder, "out") };
    await expect(exportBatch(join(folder, "none.json"), args)).rejects.toThrow(InputError);
    await expect(exportBatch(join(folder, "none.json"), args)).rejects.toThrow(/none\.json/);
  });

  it("says when its folder cannot be made", async () => {
    writeJobs([{ situation: "maps/a.json", output: "a.png" }]);
    const args = { "out-dir": join(jobFile, "out") };
    await expect(exportBatch(jobFile, args)).rejects.toThrow(/cannot be/);
  });
});

function writeJobs(jobs: readonly object[]): void {
  writeFileSync(jobFile, JSON.stringify({ jobs }));
}

function plan(jobs: readonly object[]): ReturnType<typeof planBatch> {
  writeJobs(jobs);
  return planBatch(jobFile, join(folder, "out"));
}
