import type { Cursor } from "./cursor.ts";
import { type FeatureHead, itemReaders } from "./item-readers.ts";
import { readOwnId } from "./read-id.ts";
import { readMark } from "./read-mark.ts";
import { isObject, readObject, readWord, type Vocabulary } from "./read-value.ts";
import type { ItemKind, SituationItem } from "./situation.ts";

const kinds: Vocabulary<ItemKind> = {
  noun: "a kind of mark",
  words: {
    axis: true,
    movement: true,
    "buildup-site": true,
    "buildup-zone": true,
    battlegroup: true,
    boundary: true,
    area: true,
    place: true,
  },
  standIn: "place",
};

/** Reads one feature; null when its kind is unknown, so that nothing more can be said about it. */
export function readItem(cursor: Cursor, layer: string): SituationItem | null {
  const at = readObject(cursor, "a feature", ["type", "id", "geometry", "properties", "bbox"]);
  if (!isObject(cursor.value)) return null;
  if (at("type").value !== "Feature") at("type").expected('the text "Feature"');
  const head: FeatureHead = { type: "Feature", id: readOwnId(at("id"), "mark"), layer };
  const properties = at("properties");
  if (!isObject(properties.value)) {
    properties.expected("the properties of a mark, an object in { }");
    return null;
  }
  const kind = properties.at("kind");
  const { value } = kind;
  if (typeof value === "string" && isKind(value))
    return itemReaders[value](head, at("geometry"), properties);
  readWord(kind, kinds);
  readMark((key) => properties.at(key));
  return null;
}

function isKind(word: string): word is ItemKind {
  return Object.hasOwn(itemReaders, word);
}
