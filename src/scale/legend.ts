import type { ItemKind, Situation, SituationItem, Status } from "../model/situation.ts";

/** One row of the key: marks of one layer that look alike. */
export interface LegendRow {
  /** `layer/status`, stable. */
  readonly id: string;
  readonly layer: string;
  readonly kind: ItemKind;
  readonly status: Status;
  readonly items: readonly SituationItem[];
}

/** The order in which kinds stand in the key, whatever the file's order. */
const KINDS: readonly ItemKind[] = [
  "axis",
  "buildup-site",
  "buildup-zone",
  "movement",
  "battlegroup",
  "place",
];

const STATUSES: readonly Status[] = [
  "assessed",
  "reported",
  "claimed",
  "confirmed",
  "proposed",
  "context",
];

/**
 * The rows of a key, from the marks that are there: one row for each kind and status of a switchable layer. Marks without a
 * place are left out, as they are chips.
 */
export function legendRows(situation: Situation): LegendRow[] {
  const rows = new Map<string, LegendRow & { items: SituationItem[] }>();
  for (const layer of situation.layers) {
    if (!layer.switchable) continue;
    for (const item of layer.items) {
      if (item.geometry === null) continue;
      const id = `${layer.id}/${item.kind}/${item.properties.status}`;
      const row = rows.get(id) ?? {
        id,
        layer: layer.id,
        kind: item.kind,
        status: item.properties.status,
        items: [],
      };
      row.items.push(item);
      rows.set(id, row);
    }
  }
  const rank = (row: LegendRow): number =>
    KINDS.indexOf(row.kind) * 10 + STATUSES.indexOf(row.status);
  return [...rows.values()].sort((a, b) => rank(a) - rank(b));
}
