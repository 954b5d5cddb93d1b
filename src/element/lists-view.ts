import type { Question } from "../model/situation.ts";
import type { Scene, SceneItem } from "../scene/scene.ts";
import { button, h } from "./dom.ts";
import type { ViewContext } from "./view-context.ts";

/** All questions, as rows that open one in the panel; the open one is marked. */
export function questionList(
  open: Question | null,
  context: ViewContext,
  choose: (question: Question) => void,
): Node[] {
  const { situation, local, langOf, say } = context;
  if (situation.questions.length === 0) return [];
  const rows = situation.questions.map((question) => {
    const count = question.claims.length;
    const meta = count === 1 ? say("panel.oneClaim") : say("panel.claims", { count });
    const attributes = {
      class: "row-button",
      "data-focus": `question ${question.id}`,
      "aria-current": question === open && "true",
    };
    const text = h(
      "span",
      { class: "row-text", lang: langOf(question.text) },
      local(question.text),
    );
    return h(
      "li",
      {},
      button(attributes, () => choose(question), text, h("span", { class: "meta" }, meta)),
    );
  });
  return [
    h("h3", { class: "small-heading" }, say("panel.questions")),
    h("ol", { class: "rows" }, ...rows),
  ];
}

/** All marks that are drawn, by layer: what the map shows, for whoever cannot point at it. */
export function markList(
  { items, emphasis }: Pick<Scene, "items" | "emphasis">,
  selected: string | null,
  context: ViewContext,
  choose: (item: string, from: HTMLElement) => void,
): Node[] {
  const fresh = new Set(emphasis.changed);
  const { situation, local, langOf, say } = context;
  const layers = situation.layers.flatMap((layer) => {
    const rows = items
      .filter((item) => item.layer === layer.id)
      .map((item) => markRow(item, { selected, fresh }, context, choose));
    if (rows.length === 0) return [];
    return [
      h("h4", { lang: langOf(layer.title) }, local(layer.title)),
      h("ul", { class: "rows marks-list" }, ...rows),
    ];
  });
  return [
    h(
      "summary",
      { "data-focus": "list", class: "small-heading" },
      say("element.allMarks", { count: items.length }),
    ),
    h("div", { class: "list-body" }, ...layers),
  ];
}

function markRow(
  item: SceneItem,
  { selected, fresh }: { readonly selected: string | null; readonly fresh: ReadonlySet<string> },
  { say }: ViewContext,
  choose: (item: string, from: HTMLElement) => void,
): HTMLElement {
  const count = item.claims.length;
  const claims = count === 1 ? say("panel.oneClaim") : say("panel.claims", { count });
  const attributes = {
    class: "row-button",
    "data-focus": `list ${item.id}`,
    "aria-current": item.id === selected && "true",
  };
  const row: HTMLButtonElement = button(
    attributes,
    () => choose(item.id, row),
    h("span", { class: "row-text" }, item.name),
    fresh.has(item.id) && h("span", { class: "new" }, say("step.new")),
    h("span", { class: "meta" }, `${item.status} · ${claims}`),
  );
  return h("li", {}, row);
}
