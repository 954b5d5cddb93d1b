import type { Position } from "geojson";
import type { SituationItem } from "../model/situation.ts";
import type { SceneContext } from "./context.ts";
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
      const country = places.find(
        (place) => place.kind === "country" && place.country === item.properties.host,
      );
      const anchor = country?.anchors?.[0] ?? (country && [country.lon, country.lat]);
      return item.properties.base ? [...item.properties.base.position] : anchor && [...anchor];
    }
    case "area": {
      const place = places.find((candidate) => candidate.id === item.id);
      return place && [place.lon, place.lat];
    }
    case "buildup-zone":
      return undefined;
  }
}
