import { booleanPointInPolygon } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readJson } from "./steps/json.ts";
import { LANGUAGES, joinPlaces } from "./steps/places.ts";
import type { Place } from "./steps/places.ts";

const places = readJson<Place[]>(join(import.meta.dirname, "basemap/places.json"));
const mid = readJson<Topology>(join(import.meta.dirname, "basemap/mid.topo.json"));
const countries = (
  feature(mid, mid.objects["countries"] as GeometryCollection) as FeatureCollection<
    Polygon | MultiPolygon
  >
).features;

describe("places", () => {
  it("are sorted by a unique id", () => {
    const ids = places.map((place) => place.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it.each(places.map((place) => [place.id, place] as const))(
    "%s is named in every language",
    (_, place) => {
      for (const language of LANGUAGES) {
        expect(place.names[language].trim()).toBe(place.names[language]);
        expect(place.names[language]).not.toBe("");
      }
      expect(place.names.uk + place.names.ru).not.toMatch(/[A-Za-z]/);
    },
  );

  it("has the seven cities, and the Mykolaiv by the sea", () => {
    const ids = ["kyiv", "dnipro", "zaporizhzhia", "mariupol", "kherson", "mykolaiv", "odesa"];
    expect(ids.filter((id) => !places.some((place) => place.id === id))).toEqual([]);
    expect(places.find((place) => place.id === "mykolaiv")).toMatchObject({
      lon: 31.99,
      lat: 46.98,
    });
  });

  it("has every country of the middle level", () => {
    const named = new Set(
      places.filter((place) => place.kind === "country").map((place) => place.country),
    );
    expect(countries.map((item) => item.id).filter((id) => !named.has(String(id)))).toEqual([]);
  });

  it("puts cities and anchors into their country", () => {
    // Microstates, and Copenhagen on its strait, may lie a pixel outside the simplified shape.
    const tolerated = new Set(["liechtenstein", "san-marino", "vatican-city", "copenhagen"]);
    const stray = places
      .filter(({ id, kind }) => !tolerated.has(id) && ["country", "capital"].includes(kind))
      .flatMap((place) =>
        (place.anchors ?? [[place.lon, place.lat]]).map((anchor) => ({ place, anchor })),
      )
      .filter(({ place, anchor }) => {
        const shape = countries.find((item) => item.id === place.country);
        return shape === undefined || !booleanPointInPolygon(anchor, shape);
      });
    expect(stray.map(({ place, anchor }) => `${place.id} ${anchor.join()}`)).toEqual([]);
  });

  it("puts the anchors of seas into the water", () => {
    const wet = places
      .filter((place) => place.kind === "sea")
      .flatMap((place) => place.anchors ?? []);
    const dry = wet.filter((anchor) =>
      countries.some((item) => booleanPointInPolygon(anchor, item)),
    );
    expect(dry).toEqual([]);
  });
});

describe("joinPlaces", () => {
  const row = {
    name: "Mykolayiv",
    lat: "46.97625",
    lng: "31.99296",
    country: "UA",
    admin1: "16",
    admin2: "1",
  };
  const names = {
    en: "Mykolaiv",
    uk: "Миколаїв",
    ru: "Николаев",
    de: "M",
    fr: "M",
    pl: "M",
    es: "M",
  };
  const city = {
    id: "mykolaiv",
    kind: "city",
    country: "UKR",
    rank: 2,
    geonames: 700569,
    names,
  } as const;

  it("rounds coordinates to a hundredth of a degree", () => {
    const [place] = joinPlaces([{ ...city, key: "UA.16.Mykolayiv" }], [], [row], {});
    expect(place).toMatchObject({ lon: 31.99, lat: 46.98 });
  });

  it("refuses a key that two towns share", () => {
    const twin = { ...row, admin2: "2" };
    expect(() => joinPlaces([{ ...city, key: "UA.16.Mykolayiv" }], [], [row, twin], {})).toThrow(
      "2 rows",
    );
    expect(joinPlaces([{ ...city, key: "UA.16.Mykolayiv@1" }], [], [row, twin], {})).toHaveLength(
      1,
    );
  });
});
