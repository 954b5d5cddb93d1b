import { button, h, type Attributes } from "./dom.ts";

/** The element's parts: what is always there, empty or not. */
export interface Frame {
  readonly figure: HTMLElement;
  readonly skip: HTMLButtonElement;
  readonly headline: HTMLElement;
  readonly deck: HTMLElement;
  readonly map: HTMLElement;
  readonly picture: HTMLElement;
  readonly live: HTMLElement;
  readonly marks: HTMLElement;
  readonly controls: HTMLElement;
  readonly status: HTMLElement;
  readonly timeline: HTMLElement;
  /** What just happened, for those who do not see it. */
  readonly said: HTMLElement;
  readonly sheet: HTMLButtonElement;
  readonly key: HTMLElement;
  readonly locator: HTMLElement;
  readonly panel: HTMLElement;
  readonly questions: HTMLElement;
  readonly list: HTMLDetailsElement;
  readonly record: HTMLDetailsElement;
  readonly footer: HTMLElement;
  readonly save: HTMLElement;
}

/** Builds the parts and puts them together; texts come later. */
export function buildFrame(): Frame {
  const frame: Omit<Frame, "figure" | "skip" | "sheet"> = {
    headline: part("h2", "headline", { id: "headline" }),
    deck: part("p", "deck"),
    map: part("div", "map", { role: "group" }),
    picture: h("div", { class: "picture", role: "img" }),
    live: h("div", { class: "live" }),
    marks: h("div", { class: "marks", role: "group" }),
    controls: part("div", "controls"),
    status: part("p", "status", { role: "status" }),
    timeline: part("section", "timeline", { "aria-labelledby": "timeline-title", hidden: true }),
    said: h("p", { class: "hidden announcer", role: "status" }),
    key: part("section", "key"),
    locator: part("div", "locator"),
    panel: part("section", "panel", { "aria-labelledby": "panel-heading" }),
    questions: part("nav", "questions"),
    list: part("details", "list"),
    record: part("details", "record"),
    footer: part("figcaption", "footer"),
    save: part("div", "save", { class: "save tools", role: "group" }),
  };
  const skip = button({ class: "skip" }, () => frame.list.querySelector("summary")?.focus());
  const sheet = button({ class: "sheet-button", "aria-expanded": "false" }, () => {
    const open = sheet.getAttribute("aria-expanded") !== "true";
    sheet.setAttribute("aria-expanded", String(open));
    frame.key.toggleAttribute("data-open", open);
  });
  frame.map.append(frame.picture, frame.live, frame.marks);
  return { ...frame, figure: compose(frame, skip, sheet), skip, sheet };
}

/** Puts the parts where they stand, in the order in which they are read. */
function compose(
  frame: Omit<Frame, "figure" | "skip" | "sheet">,
  skip: HTMLElement,
  sheet: HTMLElement,
): HTMLElement {
  return h(
    "figure",
    { part: "figure", class: "figure", "aria-labelledby": "headline" },
    h("header", { part: "header", class: "header" }, frame.headline, frame.deck),
    skip,
    h(
      "div",
      { class: "window" },
      h("div", { class: "map-area" }, frame.map, frame.controls, frame.status),
      frame.timeline,
    ),
    h("div", { class: "legend" }, frame.key, sheet, frame.locator),
    frame.panel,
    h("div", { class: "more-lists" }, frame.questions, frame.list),
    frame.record,
    frame.footer,
    frame.save,
    frame.said,
  );
}

/** A part that pages may style, by its name. */
function part<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  attributes: Attributes = {},
): HTMLElementTagNameMap[K] {
  return h(tag, { part: name, class: name, ...attributes });
}
