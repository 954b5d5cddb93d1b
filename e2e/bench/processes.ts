import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of one clock tick in `/proc`. */
const TICK = 10;

/**
 * The most this process ever had in memory, in MB. `process.resourceUsage().maxRSS` is no measure of it: a child starts with the
 * peak of the process it was forked from.
 */
export function peakMegabytes(): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(read("/proc/self/status"))?.[1] ?? NaN) / 1024;
}

/** What a process's descendants hold and have used. */
export interface Descendants {
  /** Proportional set size in MB: pages shared among them count once. 0 when there are none. */
  readonly megabytes: number;
  /** Milliseconds of processor time since each began. */
  readonly processor: number;
}

/** Sums over all processes below one, not itself; what has ended is not counted. */
export function descendants(root: number): Descendants {
  const all = processes();
  const below = (pid: number): Process[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  const found = below(root);
  return {
    megabytes: found.reduce((sum, { pid }) => sum + proportionalKilobytes(pid), 0) / 1024,
    processor: found.reduce((sum, { processor }) => sum + processor, 0),
  };
}

/** Share of the machine's processor time, 0–1, that was in use for a moment while the bench does nothing. */
export async function foreignLoad(milliseconds: number): Promise<number> {
  const before = processorTime();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const after = processorTime();
  return (after.busy - before.busy) / Math.max(1, after.total - before.total);
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly processor: number;
}

function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      // The name, in parentheses, may hold spaces; fields are counted from behind it.
      const fields = read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ").map(Number) ?? [];
      const [, parent, , , , , , , , , , user = 0, system = 0] = fields;
      if (parent === undefined) return [];
      return [{ pid: Number(pid), parent, processor: (user + system) * TICK }];
    });
}

function proportionalKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function processorTime(): { busy: number; total: number } {
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0, steal = 0] = read(
    "/proc/stat",
  )
    .split("\n", 1)[0]!
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  const busy = user + nice + system + irq + soft + steal;
  return { busy, total: busy + idle + wait };
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
