/**
 * Where MapLibre's worker lies: the address given, else the file that this package ships beside this module, which Vite, webpack
 * and Next find by themselves. For other bundlers `copy-assets` lays the file beside the bundle.
 */
export function workerAddress(url?: string | URL): string {
  return String(url ?? new URL("./maplibre-gl-worker.mjs", import.meta.url));
}

const HELP =
  "run `npx situation-map copy-assets <folder of the bundle>` or set `workerUrl`" as const;

/**
 * What MapLibre says of a worker that did not start, with the reason, which it does not know, and what helps. The worker's file is
 * asked for once more to tell. Other errors stay as they are.
 */
export async function explainWorkerError(error: Error, address: string): Promise<Error> {
  if (!error.message.startsWith("Worker failed to load")) return error;
  const response = await fetch(address).catch(() => null);
  const type = response?.headers.get("content-type") ?? "of no type";
  if (!response) return new Error(`${address} cannot be reached: ${HELP}`);
  if (!response.ok) return new Error(`${address} was not found (HTTP ${response.status}): ${HELP}`);
  if (!type.includes("javascript")) return new Error(`${address} is ${type}, no script: ${HELP}`);
  return new Error(
    `${address} is there, but the page does not let it run: its content security policy needs "worker-src ${sourcesFor(address)}"`,
  );
}

/** MapLibre starts a worker of another origin from a `blob:` that imports it, and in a sandboxed frame from a `data:`. */
function sourcesFor(address: string): string {
  if (globalThis.origin === "null") return "data:";
  const { origin } = new URL(address, location.href);
  return origin === location.origin ? "'self'" : `blob: ${origin}`;
}
