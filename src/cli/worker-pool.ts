import { Worker } from "node:worker_threads";
import { messageOf } from "./message-of.ts";

/** How tasks are worked through. */
export interface WorkerPoolOptions {
  /** The workers' code: it answers each message with one of its own. */
  readonly url: URL;
  /** How many workers there are at most. */
  readonly count: number;
  /** Ends the workers and takes no more tasks; what was under way is not settled. */
  readonly signal: AbortSignal;
}

/** What became of a task: the worker's answer, or why the worker ended before it gave one. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly crash: string };

/**
 * Works through tasks in worker threads; each takes the next task when its last one is settled. A worker that ends costs
 * its own task alone and is replaced.
 */
export async function workThrough<Task, Answer>(
  tasks: readonly Task[],
  { url, count, signal }: WorkerPoolOptions,
  settle: (task: Task, outcome: Outcome<Answer>) => Promise<void>,
): Promise<void> {
  // One iterator for all: whoever is free takes the next.
  const queue = tasks.values();
  const running = new Set<PoolWorker<Answer>>();
  const stop = (): void => running.forEach((worker) => void worker.close());
  signal.addEventListener("abort", stop);
  const lanes = Array.from({ length: Math.min(count, tasks.length) }, async () => {
    let worker: PoolWorker<Answer> | undefined;
    try {
      for (const task of queue) {
        if (signal.aborted) return;
        if (!worker || !running.has(worker)) worker = openWorker(url, running);
        const outcome = await worker.ask(task);
        if (signal.aborted) return;
        await settle(task, outcome);
      }
    } finally {
      await worker?.close();
    }
  });
  await Promise.all(lanes);
  signal.removeEventListener("abort", stop);
}

interface PoolWorker<Answer> {
  ask(task: unknown): Promise<Outcome<Answer>>;
  close(): Promise<number>;
}

/** A new worker, in the set for as long as it runs. */
function openWorker<Answer>(url: URL, running: Set<PoolWorker<Answer>>): PoolWorker<Answer> {
  const worker = new Worker(url);
  let settle: ((outcome: Outcome<Answer>) => void) | undefined;
  const pooled: PoolWorker<Answer> = {
    ask: (task) =>
      new Promise((resolve) => {
        settle = resolve;
        worker.postMessage(task, []);
      }),
    close: () => worker.terminate(),
  };
  const end = (why: string): void => {
    running.delete(pooled);
    settle?.({ crash: why });
  };
  worker.on("message", (answer: Answer) => settle?.({ answer }));
  worker.on("error", (reason: unknown) => end(`the worker failed: ${messageOf(reason)}`));
  worker.on("exit", (code) => end(`the worker ended with exit code ${code}`));
  running.add(pooled);
  return pooled;
}
