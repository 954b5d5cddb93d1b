/**
 * Where MapLibre's worker lies: the address given, else the file that this package ships beside this module, which Vite, webpack
 * and Next find by themselves. Other bundlers need the file copied and its address passed in.
 */
export function workerAddress(url?: string | URL): string {
  return String(url ?? new URL("./maplibre-gl-worker.mjs", import.meta.url));
}
