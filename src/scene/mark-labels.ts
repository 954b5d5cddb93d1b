import type { Position } from "geojson";
import { labelPoint } from "../geometry/label-point.ts";
import type {
  AxisItem,
  BattlegroupItem,
  BuildupSiteItem,
  MovementItem,
  PlaceItem,
  SituationItem,
} from "../model/situation.ts";
import { anchorsOf, type SceneContext } from "./context.ts";
import type { Theme, ThemeToken } from "../theme/theme.ts";
import type { Compass, Label, TextRun } from "./label.ts";
import { textRun } from "./palette.ts";

const AROUND: readonly Compass[] = ["E", "W", "NE", "SE", "NW", "SW", "N", "S"];

/** The labels that name marks: hosts with their status, vicinities, words along arrows, the line of contact. */
export function markLabels(items: readonly SituationItem[], context: SceneContext): Label[] {
  return items.flatMap((item): Label[] => {
    switch (item.kind) {
      case "axis":
        return [arrowWord(item, context)];
      case "movement":
        return [movementLabel(item, context)];
      case "buildup-site":
        return [siteLabel(item, context)];
      case "battlegroup":
        return battlegroupLabels(item, context);
      case "boundary":
        return item.properties.role === "line-of-contact" ? [contactLabel(item, context)] : [];
      case "area":
        return [areaLabel(item, context)];
      case "buildup-zone":
        return item.geometry ? [zoneLabel(item, labelPoint(item.geometry), context)] : [];
      case "place":
        return [placeLabel(item, context)];
    }
  });
}

/** The claimant's own word, on the arrow: never dropped by choice, only where an arrow is too short to carry it. */
function arrowWord(item: AxisItem, { say, theme }: SceneContext): Label {
  const word = say(item.properties.phase === 2 ? "word.possiblePhaseTwo" : "word.possible");
  return {
    id: `${item.id}-word`,
    items: [item.id],
    priority: 4.65,
    keep: false,
    tier: 1,
    lines: [textRun(word, "possible", theme, "axis")],
    halo: { color: theme.focus, width: 2.6 },
    anchor: { type: "arrow", mark: item.id },
  };
}

/** A note broken at its semicolons. */
function noteRuns(note: string, theme: Theme, color: ThemeToken): TextRun[] {
  return note.split(/(?<=;) /).map((part) => textRun(part, "statusWord", theme, color));
}

function movementLabel(item: MovementItem, { local, say, theme }: SceneContext): Label {
  const end = item.geometry.coordinates.at(-1)!;
  return {
    id: `${item.id}-label`,
    items: [item.id],
    priority: 4,
    keep: false,
    tier: 2,
    lines: [
      textRun(say("label.claimed"), "statusWord", theme, "movement"),
      textRun(local(item.properties.name), "statusWord", theme, "movement"),
    ],
    halo: { color: theme.land, width: 2.8 },
    anchor: { type: "point", position: end, clear: { px: 6 }, candidates: AROUND, leader: false },
  };
}

function siteLabel(item: BuildupSiteItem, { local, theme, basemap }: SceneContext): Label {
  const small = basemap?.areas.has(item.properties.territory) ?? false;
  return {
    id: `${item.id}-label`,
    items: [item.id],
    priority: 5,
    keep: false,
    tier: 3,
    lines: [textRun(local(item.properties.name), "statusWord", theme, "buildup")],
    halo: { color: small ? theme.focus : theme.land, width: 2.8 },
    anchor: {
      type: "point",
      position: item.geometry.coordinates,
      clear: { km: small ? 19.2 : 24, px: 9 },
      candidates: ["S", "E", "W", "N", "SE", "SW", "NE", "NW"],
      leader: false,
    },
  };
}

function zoneLabel(item: SituationItem, at: Position, { local, theme }: SceneContext): Label {
  return {
    id: `${item.id}-label`,
    items: [item.id],
    priority: 5,
    keep: false,
    tier: 2,
    lines: [textRun(local(item.properties.name), "statusWord", theme, "buildup")],
    halo: { color: theme.land, width: 2.8 },
    anchor: { type: "area", positions: [at] },
  };
}

function placeLabel(item: PlaceItem, { local, theme }: SceneContext): Label {
  return {
    id: `${item.id}-label`,
    items: [item.id],
    priority: 4,
    keep: false,
    tier: 1,
    lines: [textRun(local(item.properties.name), "city", theme, "city")],
    halo: { color: theme.land, width: 2.8 },
    anchor: {
      type: "point",
      position: item.geometry.coordinates,
      clear: { px: 5 },
      candidates: AROUND,
      leader: false,
    },
  };
}

/** A host's name with its status under it; in place also the base, as a vicinity. */
function battlegroupLabels(item: BattlegroupItem, context: SceneContext): Label[] {
  const { base } = item.properties;
  const host = hostLabel(item, context);
  return base ? [host, baseLabel(item, base, context)] : [host];
}

function hostLabel(item: BattlegroupItem, { local, say, theme, places }: SceneContext): Label {
  const { host, status, name, note } = item.properties;
  const country = places.find((place) => place.kind === "country" && place.country === host);
  const proposed = status === "proposed";
  return {
    id: `${item.id}-label`,
    items: [item.id],
    priority: 3,
    keep: false,
    tier: 1,
    lines: [
      textRun(local(country?.names ?? name), "country", theme, "nato"),
      textRun(say(proposed ? "host.proposed" : "host.confirmed"), "statusWord", theme, "nato"),
      ...(note ? noteRuns(local(note), theme, "nato") : []),
    ],
    halo: { color: proposed ? theme.land : theme.natoFill, width: 2.6 },
    anchor: { type: "area", positions: country ? anchorsOf(country) : [labelPoint(item.geometry)] },
  };
}

type Base = NonNullable<BattlegroupItem["properties"]["base"]>;

function baseLabel(item: BattlegroupItem, base: Base, { local, theme }: SceneContext): Label {
  return {
    id: `${item.id}-base-label`,
    items: [item.id],
    priority: 4,
    keep: false,
    tier: 3,
    lines: [textRun(local(base.name), "city", theme, "nato")],
    halo: { color: theme.natoFill, width: 2.8 },
    anchor: {
      type: "point",
      position: [...base.position],
      clear: { px: 6 },
      candidates: AROUND,
      leader: false,
    },
  };
}

function contactLabel(
  item: Extract<SituationItem, { kind: "boundary" }>,
  { say, theme }: SceneContext,
): Label {
  const line = item.geometry.coordinates;
  return {
    id: `${item.id}-label`,
    items: [item.id],
    priority: 4.5,
    keep: false,
    tier: 3,
    lines: [textRun(say("label.lineOfContact"), "statusWord", theme, "focusBorder")],
    halo: { color: theme.focus, width: 2.8 },
    anchor: {
      type: "point",
      position: line[Math.floor(line.length / 4)]!,
      clear: { px: 5 },
      candidates: AROUND,
      leader: false,
    },
  };
}

/** A named territory, with what is said about its status; it stands beside the land, where there is room. */
function areaLabel(
  item: Extract<SituationItem, { kind: "area" }>,
  { local, theme, places }: SceneContext,
): Label {
  const place = places.find((candidate) => candidate.id === item.id);
  const { name, note } = item.properties;
  return {
    id: `${item.id}-label`,
    items: [item.id],
    priority: 2,
    keep: true,
    tier: 1,
    lines: [
      textRun(local(name), "country", theme, "focusLabel"),
      ...(note ? noteRuns(local(note), theme, "focusLabel") : []),
    ],
    halo: { color: theme.sea, width: 2.6 },
    anchor: {
      type: "area",
      positions: place ? anchorsOf(place) : [labelPoint(item.geometry)],
    },
  };
}
