import { readFile } from "node:fs/promises";
import { basemapFiles } from "../carried-files.ts";
import {
  readBasemap,
  territoryTest,
  type Basemap,
  type BasemapTopology,
  type Place,
} from "../index.ts";
import type { BasemapLevel } from "./basemap-level.ts";

async function readJson<T>(url: URL): Promise<T> {
  const parsed: T = JSON.parse(await readFile(url, "utf8"));
  return parsed;
}

/** What pictures are made of beside a situation; each part is read when it is first needed, and once. */
export interface Assets {
  /** A level of the shipped base map, decoded. */
  basemap(level: BasemapLevel): Promise<Basemap>;
  /** The shipped base map's names. */
  places(): Promise<readonly Place[]>;
}

/** The shipped assets. */
export function openAssets(): Assets {
  return {
    basemap: once(async (level: BasemapLevel) => readBasemap(await readBasemapLevel(level))),
    places: once(() => readJson<Place[]>(basemapFiles.places())),
  };
}

/** Keeps what a function gave for a value, so that it is worked out once. */
function once<K extends string | void, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>();
  return (key) => {
    const found = kept.get(key) ?? make(key);
    kept.set(key, found);
    return found;
  };
}

function readBasemapLevel(level: BasemapLevel): Promise<BasemapTopology> {
  return readJson<BasemapTopology>(basemapFiles[level]());
}

/** A test of whether a position lies in a territory, by the shipped base map at its finest; for `checkSituation`. */
export async function readTerritories(): Promise<ReturnType<typeof territoryTest>> {
  return territoryTest(await readBasemapLevel("hi"));
}
