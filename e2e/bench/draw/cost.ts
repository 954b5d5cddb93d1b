/** Loaded before our command: leaves what it cost, as JSON, as it ends. */
import { writeFileSync } from "node:fs";
import { peakMegabytes } from "../processes.ts";

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const cost = { megabytes: peakMegabytes(), processor: (user + system) / 1000 };
  writeFileSync(process.env["BENCH_COST"] ?? "/dev/null", JSON.stringify(cost));
});
