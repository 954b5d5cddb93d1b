import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { Contender } from "./contenders.ts";
import { median } from "./statistics.ts";
import { figures, judge, ratios, type Round } from "./targets.ts";

/** What a run found. */
export interface Findings {
  readonly rounds: readonly Round[];
  readonly contenders: readonly Contender[];
  /** Contenders that did not draw, with why. */
  readonly silent: ReadonlyMap<Contender, string>;
  /** Milliseconds of each part of our export, as often as it was measured. */
  readonly parts: readonly (readonly [name: string, times: readonly number[]])[];
  /** What it ran on. */
  readonly machine: string;
}

const BEGIN = "<!-- begin of figures: npm run bench:export -->";
const END = "<!-- end of figures -->";

/** Per cent of the processors that others may use before milliseconds mean little. */
const BUSY = 15;

/** Puts a report between the markers of a Markdown file. */
export function writeReport(file: string, text: string): void {
  const whole = readFileSync(file, "utf8");
  const [head, rest] = whole.split(BEGIN);
  const tail = rest?.split(END)[1];
  if (head === undefined || tail === undefined)
    throw new Error(`${file} lacks the lines "${BEGIN}" and "${END}"; put them back`);
  writeFileSync(file, `${head}${BEGIN}\n\n${text}\n\n${END}${tail}`);
  execFileSync("npx", ["oxfmt", file]);
}

/** Findings as Markdown. */
export function reportText(findings: Findings): string {
  const { rounds, contenders, silent, parts, machine } = findings;
  const foreign = rounds.map((round) => round.foreign * 100);
  return [
    machine,
    `${rounds.length} rounds; just before each, others used ${range(foreign, 0)} % of the processors.${median(foreign) > BUSY ? " **The machine was busy: run it again on a quiet one. Of the figures below only the processor time says something.**" : ""}`,
    table(
      ["target", "result", "met"],
      judge(rounds).map(({ goal, result, met }) => [goal, result, met ? "yes" : "**no**"]),
    ),
    table(
      ["contender", "picture", "start", "ms", "min–max", "× ours", "CPU ms", "MB", "kB"],
      contenders.map((contender) => row(contender, rounds)),
    ),
    ...lackings(contenders),
    ...[...silent].map(([{ label, start }, why]) => `Did not draw: ${label}, ${start} (${why})`),
    "Parts of ours, one after the other in one process:",
    table(
      ["part", "ms", "min–max"],
      parts.map(([name, times]) => [name, shown(median(times)), range(times)]),
    ),
  ].join("\n\n");
}

function row(contender: Contender, rounds: readonly Round[]): string[] {
  const { id, label, kind, start, against } = contender;
  const milliseconds = figures(rounds, id, "milliseconds");
  const ours = id === against ? "1" : shown(median(ratios(rounds, contender)));
  return [
    label,
    kind,
    start,
    shown(median(milliseconds)),
    range(milliseconds),
    ours,
    shown(median(figures(rounds, id, "processor"))),
    shown(median(figures(rounds, id, "megabytes"))),
    shown(median(figures(rounds, id, "bytes")) / 1000),
  ];
}

/** What whose pictures lack, a line each. */
function lackings(contenders: readonly Contender[]): string[] {
  const lines = contenders.flatMap(({ label, lacks }) =>
    lacks === undefined ? [] : [`- ${label.split(",")[0]}: no ${lacks}.`],
  );
  return lines.length > 0
    ? [`What pictures of libraries lack:\n\n${[...new Set(lines)].join("\n")}`]
    : [];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** Three digits that count. */
function shown(figure: number, digits: number = figure < 10 ? 2 : figure < 100 ? 1 : 0): string {
  return Number.isFinite(figure) ? figure.toFixed(digits) : "–";
}

function range(all: readonly number[], digits?: number): string {
  return `${shown(Math.min(...all), digits)}–${shown(Math.max(...all), digits)}`;
}
