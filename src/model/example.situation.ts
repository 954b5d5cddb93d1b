import { exampleLayers, type Json } from "./example.layers.ts";

export type { Json } from "./example.layers.ts";

/**
 * A small, valid situation as plain JSON, new at each call: one mark of each kind, about Examplia and Norland, two states
 * in the Atlantic that do not exist. For tests and for reading.
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
    claims: [...disputedClaims(), ...otherClaims()],
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

function disputedClaims(): Json[] {
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
  ];
}

function otherClaims(): Json[] {
  return [
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
