import { describe, expect, it } from "vitest";
import { workThrough, type Outcome } from "./worker-pool.ts";

const url = new URL("./fixtures/task-worker.mjs", import.meta.url);

interface Task {
  readonly what: string;
  readonly milliseconds?: number;
}

interface Answer {
  readonly what: string;
  readonly threadId: number;
}

describe("workThrough", () => {
  it("gives each worker the next task when it is free", async () => {
    const tasks = [{ what: "long", milliseconds: 1500 }, ...Array.from({ length: 6 }, task)];
    const settled = await settle(tasks, 2);
    expect(settled.map(({ what }) => what)).toEqual([...Array(6).fill("short"), "long"]);
    expect(new Set(settled.map(({ outcome }) => threadOf(outcome))).size).toBe(2);
  });

  it.each([
    ["exit", /exit code 7/],
    ["throw", /out of paint/],
  ])("loses only the task whose worker ends by %s, and replaces the worker", async (what, why) => {
    const settled = await settle([task(), { what }, { what }, task(), task()], 1);
    const crashes = settled.map(({ outcome }) => ("crash" in outcome ? outcome.crash : ""));
    expect(crashes).toEqual(["", expect.stringMatching(why), expect.stringMatching(why), "", ""]);
  });

  it("loses no task to a worker that ends between two", async () => {
    const tasks = [{ what: "throw later" }, task(), task()];
    const settled = await settle(tasks, 1, 60);
    expect(settled.filter(({ outcome }) => "crash" in outcome)).toEqual([]);
    const [first, second, third] = settled.map(({ outcome }) => threadOf(outcome));
    expect(second).not.toBe(first);
    expect(third).toBe(second);
  });

  it("stops when it is told to, without settling what was under way", async () => {
    const stop = new AbortController();
    const settled: Task[] = [];
    const tasks = [task(), { what: "endless", milliseconds: 100_000 }, task()];
    await workThrough<Task, Answer>(tasks, { url, count: 1, signal: stop.signal }, async (done) => {
      settled.push(done);
      setTimeout(() => stop.abort(), 50);
    });
    expect(settled).toEqual([task()]);
  });
});

function task(): Task {
  return { what: "short", milliseconds: 5 };
}

function threadOf(outcome: Outcome<Answer>): number {
  return "answer" in outcome ? outcome.answer.threadId : -1;
}

/** What became of tasks, in the order in which they were settled. */
async function settle(tasks: readonly Task[], count: number, pause = 0) {
  const settled: { what: string; outcome: Outcome<Answer> }[] = [];
  const { signal } = new AbortController();
  await workThrough<Task, Answer>(tasks, { url, count, signal }, async ({ what }, outcome) => {
    settled.push({ what, outcome });
    await new Promise((resolve) => setTimeout(resolve, pause));
  });
  return settled;
}
