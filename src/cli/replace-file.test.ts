import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeLeftParts, replaceFile } from "./replace-file.ts";
import { UsageError } from "./usage.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "situation-map-replace-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("replaceFile", () => {
  it("puts a file in the place of another, and nothing beside it", async () => {
    writeFileSync(join(folder, "a.png"), "old and longer");
    await replaceFile(join(folder, "a.png"), Buffer.from("new"));
    expect(readFileSync(join(folder, "a.png"), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["a.png"]);
  });

  it("follows no link, neither of the file nor of its part", async () => {
    writeFileSync(join(folder, "other"), "kept");
    symlinkSync("other", join(folder, "a.png"));
    symlinkSync("other", join(folder, `a.png.${process.pid}.part`));
    await replaceFile(join(folder, "a.png"), Buffer.from("new"));
    expect(readFileSync(join(folder, "other"), "utf8")).toBe("kept");
    expect(readFileSync(join(folder, "a.png"), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["a.png", "other"]);
  });

  it("leaves nothing when it cannot write", async () => {
    mkdirSync(join(folder, "a.png"));
    await expect(replaceFile(join(folder, "a.png"), Buffer.from("new"))).rejects.toThrow(
      UsageError,
    );
    expect(readdirSync(folder)).toEqual(["a.png"]);
  });
});

describe("removeLeftParts", () => {
  it("removes what ended processes left of these files, and nothing else", async () => {
    const { pid: ended } = spawnSync(process.execPath, ["--version"]);
    const left = [`a.png.${ended}.part`, `a.png.${process.pid}.part`];
    // The last is of a process that runs: the one that started this one.
    const kept = [
      `b.png.${ended}.part`,
      "a.png.part",
      "a.png.x.part",
      `a.png.${process.ppid}.part`,
    ];
    for (const name of ["a.png", ...left, ...kept]) writeFileSync(join(folder, name), "");
    await removeLeftParts([join(folder, "a.png"), join(folder, "none/c.png")]);
    expect(readdirSync(folder)).toEqual(["a.png", ...kept].toSorted());
  });
});
