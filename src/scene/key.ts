import { formatDate } from "../i18n/format.ts";
import type { MessageKey } from "../i18n/en.ts";
import type { ItemKind } from "../model/situation.ts";
import { legendRows, type LegendRow } from "../scale/legend.ts";
import type { SceneContext } from "./context.ts";
import type { KeyEntry } from "./furniture.ts";
import type { TextRun } from "./label.ts";
import type { LineMark, Mark } from "./mark.ts";
import { textRun } from "./palette.ts";

/** What a row counts, by kind. */
const COUNTED: Partial<Record<ItemKind, MessageKey>> = {
  battlegroup: "key.hosts",
  axis: "key.routes",
  movement: "key.movements",
};

/** The key's rows, generated from the marks that are drawn. */
export function keyEntries(marks: readonly Mark[], context: SceneContext): KeyEntry[] {
  return legendRows(context.situation).flatMap((row): KeyEntry[] => {
    const sample = sampleOf(row, marks);
    if (!sample) return [];
    const caveat = caveatOf(row.layer, context);
    return [
      {
        id: row.id,
        layer: row.layer,
        name: textRun(rowName(row, context), "keyName", context.theme, "ink"),
        line: rowLine(row, context),
        ...(caveat ? { caveat } : {}),
        swatch: row.kind === "battlegroup" && row.status === "confirmed" ? "host" : sample.type,
        sample,
      },
    ];
  });
}

/** The mark that shows a row's look best: an arrow with a body, the square of a base rather than its country. */
function sampleOf(row: LegendRow, marks: readonly Mark[]): Mark | undefined {
  const ids = new Set(row.items.map((item) => item.id));
  const own = marks.filter((mark) => mark.items.some((id) => ids.has(id)));
  if (row.kind === "battlegroup") return own.at(-1);
  return own.find((mark) => mark.type === "arrow" && mark.body) ?? own[0];
}

/** The lines of the context layer that need a word: the de-facto line and the line of contact. */
export function lineEntries(marks: readonly Mark[], { say, theme }: SceneContext): KeyEntry[] {
  const lines = marks.filter((mark): mark is LineMark => mark.type === "line");
  const entry = (sample: LineMark, swatch: "dash" | "dots", key: MessageKey): KeyEntry => ({
    id: `line/${swatch}`,
    layer: sample.layer,
    name: textRun(say(key), "keyLine", theme, "ink2"),
    line: [],
    swatch,
    sample,
  });
  const dashed = lines.find((line) => line.stroke.dash);
  const dotted = lines.find((line) => line.stroke.dots);
  return [
    ...(dashed ? [entry(dashed, "dash", "key.deFacto")] : []),
    ...(dotted ? [entry(dotted, "dots", "key.lineOfContact")] : []),
  ];
}

function rowName(row: LegendRow, { situation, local }: SceneContext): string {
  const layer = situation.layers.find((candidate) => candidate.id === row.layer);
  return layer ? local(layer.title) : row.layer;
}

/** Line two: the status word first, then who said it or how many marks there are. */
function rowLine(row: LegendRow, context: SceneContext): TextRun[] {
  const { say, theme, local, lang, situation } = context;
  const status = textRun(say(`status.${row.status}`), "keyStatus", theme, "ink2");
  const claim = situation.claims.find(
    (candidate) => candidate.id === situation.caveats[row.layer]?.claim,
  );
  const rest = claim
    ? `${local(claim.actor)}, ${formatDate(claim.saidOn, lang, "short")}`
    : say(COUNTED[row.kind] ?? "key.vicinities", { count: row.items.length });
  const phases = row.items.some((item) => item.kind === "axis" && item.properties.phase === 2);
  const more = phases ? `; ${say("key.phaseTwo")}` : "";
  return [status, textRun(` · ${rest}${more}`, "keyLine", theme, "ink2")];
}

function caveatOf(layer: string, { situation, say, theme }: SceneContext): TextRun | null {
  const claim = situation.claims.find(
    (candidate) => candidate.id === situation.caveats[layer]?.claim,
  );
  const sentence = claim?.quote && lastSentence(claim.quote.text);
  return sentence
    ? textRun(say("claim.quote", { quote: sentence }), "quotation", theme, "ink2")
    : null;
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!?])\s+/).at(-1) ?? text;
}
