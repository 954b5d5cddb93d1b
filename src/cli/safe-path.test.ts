import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { confine, UnsafePathError } from "./safe-path.ts";

let top = "";
let folder = "";

beforeEach(async () => {
  top = await realpath(mkdtempSync(join(tmpdir(), "situation-map-path-")));
  folder = join(top, "out");
  mkdirSync(join(folder, "in"), { recursive: true });
  mkdirSync(join(top, "out-evil"));
  writeFileSync(join(top, "out-evil/secret.json"), "{}");
  symlinkSync(top, join(folder, "up"));
  symlinkSync(join(top, "out-evil"), join(folder, "sibling"));
  symlinkSync(join(top, "out-evil/secret.json"), join(folder, "secret.json"));
  symlinkSync(join(top, "nowhere"), join(folder, "dangling"));
  symlinkSync("loop", join(folder, "loop"));
  symlinkSync("in", join(folder, "inner"));
  writeFileSync(join(folder, "file"), "");
});

afterEach(() => rmSync(top, { recursive: true, force: true }));

describe("confine", () => {
  it.each([
    ["a.png", "a.png"],
    ["en/card.png", "en/card.png"],
    ["./in//a.png", "in/a.png"],
    ["..a/b..png", "..a/b..png"],
    ["inner/a.png", "in/a.png"],
    ["карта/мапа.png", "карта/мапа.png"],
  ])("finds %j in the folder", async (path, place) => {
    expect(await confine(folder, path)).toBe(join(folder, place));
  });

  it.each([
    ["", /is empty/],
    [".", /names a folder/],
    ["in/", /names a folder/],
    ["in/.", /names a folder/],
    ["/etc/passwd", /is absolute/],
    ["//server/share/a.png", /is absolute/],
    ["..", /goes up/],
    ["../a.png", /goes up/],
    ["../out-evil/a.png", /goes up/],
    ["in/../../a.png", /goes up/],
    ["in/../a.png", /goes up/],
    ["..\\a.png", /backslash/],
    ["\\\\server\\share\\a.png", /backslash/],
    ["C:\\a.png", /backslash/],
    ["C:/a.png", /colon/],
    ["C:a.png", /colon/],
    ["a.png:stream", /colon/],
    ["a.png\0.txt", /NUL/],
    ["a\u001b[2Jb.png", /control character/],
    ["up/a.png", /leads out/],
    ["up/out-evil/a.png", /leads out/],
    ["sibling/a.png", /leads out/],
    ["sibling/new/folder/a.png", /leads out/],
    ["secret.json", /leads out/],
    ["up/out", /leads out/],
    ["dangling", /link to nothing/],
    ["dangling/a.png", /link to nothing/],
    ["loop/a.png", /cannot be used/],
    ["file/a.png", /cannot be used/],
  ])("refuses %j", async (path, why) => {
    await expect(confine(folder, path)).rejects.toThrow(UnsafePathError);
    await expect(confine(folder, path)).rejects.toThrow(why);
  });

  it("takes a folder that is not there yet, or is a link itself", async () => {
    expect(await confine(join(top, "new/out"), "a.png")).toBe(join(top, "new/out/a.png"));
    expect(await confine(join(folder, "inner"), "a.png")).toBe(join(folder, "in/a.png"));
  });

  it("sees a folder that has become a link since", async () => {
    expect(await confine(folder, "in/a.png")).toBe(join(folder, "in/a.png"));
    rmSync(join(folder, "in"), { recursive: true });
    symlinkSync(join(top, "out-evil"), join(folder, "in"));
    await expect(confine(folder, "in/a.png")).rejects.toThrow(/leads out/);
  });
});
