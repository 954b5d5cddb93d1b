import type { Problem } from "../model/problem.ts";
import { messagesFor, type Say } from "../i18n/messages.ts";
import { button, h } from "./dom.ts";
import type { Settings } from "./settings.ts";

/** All that is wrong, where a map would stand: how bad, where, and what to do. Never an empty box. */
export class ProblemsView {
  readonly node: HTMLElement = h("div", {
    class: "figure problems",
    part: "problems",
    role: "alert",
  });

  /** @param retry loads again what could not be loaded; null where that would not help */
  write(
    problems: readonly Problem[],
    { lang, scheme }: Settings,
    retry: (() => void) | null,
  ): void {
    this.node.lang = lang;
    this.node.dataset["theme"] = scheme;
    this.node.replaceChildren(...content(problems, messagesFor(lang), retry));
  }
}

function content(problems: readonly Problem[], say: Say, retry: (() => void) | null): Node[] {
  const count = problems.length;
  const rows = problems.map(({ severity, path, message }) =>
    h(
      "li",
      { class: "problem", "data-severity": severity },
      h(
        "b",
        { class: "severity" },
        say(severity === "error" ? "problem.error" : "problem.warning"),
      ),
      " ",
      h("code", {}, path),
      h("span", { class: "message" }, message),
    ),
  );
  return [
    h("h2", { class: "problems-heading" }, say(retry ? "element.notLoaded" : "element.problems")),
    h("p", {}, count === 1 ? say("element.oneProblem") : say("element.problemCount", { count })),
    h("ol", { class: "problem-list" }, ...rows),
    ...(retry ? [button({ class: "explore" }, retry, say("element.retry"))] : []),
  ];
}
