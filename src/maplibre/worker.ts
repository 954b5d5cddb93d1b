import { trustedWorkerUrl } from "./trusted-worker.ts";
import { workerAddress } from "./worker-address.ts";

/**
 * Tells MapLibre where its worker lies, once, before the first map is made. `<situation-map>` does so by itself.
 *
 * @param url address of `maplibre-gl-worker.mjs` of exactly the MapLibre version in use; default: the shipped file
 */
export async function configureWorker(url?: string | URL): Promise<void> {
  // Loaded here and not above: `addSituation` itself must bring no MapLibre along.
  const { setWorkerUrl } = await import("maplibre-gl");
  setWorkerUrl(trustedWorkerUrl(workerAddress(url)));
}
