import type { BasemapTopology } from "../geometry/basemap.ts";
import type { Place } from "../model/place.ts";

/** How much detail of the base map: small pictures and the locator, the home view, close up. */
export type BasemapLevel = "lo" | "mid" | "hi";

/**
 * Addresses as they lie in the package, each written out: bundlers find `new URL("…", import.meta.url)` and carry the file along.
 */
const addresses: Readonly<Record<BasemapLevel | "places", () => URL>> = {
  lo: () => new URL("../basemap/lo.topo.json", import.meta.url),
  mid: () => new URL("../basemap/mid.topo.json", import.meta.url),
  hi: () => new URL("../basemap/hi.topo.json", import.meta.url),
  places: () => new URL("../basemap/places.json", import.meta.url),
};

/** The base map's files, each fetched at most once; one that failed is tried again when it is next asked for. */
export class BasemapData {
  readonly #fetched = new Map<string, Promise<unknown>>();

  level(level: BasemapLevel): Promise<BasemapTopology> {
    return this.#get(level) as Promise<BasemapTopology>;
  }

  places(): Promise<readonly Place[]> {
    return this.#get("places") as Promise<readonly Place[]>;
  }

  #get(name: BasemapLevel | "places"): Promise<unknown> {
    const known = this.#fetched.get(name);
    if (known) return known;
    const loading = fetchJson(addresses[name]());
    this.#fetched.set(name, loading);
    loading.catch(() => this.#fetched.delete(name));
    return loading;
  }
}

async function fetchJson(url: URL): Promise<unknown> {
  const response = await fetch(url).catch((reason: unknown) => {
    throw new Error(`${url.href}: ${String(reason)}`);
  });
  if (!response.ok) throw new Error(`${url.href}: HTTP ${response.status}`);
  return response.json();
}
