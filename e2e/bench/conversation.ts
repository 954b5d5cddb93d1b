import { spawn, type ChildProcess } from "node:child_process";
import type { Answer, DrawingSetup, Order } from "./draw/drawing.ts";
import { built } from "./provide.ts";

type AnswerOf<T extends Answer["type"]> = Extract<Answer, { type: T }>;

/** A contender's process and what is said with it. */
export interface Conversation {
  order: (order: Order) => void;
  /** The next answer, which must be of this type. */
  expect: <T extends Answer["type"]>(type: T) => Promise<AnswerOf<T>>;
  close: () => Promise<void>;
}

/** Starts a contender's process. */
export function converse(module: string, setup: DrawingSetup): Conversation {
  const child = spawn(
    process.execPath,
    [`${built}draw/child.js`, module, JSON.stringify(setup)],
    // What libraries print is no part of the report.
    { stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  const answers = queue(child, module);
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const order = (message: Order): void => void child.send(message);
  return {
    order,
    expect: async (type) => {
      const answer = await answers();
      if (answer.type !== type) throw new Error(`${module} answered ${answer.type}, not ${type}.`);
      return answer as AnswerOf<typeof type>;
    },
    close: async () => {
      order({ type: "close" });
      await ended;
    },
  };
}

/** Answers one by one, whether they come before or after they are asked for; fails when the process ends. */
function queue(child: ChildProcess, module: string): () => Promise<Answer> {
  const waiting: Answer[] = [];
  let wake: (() => void) | undefined;
  child.on("message", (answer: Answer) => {
    waiting.push(answer);
    wake?.();
  });
  child.on("exit", () => wake?.());
  return async () => {
    for (;;) {
      const answer = waiting.shift();
      if (answer) return answer;
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(
          `${module} ended (${child.exitCode ?? child.signalCode}) before it had drawn.`,
        );
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
}
