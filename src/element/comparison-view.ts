import { formatDate, formatList } from "../i18n/format.ts";
import type { Question, Reading } from "../model/situation.ts";
import { button, h } from "./dom.ts";
import type { Drawing } from "./drawing.ts";
import { drawThumbnail } from "./map-picture.ts";
import { claimList } from "./question-view.ts";
import { compareReadings, type ReadingCell, type ReadingCount } from "./readings.ts";
import { claimsOf, type ViewContext } from "./view-context.ts";

/** Size of a reading's small map, in pixels. */
const THUMBNAIL = { width: 150, height: 99 } as const;

/** The readings of the published map side by side, from the arrows themselves. It does not say which is right. */
export function comparisonContent(
  question: Question,
  drawing: Drawing,
  read: (reading: string) => void,
): Node[] {
  const { context } = drawing;
  const { say, local, langOf, situation } = context;
  const number = situation.readings.length;
  const head = h(
    "div",
    { class: "panel-head" },
    h(
      "h3",
      { class: "question", tabindex: -1, id: "panel-heading", lang: langOf(question.text) },
      local(question.text),
    ),
    h("span", { class: "tag" }, say("reading.tag", { number })),
  );
  const claims = claimsOf(question.claims, context);
  return [
    head,
    comparisonTable(drawing, question, read),
    h("p", { class: "note" }, say("reading.note")),
    ...claimList(claims, context, { shown: 0, detail: "full" }),
  ];
}

function comparisonTable(
  drawing: Drawing,
  question: Question,
  read: (reading: string) => void,
): HTMLElement {
  const { context, settings } = drawing;
  const { situation, say, lang, places } = context;
  const shown = settings.reading ?? situation.readings[0]?.id;
  const table = compareReadings(situation, places, lang);
  const heads = situation.readings.map((reading) =>
    readingHead(reading, reading.id === shown, drawing, read),
  );
  return h(
    "table",
    { class: "comparison" },
    h("thead", {}, h("tr", {}, h("td", { class: "corner" }, say("reading.towards")), ...heads)),
    h(
      "tbody",
      {},
      tableRow(
        say("reading.arrows"),
        table.counts.map((count) => countText(count, context)),
      ),
      ...table.rows.map(({ place, cells }) =>
        tableRow(
          place,
          cells.map((cell) => cellText(cell, context)),
        ),
      ),
      tableRow(
        say("reading.sources"),
        situation.readings.map(({ id }) => sourcesOf(id, question, context)),
      ),
    ),
  );
}

function tableRow(name: string, cells: readonly (Node | string)[]): HTMLElement {
  return h("tr", {}, h("th", { scope: "row" }, name), ...cells.map((cell) => h("td", {}, cell)));
}

/** A reading's name, its small map, and whether it is the one drawn: the same choice as in the key. */
function readingHead(
  { id, title }: Reading,
  isShown: boolean,
  drawing: Drawing,
  read: (reading: string) => void,
): HTMLElement {
  const { say, local, langOf } = drawing.context;
  const thumbnail = h("div", { class: "thumbnail" });
  void drawing.readingScene(id).then(
    (scene) => thumbnail.replaceChildren(drawThumbnail(scene, THUMBNAIL, `reading-${id}`)),
    // Without a base map there is no small map; the table says the same in words.
    () => thumbnail.remove(),
  );
  const name = h("span", { class: "reading-name", lang: langOf(title) }, local(title));
  const state = isShown
    ? h("span", { class: "on-map" }, say("reading.onMap"))
    : button(
        {
          class: "text-button",
          "data-focus": `show ${id}`,
          "aria-label": `${say("reading.show")}: ${local(title)}`,
        },
        () => read(id),
        say("reading.show"),
      );
  return h(
    "th",
    { scope: "col", "data-shown": isShown },
    h("div", { class: "reading-head" }, name, state),
    thumbnail,
  );
}

function countText({ one, two }: ReadingCount, { say }: ViewContext): string {
  return two === 0 ? String(one) : say("reading.phases", { one, two });
}

function cellText({ starts }: ReadingCell, { say, lang }: ViewContext): Node | string {
  if (starts.length === 0) return h("span", { class: "unsaid" }, say("reading.notMentioned"));
  const parts = starts.map(({ name, phase, count }) => {
    const from = count > 1 ? `${name} (${count})` : name;
    return phase === 2 ? say("reading.phaseTwo", { from }) : from;
  });
  return formatList(parts, lang);
}

/** Who described the map this way, of those whose answers the question holds. */
function sourcesOf(reading: string, { claims }: Question, context: ViewContext): string {
  const { situation, sources, claims: all, lang } = context;
  const of = (wanted: boolean): Set<string> =>
    new Set(
      situation.layers
        .flatMap(({ items }) => items)
        .flatMap((item) =>
          item.kind === "axis" && (item.properties.reading === reading) === wanted
            ? item.properties.claims
            : [],
        ),
    );
  const [own, others] = [of(true), of(false)];
  const ids = claims.filter((id) => own.has(id) && !others.has(id));
  const publishers = ids
    .flatMap((id) => all.get(id)?.sources ?? [])
    .flatMap((id) => sources.get(id)?.publisher ?? []);
  const dates = ids.flatMap((id) => all.get(id)?.saidOn ?? []).sort();
  const last = dates.at(-1);
  const on = last === undefined ? "" : ` (${formatDate(last, lang, "short")})`;
  return [...new Set(publishers)].join("; ") + (new Set(dates).size === 1 ? on : "");
}
