import type { Cursor } from "./cursor.ts";
import { readReferences } from "./read-id.ts";
import { readLocalized } from "./read-text.ts";
import {
  optional,
  type Properties,
  readAmount,
  readObject,
  readWord,
  requireSome,
  type Vocabulary,
} from "./read-value.ts";
import type { PlaceProperties, Precision, Status } from "./situation.ts";

const statuses: Vocabulary<Status> = {
  noun: "a status",
  words: {
    confirmed: true,
    reported: true,
    claimed: true,
    assessed: true,
    proposed: true,
    context: true,
  },
  standIn: "context",
};

const levels: Vocabulary<Precision["level"]> = {
  noun: "a level of precision",
  words: { exact: true, approximate: true, schematic: true },
  standIn: "schematic",
};

export const markKeys = [
  "kind",
  "status",
  "precision",
  "claims",
  "name",
  "note",
  "noteRestsOn",
] as const;

/** Reads what every mark says about itself. */
export function readMark(at: Properties<(typeof markKeys)[number]>): Omit<PlaceProperties, "kind"> {
  requireSome(
    at("claims"),
    "no-claim",
    "this mark has no claim; give the id of at least one, or leave the mark out",
  );
  return {
    status: readWord(at("status"), statuses),
    precision: readPrecision(at("precision")),
    claims: readReferences(at("claims"), "claim"),
    name: readLocalized(at("name")),
    ...optional(at("note"), (note) => ({ note: readLocalized(note) })),
    ...optional(at("noteRestsOn"), (claims) => ({ noteRestsOn: readReferences(claims, "claim") })),
  };
}

function readPrecision(cursor: Cursor): Precision {
  const at = readObject(cursor, "a precision", ["level", "km"]);
  const level = readWord(at("level"), levels);
  if (level === "approximate" && at("km").absent) {
    cursor.warn("missing-km", 'an approximate geometry should say how far it may be off; add "km"');
  }
  return {
    level,
    ...optional(at("km"), (km) => ({ km: readAmount(km, "a distance in kilometres") })),
  };
}
