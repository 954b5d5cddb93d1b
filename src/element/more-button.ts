import { button, h } from "./dom.ts";
import type { ViewContext } from "./view-context.ts";

/** A row that shows and hides what in `list` is marked `data-more`; nothing when nothing is hidden. */
export function moreButton(list: HTMLElement, count: number, { say }: ViewContext): HTMLElement[] {
  if (count <= 0) return [];
  const more = count === 1 ? say("panel.oneMore") : say("panel.more", { count });
  const label = h("span", {}, more);
  const toggle = button(
    { class: "more", "aria-expanded": "false" },
    () => {
      const expanded = toggle.getAttribute("aria-expanded") !== "true";
      toggle.setAttribute("aria-expanded", String(expanded));
      label.textContent = expanded ? say("panel.fewer") : more;
      list.toggleAttribute("data-expanded", expanded);
    },
    label,
    h("span", { class: "chevron", "aria-hidden": "true" }),
  );
  return [toggle];
}
