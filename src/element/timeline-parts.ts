import { formatDate } from "../i18n/format.ts";
import type { MessageKey } from "../i18n/en.ts";
import type { Claim } from "../model/claim.ts";
import { isForeign } from "./claim-view.ts";
import { button, h } from "./dom.ts";
import type { Drawing } from "./drawing.ts";
import { svgNodes } from "./svg-nodes.ts";
import type { ViewContext } from "./view-context.ts";

const ICONS = {
  previousDay: "M8.5 3L3.5 8L8.5 13M13 3L8 8L13 13",
  previous: "M10.5 3L5.5 8L10.5 13",
  next: "M5.5 3L10.5 8L5.5 13",
  nextDay: "M7.5 3L12.5 8L7.5 13M3 3L8 8L3 13",
} as const;

/** Where a button of the timeline leads. */
export type Move = keyof typeof ICONS;

const MOVES: readonly (readonly [Move, MessageKey])[] = [
  ["previousDay", "timeline.previousDay"],
  ["previous", "timeline.previous"],
  ["next", "timeline.next"],
  ["nextDay", "timeline.nextDay"],
];

/** What the timeline is, and what it is not. */
export function timelineTitle({ say }: ViewContext): HTMLElement[] {
  return [
    h("h3", { class: "timeline-title", id: "timeline-title" }, say("timeline.title")),
    h("p", { class: "caution" }, say("timeline.caution")),
  ];
}

/** Who spoke at the current step, when, and how many statements that is. */
export function readout(
  claim: Claim | undefined,
  step: number,
  { context, steps }: Drawing,
): HTMLElement {
  const { lang, local, langOf, say, parties } = context;
  const glyph = parties.get(claim?.party ?? "")?.glyph ?? "none";
  const who = claim && [
    h("b", {}, h("time", { datetime: claim.saidOn }, formatDate(claim.saidOn, lang, "short"))),
    " · ",
    h("span", { lang: langOf(claim.actor) }, local(claim.actor)),
  ];
  return h(
    "p",
    { class: "readout" },
    h("span", { class: "ring", "data-glyph": glyph, "aria-hidden": "true" }),
    h("span", { class: "actor" }, ...(who ?? [])),
    h(
      "span",
      { class: "position" },
      say("timeline.position", { index: step + 1, total: steps.count }),
    ),
  );
}

/** Buttons for the statement and the day before and after. */
export function stepButtons(
  step: number,
  { context, steps }: Drawing,
  go: (move: Move) => void,
): HTMLElement {
  const control = ([move, name]: (typeof MOVES)[number]): HTMLButtonElement => {
    const atEnd = move.startsWith("previous") ? step <= 0 : step >= steps.count - 1;
    const attributes = {
      class: "step",
      "data-focus": `timeline ${move}`,
      "aria-label": context.say(name),
      title: context.say(name),
      // Not `disabled`: it would take the focus away from whoever pressed it last.
      "aria-disabled": atEnd && "true",
    };
    const icon = svgNodes(
      `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${ICONS[move]}"/></svg>`,
    );
    return button(attributes, () => go(move), icon);
  };
  return h("div", { class: "steps" }, ...MOVES.map(control));
}

/** Whose statements a lane holds, with their sign. */
export function laneNames({ context, steps }: Drawing): HTMLElement {
  const { parties, local, langOf, say } = context;
  const rows = [...parties.values()]
    .filter(({ id }) => steps.order.some(({ party }) => party === id))
    .map(({ name, glyph }) => laneName(glyph, local(name), langOf(name)));
  const others = steps.order.some(({ party }) => party === undefined);
  return h("ul", {}, ...rows, others && laneName("bar", say("timeline.others")));
}

function laneName(glyph: string, name: string, lang?: string): HTMLElement {
  const sign = h("span", { class: "glyph", "data-glyph": glyph, "aria-hidden": "true" });
  return h("li", { lang }, sign, name);
}

/** What was said, in the speaker's words where they are known and the reader's language. */
export function spoken(claim: Claim, context: ViewContext, open: () => void): Node[] {
  const { local, langOf, say } = context;
  const theirs = claim.quote && !isForeign(claim.quote, context) ? claim.quote : null;
  const words = theirs
    ? h("q", { lang: theirs.lang, dir: "auto" }, theirs.text)
    : h("span", { lang: langOf(claim.statement) }, local(claim.statement));
  return [
    h("p", { class: "said" }, words),
    button({ class: "text-button", "data-focus": "timeline read" }, open, say("timeline.read")),
  ];
}

/** Date, speaker, and the speaker's words, or ours. */
export function valueText(claim: Claim, { context }: Drawing): string {
  const { lang, local } = context;
  const { quote } = claim;
  const words = quote && !isForeign(quote, context) ? `“${quote.text}”` : local(claim.statement);
  return `${formatDate(claim.saidOn, lang)}, ${local(claim.actor)}: ${words}`;
}
