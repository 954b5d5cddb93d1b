import type { SituationItem } from "../model/situation.ts";
import type { SceneItem } from "../scene/scene.ts";
import type { FigureContext } from "./figure-context.ts";
import { h, join, type Markup } from "./markup.ts";
import { claimLinks } from "./references.ts";

/** All marks that are drawn, by layer: what each is, how it stands, and the numbers of its claims. */
export function marksList(context: FigureContext, level: number): Markup {
  const { situation, scene, local, langOf } = context;
  const layers = situation.layers.flatMap((layer) => {
    const rows = layer.items.flatMap((item) => {
      const mark = scene.items.find(({ id }) => id === item.id);
      return mark ? [markRow(mark, item, context)] : [];
    });
    if (rows.length === 0) return [];
    return [
      h(`h${level}`, { lang: langOf(layer.title) }, local(layer.title)),
      h("ul", {}, join(rows, "\n")),
    ];
  });
  return h("div", { class: "situation-map-marks" }, ...layers);
}

function markRow(
  { id, name, status, claims }: SceneItem,
  { kind, properties: { note } }: SituationItem,
  context: FigureContext,
): Markup {
  const { scene, say, local, langOf } = context;
  const links = claimLinks(claims, context);
  return h(
    "li",
    { "aria-current": scene.emphasis.selected === id && "true" },
    scene.emphasis.changed.includes(id) && join([h("mark", {}, say("step.new")), " "]),
    h("b", {}, name),
    note && join([" (", h("span", { lang: langOf(note) }, local(note)), ")"]),
    `: ${say(`kind.${kind}`)}, ${status}`,
    links && join([" · ", links]),
  );
}

/** The questions that claims answer differently, each with the numbers of its answers; null when there is none. */
export function questionsList(context: FigureContext): Markup | null {
  const { situation, local, langOf } = context;
  const rows = situation.questions.flatMap(({ text, note, claims }) => {
    const links = claimLinks(claims, context);
    if (!links) return [];
    return [
      h(
        "li",
        {},
        h("b", { lang: langOf(text) }, local(text)),
        " ",
        links,
        note && join([" · ", h("span", { lang: langOf(note) }, local(note))]),
      ),
    ];
  });
  return rows.length === 0 ? null : h("ul", {}, join(rows, "\n"));
}
