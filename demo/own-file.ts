import { checkSituation, type Problem } from "situation-map";
import type { SituationMapElement } from "situation-map/element";
import { find, save } from "./page.ts";

/** Problems listed before the rest is counted; the page stays usable with thousands. */
const LISTED = 500;

/** A reader's own file: picked, dropped or pasted. */
export function setUpOwnFile(map: SituationMapElement, builtInUrl: string): void {
  const builtIn = async (): Promise<string> => (await fetch(builtInUrl)).text();
  const show = (text: string, name: string): void => {
    const problems = checkSituation(text);
    report(name, problems);
    if (problems.some(({ severity }) => severity === "error")) return;
    map.situation = text;
  };
  takeFiles(show);
  on("#check", () => show(find("#paste", "textarea").value, "Pasted text"));
  on("#example", async () => save(await builtIn(), "application/json", "ukraine-2022-02.json"));
  on("#broken", async () => show(withMistakes(await builtIn()), "A copy with mistakes"));
  on("#reset", () => {
    map.situation = null;
    find("#report", "div").replaceChildren();
  });
}

function takeFiles(show: (text: string, name: string) => void): void {
  const picker = find("#file", "input");
  const drop = find("#drop", "div");
  const take = async (file: File | undefined): Promise<void> => {
    if (file) show(await file.text(), file.name);
  };
  picker.addEventListener("change", () => {
    void take(picker.files?.[0]);
    // The same file, mended, can be chosen again.
    picker.value = "";
  });
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.toggleAttribute("data-over", true);
  });
  drop.addEventListener("dragleave", () => drop.removeAttribute("data-over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.removeAttribute("data-over");
    void take(event.dataTransfer?.files[0]);
  });
}

/** Everything that is wrong, in the order of the document. */
function report(name: string, problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const verdict =
    errors > 0 ? "It cannot be shown; the map above stays as it is." : "The map above shows it.";
  const title = node(
    "p",
    `${name}: ${count(errors, "error")}, ${count(warnings, "warning")}. ${verdict}`,
  );
  title.className = "report-title";
  const list = node("ol");
  list.className = "problems";
  list.append(...problems.slice(0, LISTED).map(problemRow));
  const rest = problems.length - LISTED;
  const more = rest > 0 ? [node("p", `… and ${rest} more.`)] : [];
  find("#report", "div").replaceChildren(title, list, ...more);
}

function problemRow({ severity, path, message }: Problem): HTMLElement {
  const row = node("li");
  row.append(node("b", severity), " ", node("code", path), node("span", message));
  return row;
}

/** Mistakes as they happen: a status that is none, a coordinate that is missing, a claim that is not there, an address cut short. */
function withMistakes(text: string): string {
  return text
    .replace(/"status":\s*"proposed"/, '"status": "planned"')
    .replace(/"coordinates":\s*\[\s*-?[\d.]+/, '"coordinates": [null')
    .replace(/"claims":\s*\[\s*"/, '"claims": ["no-such-claim", "')
    .replace(/"url":\s*"https:/, '"url": "javascript:')
    .replace(/"saidOn":\s*"\d{4}-\d{2}-\d{2}"/, '"saidOn": "17 February"');
}

function node<K extends "p" | "ol" | "li" | "b" | "code" | "span">(
  tag: K,
  text = "",
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function on(selector: string, act: () => void | Promise<void>): void {
  find(selector, "button").addEventListener("click", () => void act());
}
