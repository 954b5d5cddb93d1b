/**
 * `npm run bench:export`: the same picture by every contender, side by side in one run. In each round every contender draws
 * once, in an order shuffled by a seed, so that what else the machine does falls on all alike; ratios are taken within a round.
 *
 * Options: --rounds N (5), --seed N (1), --only id,id (nothing is written to the README then)
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { contenders, type Contender } from "./contenders.ts";
import { machineLine } from "./machine.ts";
import { foreignLoad } from "./processes.ts";
import { buildAll, built, installPeers, measureParts } from "./provide.ts";
import { reportText, writeReport } from "./report.ts";
import { runner, type Runner, type Sample } from "./runner.ts";
import { serve } from "./serve.ts";
import { median, seededRandom, shuffled } from "./statistics.ts";
import type { Round } from "./targets.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const rounds = Number(values.rounds);
if (!(Number.isInteger(rounds) && rounds > 0))
  throw new RangeError(`--rounds ${values.rounds} is no number of rounds; use 1 or more`);
const wanted = values.only?.split(",");
const chosen = contenders.filter(({ id }) => wanted?.includes(id) ?? true);

/** A contender quicker than this draws several times in a round, and its figure is their median. */
const LEAST_MILLISECONDS = 1000;
const MOST_DRAWINGS = 10;

installPeers();
await buildAll();
const pictures: string = fileURLToPath(new URL("../../out/bench/", import.meta.url));
mkdirSync(pictures, { recursive: true });
const { server, address } = await serve(`${built}pages`);

const random = seededRandom(Number(values.seed));
const ready = new Map<Contender, Ready>();
const silent = new Map<Contender, string>();
for (const contender of chosen) {
  // One that cannot draw here, such as a library that did not install, is named and left out.
  await prepare(contender).then(
    (opened) => ready.set(contender, opened),
    (reason: unknown) => silent.set(contender, String(reason).split("\n", 1)[0] ?? ""),
  );
}

const results: Round[] = [];
for (let round = 1; round <= rounds; round++) {
  const foreign = await foreignLoad(1000);
  const samples = new Map<string, Sample>();
  for (const [contender, { runner: opened, times }] of shuffled([...ready], random))
    samples.set(contender.id, await several(opened, times));
  results.push({ foreign, samples });
  // Kept as they come, for a closer look.
  writeFileSync(
    `${pictures}rounds.json`,
    JSON.stringify(results.map((one) => ({ ...one, samples: Object.fromEntries(one.samples) }))),
  );
  console.log(`round ${round} of ${rounds}: others used ${Math.round(foreign * 100)} % before it`);
}
for (const { runner: opened } of ready.values()) await opened.close();
server.close();

const text = reportText({
  rounds: results,
  contenders: [...ready.keys()],
  silent,
  parts: measureParts(),
  machine: await machineLine(),
});
console.log(`\n${text}`);
if (wanted === undefined) writeReport(fileURLToPath(new URL("README.md", import.meta.url)), text);

interface Ready {
  readonly runner: Runner;
  /** How often it draws in a round. */
  readonly times: number;
}

async function prepare(contender: Contender): Promise<Ready> {
  const opened = await runner(contender, { pictures, pages: address });
  const first = await opened.draw();
  // The first picture of a process says nothing of the next: the second tells how often to draw.
  const { milliseconds, bytes } = contender.start === "warm" ? await opened.draw() : first;
  const times = Math.ceil(Math.min(MOST_DRAWINGS, LEAST_MILLISECONDS / milliseconds));
  console.log(`${contender.id}: ${Math.round(milliseconds)} ms, ${bytes} bytes`);
  return { runner: opened, times: contender.start === "warm" ? times : 1 };
}

async function several(drawn: Runner, times: number): Promise<Sample> {
  const samples: Sample[] = [];
  for (let i = 0; i < times; i++) samples.push(await drawn.draw());
  const middle = (key: keyof Sample): number => median(samples.map((sample) => sample[key]));
  return {
    milliseconds: middle("milliseconds"),
    processor: middle("processor"),
    megabytes: Math.max(...samples.map((sample) => sample.megabytes)),
    bytes: middle("bytes"),
  };
}
