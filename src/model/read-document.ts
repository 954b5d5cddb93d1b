import type { Cursor } from "./cursor.ts";
import { limits } from "./limits.ts";
import { quoteText } from "./name-value.ts";
import { readBbox } from "./read-geometry.ts";
import { readClaim } from "./read-claim.ts";
import { readId, readOwnId, readReference, readReferences } from "./read-id.ts";
import { readLayers } from "./read-layer.ts";
import { readSource } from "./read-source.ts";
import { readDateOf, readLocalized, readUrl } from "./read-text.ts";
import {
  isObject,
  isReservedName,
  optional,
  type Properties,
  readList,
  readObject,
  readText,
  readWord,
  requireSome,
  type Vocabulary,
  withDefault,
} from "./read-value.ts";
import type {
  Correction,
  Headline,
  Party,
  Question,
  Reading,
  Situation,
  Worldview,
} from "./situation.ts";

const documentKeys = [
  "$schema",
  "id",
  "version",
  "title",
  "description",
  "restsOn",
  "earlierHeadlines",
  "asOf",
  "worldview",
  "view",
  "narrowView",
  "credit",
  "parties",
  "readings",
  "sources",
  "claims",
  "questions",
  "layers",
  "caveats",
  "corrections",
] as const;

/** Reads a whole document; what it returns is only worth something when no error was reported. */
export function readDocument(cursor: Cursor): Situation {
  const at = readObject(cursor, "a situation", documentKeys);
  const asOf = readDateOf(at("asOf"), "day");
  const view = readBbox(at("view"));
  const claims = readList(at("claims"), "claims", (claim) => readClaim(claim, asOf), limits.claims);
  const layers = readLayers(at("layers"), view);
  return {
    id: readId(at("id"), "the id of this situation"),
    version: readText(at("version"), "a version"),
    // Before the document's own headline, which is the latest.
    earlierHeadlines: withDefault(at("earlierHeadlines"), [], (list) =>
      readList(list, "headlines", (headline) =>
        readHeadline(readObject(headline, "a headline", ["title", "description", "restsOn"])),
      ),
    ),
    ...readHeadline(at),
    asOf,
    worldview: readWorldview(at("worldview")),
    view,
    ...optional(at("narrowView"), (bbox) => ({ narrowView: readBbox(bbox) })),
    credit: readLocalized(at("credit")),
    parties: withDefault(at("parties"), [], (list) => readList(list, "parties", readParty)),
    readings: withDefault(at("readings"), [], (list) => readList(list, "readings", readReading)),
    sources: readList(at("sources"), "sources", (source) => readSource(source, asOf)),
    claims,
    questions: withDefault(at("questions"), [], (list) =>
      readList(list, "questions", readQuestion),
    ),
    layers,
    caveats: withDefault(at("caveats"), {}, readCaveats),
    corrections: withDefault(at("corrections"), [], (list) =>
      readList(list, "corrections", readCorrection),
    ),
  };
}

function readHeadline(at: Properties<"title" | "description" | "restsOn">): Headline {
  const restsOn = withDefault(at("restsOn"), [], (claims) => readReferences(claims, "claim"));
  at("restsOn").inspection.headlines.push({ claims: restsOn, cursor: at("restsOn") });
  return {
    title: readLocalized(at("title")),
    description: readLocalized(at("description")),
    restsOn,
  };
}

/** An address if it starts like one, else the name of a document such as "A/RES/68/262". */
const addressPattern = /^\s*[a-z][a-z0-9+.-]*:\S/iu;

function readWorldview(cursor: Cursor): Worldview {
  const at = readObject(cursor, "a worldview", ["text", "reference"]);
  const reference = at("reference");
  const isAddress = typeof reference.value === "string" && addressPattern.test(reference.value);
  return {
    text: readLocalized(at("text")),
    reference: isAddress ? readUrl(reference) : readText(reference, "the ground for this view"),
  };
}

const glyphs: Vocabulary<Party["glyph"]> = {
  noun: "a glyph",
  words: { diamond: true, circle: true },
  standIn: "circle",
};

function readParty(cursor: Cursor): Party {
  const at = readObject(cursor, "a party", ["id", "name", "glyph"]);
  return {
    id: readOwnId(at("id"), "party"),
    name: readLocalized(at("name")),
    glyph: readWord(at("glyph"), glyphs),
  };
}

function readReading(cursor: Cursor): Reading {
  const at = readObject(cursor, "a reading", ["id", "title", "description"]);
  return {
    id: readOwnId(at("id"), "reading"),
    title: readLocalized(at("title")),
    description: readLocalized(at("description")),
  };
}

function readQuestion(cursor: Cursor): Question {
  const at = readObject(cursor, "a question", ["id", "text", "claims", "note"]);
  requireSome(
    at("claims"),
    "no-claim",
    "this question has no claim that answers it; give the id of at least one",
  );
  return {
    id: readOwnId(at("id"), "question"),
    text: readLocalized(at("text")),
    claims: readReferences(at("claims"), "claim"),
    ...optional(at("note"), (note) => ({ note: readLocalized(note) })),
  };
}

function readCorrection(cursor: Cursor): Correction {
  const at = readObject(cursor, "a correction", ["on", "version", "text", "claims"]);
  return {
    on: readDateOf(at("on"), "day"),
    version: readText(at("version"), "the version that has the correction"),
    text: readLocalized(at("text")),
    ...optional(at("claims"), (claims) => ({ claims: readReferences(claims, "claim") })),
  };
}

function readCaveats(cursor: Cursor): Record<string, { claim: string }> {
  const caveats: Record<string, { claim: string }> = {};
  if (!isObject(cursor.value)) {
    cursor.expected("an object in { } with layer ids for names");
    return caveats;
  }
  for (const layer of Object.keys(cursor.value)) {
    const caveat = cursor.at(layer);
    if (isReservedName(layer)) {
      caveat.warn(
        "reserved-name",
        `${quoteText(layer)} is a reserved name and is dropped; take it out`,
      );
    } else {
      cursor.inspection.referred.push({ referent: "layer", id: layer, cursor: caveat });
      const at = readObject(caveat, "a caveat", ["claim"]);
      caveats[layer] = { claim: readReference(at("claim"), "claim") };
    }
  }
  return caveats;
}
