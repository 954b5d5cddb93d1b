import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { openProgress } from "./batch-progress.ts";

describe("openProgress", () => {
  it("writes one line over and over on a terminal, and leaves none", () => {
    const { stream, text } = terminal({ columns: 100 });
    let time = 0;
    const progress = openProgress(stream, 4, {}, () => time);
    time = 500;
    progress.made("a.png");
    time = 1000;
    progress.failed("b.png");
    const drawn = text();
    expect(drawn).not.toContain("\n");
    const [start, first, second] = drawn.split("\u001b[1G\u001b[2K").slice(1);
    expect(start).toBe(`${"░".repeat(24)} 0/4`);
    expect(first).toBe(`${"█".repeat(6)}${"░".repeat(18)} 1/4  2.0/s  00:02 left`);
    expect(second).toBe(`${"█".repeat(12)}${"░".repeat(12)} 2/4  1 failed  2.0/s  00:01 left`);
    progress.close();
    expect(text().endsWith("\u001b[1G\u001b[2K")).toBe(true);
  });

  it("never fills a line: it would wrap", () => {
    const { stream, text } = terminal({ columns: 20 });
    openProgress(stream, 4, {}, () => 0).made("a.png");
    for (const line of text().split("\u001b[1G\u001b[2K")) expect(line.length).toBeLessThan(20);
  });

  it("takes the rate of the last twenty files, and writes hours out", () => {
    const { stream, text } = terminal({});
    let time = 0;
    const progress = openProgress(stream, 10_000, {}, () => time);
    for (let i = 0; i < 50; i++) {
      time += i < 20 ? 10 : 1000;
      progress.made("a.png");
    }
    expect(text()).toMatch(/50\/10000 {2}1\.0\/s {2}2:45:50 left$/);
  });

  it.each([
    ["no terminal", { isTTY: false }, {}],
    ["NO_COLOR", { isTTY: true }, { NO_COLOR: "1" }],
    ["a terminal that cannot go back", { isTTY: true }, { TERM: "dumb" }],
  ])("writes a plain line for each file with %s", (_, look, env) => {
    const { stream, text } = terminal(look);
    const progress = openProgress(stream, 2, env);
    progress.made("en/a.png");
    progress.failed("en/b.png");
    progress.close();
    expect(text()).toBe("1/2 en/a.png\n2/2 en/b.png failed\n");
  });
});

/** A terminal's stream and all that has been written to it. */
function terminal(look: { isTTY?: boolean; columns?: number }) {
  const stream = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY: true, ...look });
  let written = "";
  return { stream, text: (): string => (written += String(stream.read() ?? "")) };
}
