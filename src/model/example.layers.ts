/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The layers of `exampleSituation`: one mark of each kind. */
export function exampleLayers(): Json {
  return [
    {
      type: "FeatureCollection",
      id: "border",
      title: { en: "At the border" },
      features: [buildupSite(), buildupZone(), movement()],
    },
    {
      type: "FeatureCollection",
      id: "routes",
      title: { en: "Possible routes" },
      switchable: true,
      features: [axis()],
    },
    {
      type: "FeatureCollection",
      id: "context",
      title: { en: "Context" },
      switchable: false,
      features: [battlegroup(), boundary(), area(), place()],
    },
  ];
}

function feature(id: string, geometry: Json, properties: { [name: string]: Json }): Json {
  return { type: "Feature", id, geometry, properties };
}

function buildupSite(): Json {
  return feature(
    "northport-site",
    { type: "Point", coordinates: [-30, 10] },
    {
      kind: "buildup-site",
      status: "reported",
      precision: { level: "approximate", km: 10 },
      claims: ["more-troops"],
      name: { en: "near Northport", de: "bei Nordhafen" },
      note: { en: "reported on 10 March" },
      territory: "XXN",
      region: { en: "Northern District" },
    },
  );
}

function buildupZone(): Json {
  return feature("all-troops", null, {
    kind: "buildup-zone",
    status: "reported",
    precision: { level: "schematic" },
    claims: ["more-troops", "troops-returned"],
    name: { en: "Total at the border" },
  });
}

function movement(): Json {
  const course = [
    [-30, 10],
    [-28, 13],
  ];
  return feature(
    "return-north",
    { type: "LineString", coordinates: course },
    {
      kind: "movement",
      status: "claimed",
      precision: { level: "schematic" },
      claims: ["troops-returned"],
      name: { en: "to the north" },
      territory: "XXN",
    },
  );
}

function axis(): Json {
  const route = [
    [-31, 9],
    [-31.5, 7],
    [-31, 5],
  ];
  return feature(
    "route-north",
    { type: "LineString", coordinates: route },
    {
      kind: "axis",
      status: "assessed",
      precision: { level: "schematic" },
      claims: ["possible-route"],
      name: { en: "towards Sampleton" },
      reading: "gazette",
      phase: 1,
      objective: "sampleton",
      from: { en: "the north" },
      territory: "northern-district",
      endsShortOfKm: 25,
    },
  );
}

function battlegroup(): Json {
  return feature(
    "alliance-group",
    {
      type: "MultiPolygon",
      coordinates: [[square(-36, 2, 2)], [square(-33, 1, 1)]],
    },
    {
      kind: "battlegroup",
      status: "confirmed",
      precision: { level: "exact" },
      claims: ["bay-is-shared"],
      name: { en: "Alliance group" },
      host: "XXE",
      base: { name: { en: "Fort Example" }, position: [-35, 3] },
      frameworkNation: { en: "Thirdland" },
    },
  );
}

function boundary(): Json {
  const line = [
    [-34, 8, 12],
    [-27, 8.5, 14],
  ];
  return feature(
    "bay-line",
    { type: "LineString", coordinates: line },
    {
      kind: "boundary",
      role: "line-of-contact",
      status: "context",
      precision: { level: "schematic", km: 15 },
      claims: ["bay-is-shared"],
      name: { en: "line across the bay" },
    },
  );
}

function area(): Json {
  return feature(
    "bay",
    { type: "Polygon", coordinates: [square(-26, 6, 3), square(-25, 7, 1)] },
    {
      kind: "area",
      status: "context",
      precision: { level: "approximate", km: 5 },
      claims: ["bay-is-shared"],
      name: { en: "Norland Bay" },
    },
  );
}

function place(): Json {
  return feature(
    "lighthouse",
    { type: "Point", coordinates: [-25.5, 6.5] },
    {
      kind: "place",
      status: "context",
      precision: { level: "exact" },
      claims: ["bay-is-shared"],
      name: { en: "Lighthouse" },
    },
  );
}

/** A closed ring, counterclockwise, from its south-western corner. */
function square(west: number, south: number, side: number): Json {
  return [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
}
