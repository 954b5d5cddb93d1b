/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/**
 * A small, valid situation as plain JSON, new at each call: one mark of each kind, about Examplia and Norland, two states in the
 * Atlantic that do not exist. For tests and for reading.
 */
export function exampleSituation(): { [name: string]: Json } {
  return {
    $schema: "./situation.schema.json",
    id: "examplia-2031",
    version: "1.0.0",
    title: { en: "Examplia and Norland", de: "Examplia und Norland" },
    description: { en: "Who said what about the border of Examplia by 12 March 2031." },
    asOf: "2031-03-12",
    worldview: {
      text: { en: "Borders as both states describe them." },
      reference: "Treaty of Sampleton, article 1",
    },
    view: [-40, 0, -20, 15],
    credit: { en: "Invented for tests" },
    parties: [
      { id: "examplia", name: { en: "Examplia" }, glyph: "circle" },
      { id: "norland", name: { en: "Norland" }, glyph: "diamond" },
    ],
    readings: [
      {
        id: "gazette",
        title: { en: "As read by the Gazette" },
        description: { en: "One route, from the north." },
      },
    ],
    sources: exampleSources(),
    claims: exampleClaims(),
    questions: [
      {
        id: "how-many",
        text: { en: "How many troops are at the border?" },
        claims: ["more-troops", "troops-returned"],
        note: { en: "The figures count different things." },
      },
    ],
    layers: exampleLayers(),
    caveats: { routes: { claim: "possible-route" } },
  };
}

function exampleSources(): Json {
  return [
    {
      id: "gazette-0310",
      publisher: "Sampleton Gazette",
      title: "More troops at the border, minister says",
      url: "https://gazette.example/2031/03/10/troops",
      published: "2031-03-10",
      kind: "newsroom",
      lang: "en",
    },
    {
      id: "norland-ministry",
      publisher: "Ministry of Defence of Norland",
      title: "Exercise ends",
      url: "http://defence.norland.example/news?id=7",
      published: "2031-03",
      kind: "official",
      lang: "en-GB",
    },
    {
      id: "atlas",
      publisher: "Atlas of Examples",
      title: "Norland Bay",
      url: "https://atlas.example/bay",
      kind: "reference",
      lang: "de",
    },
  ];
}

function exampleClaims(): Json {
  return [
    {
      id: "more-troops",
      actor: { en: "Ada Sample, Defence Minister of Examplia" },
      party: "examplia",
      saidOn: "2031-03-10",
      precision: "day",
      stance: "buildup",
      statement: { en: "Norland has sent more troops to the border." },
      quote: { text: "There are more than 5,000 of them near our border.", lang: "en" },
      quantity: {
        min: 5000,
        max: null,
        approx: false,
        unit: "troops",
        wording: "more than 5,000",
        scope: { en: "what is counted was not said" },
      },
      places: ["northport"],
      sources: ["gazette-0310"],
      disputes: ["troops-returned"],
      tension: [],
    },
    {
      id: "troops-returned",
      actor: { en: "Ministry of Defence of Norland" },
      party: "norland",
      saidOn: "2031-03",
      precision: "month",
      stance: "withdrawal",
      statement: { en: "The troops are on their way home." },
      places: [],
      sources: ["norland-ministry"],
      disputes: ["more-troops"],
      tension: ["possible-route"],
    },
    {
      id: "possible-route",
      actor: { en: "Sampleton Gazette" },
      saidOn: "2031-03-12",
      precision: "day",
      stance: "assessment",
      statement: { en: "A route from the north is possible." },
      sources: ["gazette-0310"],
      tension: ["troops-returned"],
    },
    {
      id: "bay-is-shared",
      actor: { en: "Atlas of Examples" },
      saidOn: "2030",
      precision: "year",
      stance: "context",
      statement: { en: "The bay belongs to both states." },
      sources: ["atlas"],
    },
  ];
}

function exampleLayers(): Json {
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
