import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Contender } from "./contenders.ts";
import { converse, type Conversation } from "./conversation.ts";
import type { DrawingSetup } from "./draw/drawing.ts";
import { built, library, sceneFile } from "./provide.ts";

/** One picture measured. */
export interface Sample {
  readonly milliseconds: number;
  /** Milliseconds of processor time, of all processes. */
  readonly processor: number;
  /** A Node process: its peak resident set. A browser: the proportional set of all its processes as the picture is there. */
  readonly megabytes: number;
  readonly bytes: number;
}

/** A contender that is ready to draw. */
export interface Runner {
  draw(): Promise<Sample>;
  close(): Promise<void>;
}

/** Where contenders leave pictures, and where pages are served. */
export interface Places {
  /** A folder, with a slash at its end. */
  readonly pictures: string;
  /** An address, without one. */
  readonly pages: string;
}

/** A contender that stays, or one that starts anew for each picture. */
export function runner(contender: Contender, places: Places): Promise<Runner> {
  const { id, format, run, start, pictures = 1 } = contender;
  const target = `${places.pictures}${id}${format === undefined ? "" : `.${format}`}`;
  if ("command" in run) {
    const args = run.command.map((arg) => (arg === "%" ? target : arg));
    return fleeting(async () => perPicture(await drawByCommand(args, target), pictures));
  }
  const setup: DrawingSetup = {
    library,
    pages: places.pages,
    scene: sceneFile,
    options: run.options,
  };
  const open = (): Conversation => converse(run.module, setup);
  return start === "warm" ? warmRunner(open(), target) : fleeting(() => drawCold(open, target));
}

/** Nothing stays between its pictures. */
function fleeting(draw: () => Promise<Sample>): Promise<Runner> {
  return Promise.resolve({ draw, close: async () => {} });
}

async function warmRunner(process: Conversation, file: string): Promise<Runner> {
  await process.expect("open");
  return {
    draw: async () => {
      process.order({ type: "draw", file });
      const { milliseconds, bytes } = await process.expect("drawn");
      const { megabytes, processor } = await process.expect("measured");
      return { milliseconds, processor: processor.drawing, megabytes, bytes };
    },
    close: process.close,
  };
}

/** From the start of the process until it has the picture's bytes; how it ends does not count. */
async function drawCold(open: () => Conversation, file: string): Promise<Sample> {
  const start = performance.now();
  const process = open();
  await process.expect("open");
  process.order({ type: "draw", file });
  const { bytes } = await process.expect("drawn");
  const milliseconds = performance.now() - start;
  const { megabytes, processor } = await process.expect("measured");
  await process.close();
  return { milliseconds, processor: processor.whole, megabytes, bytes };
}

/** From the start of our command until its end, all written. */
async function drawByCommand(args: readonly string[], target: string): Promise<Sample> {
  const costs = `${built}cost.json`;
  rmSync(costs, { force: true });
  const command = fileURLToPath(`${library}cli/main.js`);
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", `${built}draw/cost.js`, command, ...args], {
    cwd: built,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, BENCH_COST: costs },
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
  const milliseconds = performance.now() - start;
  if (code !== 0) throw new Error(`situation-map ${args.join(" ")} ended with ${code}: ${said}`);
  const { megabytes, processor } = JSON.parse(readFileSync(costs, "utf8")) as Sample;
  return { milliseconds, processor, megabytes, bytes: sizeOf(target) };
}

function perPicture(sample: Sample, pictures: number): Sample {
  const share = (whole: number): number => whole / pictures;
  return {
    milliseconds: share(sample.milliseconds),
    processor: share(sample.processor),
    megabytes: sample.megabytes,
    bytes: share(sample.bytes),
  };
}

/** Bytes of a picture, or of all in a folder. */
function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  const pictures = readdirSync(path).filter((name) => name.endsWith(".png"));
  return pictures.reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}
