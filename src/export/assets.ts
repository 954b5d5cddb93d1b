import { readFile } from "node:fs/promises";
import { basemapFiles, type WebFont } from "../carried-files.ts";
import {
  readBasemap,
  territoryTest,
  type Basemap,
  type BasemapTopology,
  type Place,
} from "../index.ts";
import type { BasemapLevel } from "./basemap-level.ts";
import { embeddedFont } from "./fonts.ts";
import { readManifest } from "./manifest.ts";

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
  /** `@font-face` rules with these fonts inside. */
  fontCss(fonts: readonly WebFont[]): Promise<string>;
  /** Name and version of this package. */
  software(): Promise<string>;
}

/** The shipped assets. */
export function openAssets(): Assets {
  const fontRule = once(embeddedFont);
  return {
    basemap: once(async (level: BasemapLevel) => readBasemap(await readBasemapLevel(level))),
    places: once(() => readJson<Place[]>(basemapFiles.places())),
    fontCss: async (fonts) => (await Promise.all(fonts.map(fontRule))).join(""),
    software: once(async () => {
      const { name, version } = await readManifest();
      return `${name} ${version}`;
    }),
  };
}

/** Keeps what a function gave for a value, so that it is worked out once. */
function once<K extends string | WebFont | void, T>(
  make: (key: K) => Promise<T>,
): (key: K) => Promise<T> {
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
