import { basemapFiles, filesRemedy } from "../carried-files.ts";
import type { BasemapTopology } from "../geometry/basemap.ts";
import type { Place } from "../model/place.ts";

/** How much detail of the base map: small pictures and the locator, the home view, close up. */
export type BasemapLevel = "lo" | "mid" | "hi";

/** The base map's files, each fetched at most once; one that failed is tried again when it is next asked for. */
export class BasemapData {
  readonly #levels = new Map<BasemapLevel, Promise<BasemapTopology>>();
  #places: Promise<readonly Place[]> | null = null;

  level(level: BasemapLevel): Promise<BasemapTopology> {
    const known = this.#levels.get(level);
    if (known) return known;
    const loading = fetchJson<BasemapTopology>(basemapFiles[level]());
    this.#levels.set(level, loading);
    loading.catch(() => this.#levels.delete(level));
    return loading;
  }

  places(): Promise<readonly Place[]> {
    if (this.#places) return this.#places;
    const loading = fetchJson<readonly Place[]>(basemapFiles.places());
    this.#places = loading;
    loading.catch(() => (this.#places = null));
    return loading;
  }
}

/** The package's own files are what their types say. */
async function fetchJson<T>(url: URL): Promise<T> {
  const response = await fetch(url).catch((reason: unknown) => {
    throw new Error(`${url.href}: ${String(reason)}`);
  });
  if (!response.ok) throw new Error(`${url.href}: HTTP ${response.status}; ${filesRemedy}`);
  const data: T = await response.json();
  return data;
}
