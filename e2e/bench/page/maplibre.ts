/** The live map of the package at its home view, alone on a page, as the element makes it after a reader's first touch. */
import basemapUrl from "../../../geo/basemap/mid.topo.json?url";
import placesUrl from "../../../geo/basemap/places.json?url";
import situationUrl from "../../../geo/situations/ukraine-2022-02/ukraine-2022-02.json?url";
import { buildScene, readSituation, type BasemapTopology, type Place } from "../../../src/index.ts";
import { LiveMap } from "../../../src/maplibre/live-map.ts";

declare global {
  /** Settles when the picture is whole. */
  var drawn: Promise<unknown>;
}

globalThis.drawn = draw();

async function draw(): Promise<void> {
  const [situation, basemap, places] = await Promise.all([
    fetch(situationUrl).then((response) => response.text()),
    fetchJson<BasemapTopology>(basemapUrl),
    fetchJson<Place[]>(placesUrl),
  ]);
  const scene = buildScene(readSituation(situation), { basemap, places });
  const map = new LiveMap(document.querySelector<HTMLElement>("#map")!, { scene });
  await map.ready;
  await document.fonts.ready;
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  return response.json();
}
