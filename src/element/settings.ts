import type { Problem } from "../model/problem.ts";
import type { Situation } from "../model/situation.ts";

/** What the page and the reader chose, as given. */
export interface Settings {
  readonly asOf: string | null;
  readonly lang: string;
  readonly theme: "light" | "dark";
  /** Ids of the layers to show; null for all. */
  readonly layers: readonly string[] | null;
  readonly reading: string | null;
  readonly interactive: boolean;
}

/** What of it fits the situation, and what does not. */
export interface CheckedSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Layer ids separated by spaces or commas; null, for all, when there is nothing; `none` for no layer at all. */
export function readLayers(text: string | null): readonly string[] | null {
  const ids = (text ?? "").split(/[\s,]+/).filter(Boolean);
  if (ids.length === 0) return null;
  return ids.includes("none") ? [] : ids;
}

/** The settings without what the situation does not know; each such value is named as a problem and falls back to its default. */
export function checkSettings(settings: Settings, situation: Situation): CheckedSettings {
  const problems: Problem[] = [];
  const refuse = (path: string, value: string, known: string): void => {
    const message = `"${value}" is not known; use ${known}`;
    problems.push({ path, code: "invalid-value", message, severity: "warning" });
  };
  const switchable = situation.layers.filter((layer) => layer.switchable).map((layer) => layer.id);
  const layers = settings.layers?.filter((id) => {
    if (!switchable.includes(id)) refuse("layers", id, switchable.join(", "));
    return switchable.includes(id);
  });
  const readings = situation.readings.map((reading) => reading.id);
  const readingFits = settings.reading === null || readings.includes(settings.reading);
  if (!readingFits) refuse("reading", settings.reading ?? "", readings.join(", "));
  const asOfFits = settings.asOf === null || isDay(settings.asOf);
  if (!asOfFits) refuse("as-of", settings.asOf ?? "", "a day, as YYYY-MM-DD");
  const lost = settings.layers !== null && settings.layers.length > 0 && layers?.length === 0;
  return {
    settings: {
      ...settings,
      layers: lost ? null : (layers ?? null),
      reading: readingFits ? settings.reading : null,
      asOf: asOfFits ? settings.asOf : null,
    },
    problems,
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
