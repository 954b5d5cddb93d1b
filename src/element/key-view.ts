import { SWATCH, swatchShapes } from "../layout/swatch.ts";
import type { KeyEntry } from "../scene/furniture.ts";
import type { TextRun } from "../scene/label.ts";
import type { Scene } from "../scene/scene.ts";
import { shapesText } from "../svg/shapes.ts";
import { button, h } from "./dom.ts";
import { svgNodes } from "./svg-nodes.ts";
import type { ViewContext } from "./view-context.ts";

/** What the key is drawn from. */
export interface KeyState {
  /** The scene with every layer on: rows of layers that are switched off stay. */
  readonly full: Scene;
  readonly context: ViewContext;
  readonly isShown: (layer: string) => boolean;
  readonly reading: string | undefined;
  readonly interactive: boolean;
}

/** What a reader does in the key. */
export interface KeyHooks {
  readonly toggle: (layer: string, shown: boolean) => void;
  readonly read: (reading: string) => void;
  /** Opens the comparison of the readings; null where no question asks for it. */
  readonly compare: (() => void) | null;
}

/** The key: a row for each kind of mark with the map's own swatch, a switch for each layer, the readings of the axes. */
export function keyContent(state: KeyState, hooks: KeyHooks): Node[] {
  const { key, lines } = state.full.furniture;
  const rows = key.map((entry, i) =>
    keyRow(entry, key.findIndex(({ layer }) => layer === entry.layer) === i, state, hooks),
  );
  const samples = lines.map((entry) =>
    h("li", { class: "line-sample" }, swatch(entry, state.full), textSpan(entry.name)),
  );
  return [
    h("h3", { class: "hidden" }, state.context.say("key.title")),
    h("ul", { class: "key-rows" }, ...rows),
    ...(samples.length > 0 ? [h("ul", { class: "key-lines" }, ...samples)] : []),
  ];
}

function keyRow(
  entry: KeyEntry,
  isFirst: boolean,
  state: KeyState,
  hooks: KeyHooks,
): HTMLLIElement {
  const shown = state.isShown(entry.layer);
  const hasReadings = isFirst && entry.sample.type === "arrow" && entry.id.includes("/axis/");
  return h(
    "li",
    {
      class: "key-row",
      "data-layer": entry.layer,
      "data-off": !shown,
      "data-caveat": entry.caveat !== undefined,
    },
    isFirst && state.interactive && layerSwitch(entry, shown, state, hooks),
    swatch(entry, state.full),
    h(
      "div",
      { class: "key-text" },
      h("p", { class: "key-name" }, entry.name.text),
      h("p", { class: "key-line" }, ...entry.line.map(textSpan)),
      entry.caveat &&
        h(
          "p",
          { class: "caveat", lang: caveatLang(entry.layer, state.context) },
          entry.caveat.text,
        ),
      hasReadings && readings(state, hooks),
    ),
  );
}

function layerSwitch(
  entry: KeyEntry,
  shown: boolean,
  { context }: KeyState,
  hooks: KeyHooks,
): HTMLButtonElement {
  const layer = context.situation.layers.find(({ id }) => id === entry.layer);
  const attributes = {
    class: "switch",
    role: "switch",
    "aria-checked": String(shown),
    "aria-label": layer ? context.local(layer.title) : entry.name.text,
    "data-focus": `switch ${entry.layer}`,
  };
  return button(attributes, () => hooks.toggle(entry.layer, !shown), h("span", { class: "track" }));
}

/** Which description of the published map is drawn: never two at once. */
function readings(
  { context, reading, interactive }: KeyState,
  hooks: KeyHooks,
): HTMLElement | null {
  const { readings: all } = context.situation;
  if (all.length < 2 || !interactive) return null;
  const options = all.map(({ id, title, description }) => {
    const input = h("input", {
      type: "radio",
      name: "reading",
      value: id,
      "data-focus": `reading ${id}`,
    });
    input.checked = id === reading;
    input.addEventListener("change", () => hooks.read(id));
    return h(
      "label",
      { title: context.local(description) },
      input,
      h("span", { lang: context.langOf(title) }, context.local(title)),
    );
  });
  return h(
    "div",
    { class: "readings", role: "radiogroup", "aria-labelledby": "read-as" },
    h("span", { id: "read-as" }, context.say("key.readAs")),
    h("div", { class: "segments" }, ...options),
    hooks.compare &&
      button(
        { class: "text-button", "data-focus": "compare" },
        hooks.compare,
        context.say("reading.compare"),
      ),
  );
}

function swatch(entry: KeyEntry, { colors }: Scene): SVGSVGElement {
  const shapes = shapesText(
    swatchShapes(entry, [0, 0], { host: colors.host, land: colors.land }),
    `swatch-${entry.id}`,
  );
  const node = svgNodes(`<svg>${shapes}</svg>`);
  const { width, height } = SWATCH;
  const attributes = {
    class: "swatch",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    "aria-hidden": "true",
  };
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}

function textSpan({ text, style }: TextRun): HTMLElement {
  return style.face.endsWith("600") ? h("b", {}, text) : h("span", {}, text);
}

function caveatLang(layer: string, { situation, claims }: ViewContext): string | undefined {
  return claims.get(situation.caveats[layer]?.claim ?? "")?.quote?.lang;
}
