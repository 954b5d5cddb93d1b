import type { Problem } from "../model/problem.ts";
import type { Say } from "../i18n/messages.ts";
import { h } from "./dom.ts";

/** All that is wrong, where a map would stand: how bad, where, and what to do. Never an empty box. */
export function problemsContent(problems: readonly Problem[], say: Say): Node[] {
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
    h("h2", { class: "problems-heading" }, say("element.problems")),
    h("p", {}, count === 1 ? say("element.oneProblem") : say("element.problemCount", { count })),
    h("ol", { class: "problem-list" }, ...rows),
  ];
}
