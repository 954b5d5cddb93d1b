/** What a custom elements manifest says of `<situation-map>`, as lists of names. */

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly kind?: "field" | "method";
}

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Named[];
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

export interface ElementManifest {
  readonly members: readonly Named[];
  readonly attributes: readonly string[];
  readonly events: readonly string[];
  readonly slots: readonly string[];
  readonly parts: readonly string[];
  readonly cssProperties: readonly string[];
  /** What has no description. */
  readonly undescribed: readonly string[];
}

/** Throws when the manifest has no `situation-map`. */
export function describeElement(json: string): ElementManifest {
  const { modules } = JSON.parse(json) as { modules: { declarations: Declaration[] }[] };
  const declarations = modules.flatMap((module) => module.declarations);
  const element = declarations.find(({ tagName }) => tagName === "situation-map");
  if (!element) throw new Error("The manifest has no situation-map: npm run build:manifest");
  const { members = [], attributes = [], events = [] } = element;
  const { slots = [], cssParts = [], cssProperties = [] } = element;
  const all = [members, attributes, events, slots, cssParts, cssProperties].flat();
  return {
    members,
    attributes: namesOf(attributes),
    events: namesOf(events),
    slots: namesOf(slots),
    parts: namesOf(cssParts),
    cssProperties: namesOf(cssProperties),
    undescribed: namesOf(all.filter(({ description }) => !description)),
  };
}

function namesOf(items: readonly Named[]): string[] {
  return items.map(({ name }) => name);
}
