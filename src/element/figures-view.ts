import { formatNumber } from "../i18n/format.ts";
import type { Claim, Quantity } from "../model/claim.ts";
import {
  quantityScale,
  quantitySign,
  type QuantityScale,
  type QuantitySign,
} from "../scale/quantity-track.ts";
import { claimTools, quoteBlock, retractionNote, sourceLine, whoLine } from "./claim-view.ts";
import { h } from "./dom.ts";
import { svgNodes } from "./svg-nodes.ts";
import type { ViewContext } from "./view-context.ts";

/** Height of a track and the room at its ends, in pixels. */
const [HEIGHT, END] = [16, 12] as const;

/**
 * Figures as they were given, a row each, with what they count, and a track each. They share a scale to be read from and no
 * baseline to be compared on; there is no sum, mean or rank.
 */
export function figureRows(
  claims: readonly Claim[],
  context: ViewContext,
  width: number,
): HTMLElement[] {
  const counted = claims.filter((claim) => claim.quantity);
  const unit = counted[0]?.quantity?.unit;
  const quantities = counted.flatMap(({ quantity }) =>
    quantity && quantity.unit === unit ? [quantity] : [],
  );
  const scale = quantityScale(quantities, Math.max(120, width - 2 * END));
  const rows = counted.flatMap((claim) =>
    claim.quantity
      ? [figureRow(claim, claim.quantity, claim.quantity.unit === unit ? scale : null, context)]
      : [],
  );
  return [
    ...(scale ? [axis(scale, context)] : []),
    h("ol", { class: "figures" }, ...rows),
    h("p", { class: "note legend-note" }, context.say("quantity.legend")),
  ];
}

function figureRow(
  claim: Claim,
  quantity: Quantity,
  scale: QuantityScale | null,
  context: ViewContext,
): HTMLElement {
  const { local, langOf, say, fresh } = context;
  const { wording, scope } = quantity;
  const counts =
    scope &&
    h("p", { class: "scope", lang: langOf(scope) }, say("panel.counts", { scope: local(scope) }));
  return h(
    "li",
    { class: "claim", "data-claim": claim.id, "data-new": fresh.has(claim.id) },
    h("div", {}, whoLine(claim, context), h("p", { class: "wording" }, wording)),
    h(
      "div",
      {},
      retractionNote(claim, context),
      counts,
      claim.quote && quoteBlock(claim.quote, context, true),
      sourceLine(claim, context),
      claimTools(claim, context),
    ),
    scale && track(quantity, scale, context),
  );
}

/** Numbers above the first track only. */
function axis(scale: QuantityScale, { lang }: ViewContext): HTMLElement {
  const labels = scale.ticks.map((value) => {
    const label = h("span", {}, formatNumber(value, lang));
    label.style.setProperty("--x", `${(END + scale.x(value)).toFixed(1)}px`);
    return label;
  });
  return h("div", { class: "track-axis", "aria-hidden": "true" }, ...labels);
}

function track(quantity: Quantity, scale: QuantityScale, context: ViewContext): HTMLElement {
  const { lang, say } = context;
  const sign = quantitySign(quantity, scale);
  const width = scale.x(scale.to);
  const middle = HEIGHT / 2;
  const ticks = scale.ticks.map(
    (value) => `<path class="track-tick" d="M${n(scale.x(value))},${middle - 4}V${middle + 4}"/>`,
  );
  const node = svgNodes(
    [
      `<svg width="${n(width)}" height="${HEIGHT}" viewBox="0 0 ${n(width)} ${HEIGHT}" aria-hidden="true">`,
      `<path class="track-ground" d="M0,${middle}H${n(width)}"/>`,
      ...ticks,
      sign ? signText(sign, middle) : "",
      "</svg>",
    ].join(""),
  );
  const [from, to] = [formatNumber(scale.from, lang), formatNumber(scale.to, lang)];
  const label = say("quantity.track", { wording: quantity.wording, from, to });
  const kind = sign?.type === "above" && sign.dashed ? "well-above" : sign?.type;
  return h("div", { class: "quantity", role: "img", "aria-label": label, "data-sign": kind }, node);
}

function signText(sign: QuantitySign, y: number): string {
  const tick = `<path class="track-sign" d="M${n(sign.at)},${y - 6}V${y + 6}"/>`;
  switch (sign.type) {
    case "above":
      return `${tick}${arrow(sign.at, sign.to, y, sign.dashed)}`;
    case "below":
      return `${tick}${arrow(sign.at, sign.to, y, false)}`;
    case "about":
      return `<circle class="track-sign track-about" cx="${n(sign.at)}" cy="${y}" r="5.5"/>`;
    case "exact":
      return tick;
    case "range":
      return `${tick}<path class="track-sign" d="M${n(sign.at)},${y}H${n(sign.to)}M${n(sign.to)},${y - 6}V${y + 6}"/>`;
  }
}

function arrow(from: number, to: number, y: number, dashed: boolean): string {
  const back = to > from ? -5 : 5;
  return [
    `<path class="track-sign${dashed ? " track-dashed" : ""}" d="M${n(from)},${y}H${n(to)}"/>`,
    `<path class="track-sign" d="M${n(to + back)},${y - 4}L${n(to)},${y}L${n(to + back)},${y + 4}"/>`,
  ].join("");
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
