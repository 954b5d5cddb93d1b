/** A contender's process: `node child.js <module> <setup as JSON>`; orders and answers go over Node's own channel. */
import { writeFile } from "node:fs/promises";
import { descendants, peakMegabytes } from "../processes.ts";
import type { Answer, Drawing, DrawingSetup, OpenDrawing, Order } from "./drawing.ts";

const [module = "", setup = "{}"] = process.argv.slice(2);
const address = new URL(`${module}.js`, import.meta.url).href;
const { open } = (await import(address)) as { open: OpenDrawing };
const drawing: Drawing = await open(JSON.parse(setup) as DrawingSetup);

process.on("message", (order: Order) => {
  obey(order).catch((reason: unknown) => {
    console.error(reason);
    process.exit(1);
  });
});
// The bench was stopped: a browser must not outlive it.
process.on("disconnect", () => void obey({ type: "close" }));
answer({ type: "open" });

async function obey(order: Order): Promise<void> {
  if (order.type === "close") {
    await drawing.close?.();
    process.exit(0);
  }
  const before = processorTime();
  const start = performance.now();
  const bytes = await drawing.draw();
  const milliseconds = performance.now() - start;
  answer({ type: "drawn", milliseconds, bytes: bytes.length });
  const { megabytes } = descendants(process.pid);
  const after = processorTime();
  await drawing.tidy?.();
  await writeFile(order.file, bytes);
  answer({
    type: "measured",
    // Where a browser does the work, what its processes hold counts, not this one.
    megabytes: megabytes || peakMegabytes(),
    processor: { drawing: after - before, whole: after },
  });
}

/** Milliseconds that this process and those below it have used. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + descendants(process.pid).processor;
}

function answer(message: Answer): void {
  process.send?.(message);
}
