import type { Contender } from "./contenders.ts";
import type { Sample } from "./runner.ts";
import { median } from "./statistics.ts";

/** What every contender took in one round. */
export interface Round {
  /** Share of the machine's processor time that others used just before it. */
  readonly foreign: number;
  /** By contender's id. */
  readonly samples: ReadonlyMap<string, Sample>;
}

/** A figure of a contender in each round. */
export function figures(rounds: readonly Round[], id: string, key: keyof Sample): number[] {
  return rounds.map(({ samples }) => samples.get(id)?.[key] ?? NaN);
}

/** How many times as much as another a contender took in each round; default: of time. */
export function ratios(
  rounds: readonly Round[],
  { id, against }: Pick<Contender, "id" | "against">,
  key: keyof Sample = "milliseconds",
): number[] {
  const base = figures(rounds, against, key);
  return figures(rounds, id, key).map((value, i) => value / base[i]!);
}

/** A goal that the project has set itself, and what came out. */
export interface Target {
  readonly goal: string;
  readonly result: string;
  readonly met: boolean;
}

/** The project's goals for exports, judged by medians; those that nothing was measured for are left out. */
export function judge(rounds: readonly Round[]): Target[] {
  const [mapWarm, mapCold] = ["maplibre-page-warm", "maplibre-page-cold"];
  const pngs = ["ours-card-png", "ours-map-png", "ours-card-cold", "ours-map-cold"];
  const peaks = pngs.map((id) => median(figures(rounds, id, "megabytes")));
  const svg = median(figures(rounds, "ours-card-svg", "milliseconds"));
  const avif = median(figures(rounds, "ours-card-avif", "milliseconds"));
  return [
    faster("PNG than a warm MapLibre screenshot", 20, rounds, [mapWarm, "ours-map-png"]),
    faster("PNG than a cold MapLibre screenshot", 10, rounds, [mapCold, "ours-map-cold"]),
    faster("PNG than a warm SVG screenshot", 3.5, rounds, ["card-page-warm", "ours-card-png"]),
    below("PNG with a peak resident set under 200 MB", 200, Math.max(...peaks), "MB"),
    below("SVG under 30 ms once loaded", 30, svg, "ms"),
    below("AVIF under 2 s", 2000, avif, "ms"),
    ...batchTargets(rounds),
  ].filter(({ result }) => !result.includes("NaN"));
}

function batchTargets(rounds: readonly Round[]): Target[] {
  const ids = [...new Set(rounds.flatMap(({ samples }) => [...samples.keys()]))];
  return ids.flatMap((id) => {
    const workers = Number(/^ours-batch-(\d+)$/.exec(id)?.[1] ?? 1);
    if (workers === 1) return [];
    const pair = ["ours-batch-1", id] as const;
    return [faster(`Batch with ${workers} workers than with one`, 0.8 * workers, rounds, pair)];
  });
}

function faster(
  goal: string,
  least: number,
  rounds: readonly Round[],
  [id, against]: readonly [id: string, against: string],
): Target {
  const time = median(ratios(rounds, { id, against }));
  const processor = median(ratios(rounds, { id, against }, "processor"));
  return {
    goal: `${goal}: ${least} × faster`,
    result: `${time.toFixed(1)} × (in processor time ${processor.toFixed(1)} ×)`,
    met: time >= least,
  };
}

function below(goal: string, most: number, value: number, unit: string): Target {
  return { goal, result: `${Math.round(value)} ${unit}`, met: value < most };
}
