import type { Position } from "geojson";
import { labelPoint } from "../geometry/label-point.ts";
import type { SituationItem } from "../model/situation.ts";
import { anchorsOf, type SceneContext } from "./context.ts";
import type { SceneItem } from "./scene.ts";

/** The situation's items as readers open them, in the file's order. */
export function sceneItems(items: readonly SituationItem[], context: SceneContext): SceneItem[] {
  const { local, say } = context;
  return items.map((item) => {
    const name = local(item.properties.name);
    const status = say(`status.${item.properties.status}`);
    const kind = say(`kind.${item.kind}`);
    const position = positionOf(item, context);
    return {
      id: item.id,
      layer: item.layer,
      kind: item.kind,
      name,
      status,
      description: say("element.theMark", {
        kind,
        name,
        status,
        count: item.properties.claims.length,
      }),
      ...(position ? { position } : {}),
      claims: item.properties.claims,
    };
  });
}

/** Where an item is pointed at: an arrow at its middle, a host at its base or its name, a line at its first third. */
function positionOf(item: SituationItem, { places }: SceneContext): Position | undefined {
  switch (item.kind) {
    case "axis":
    case "movement": {
      const line = item.geometry.coordinates;
      return line[Math.floor(line.length / 2)];
    }
    case "boundary":
      return item.geometry.coordinates[Math.floor(item.geometry.coordinates.length / 3)];
    case "buildup-site":
    case "place":
      return item.geometry.coordinates;
    case "battlegroup": {
      const { base, host } = item.properties;
      const country = places.find((place) => place.kind === "country" && place.country === host);
      return base
        ? [...base.position]
        : ((country && anchorsOf(country)[0]) ?? labelPoint(item.geometry));
    }
    case "area": {
      const place = places.find((candidate) => candidate.id === item.id);
      return place ? [place.lon, place.lat] : labelPoint(item.geometry);
    }
    case "buildup-zone":
      return item.geometry ? labelPoint(item.geometry) : undefined;
  }
}
