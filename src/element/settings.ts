import type { Problem } from "../model/problem.ts";
import type { Situation } from "../model/situation.ts";
import type { Theme, ThemePair } from "../theme/theme.ts";

/** What the page and the reader chose, as given. */
export interface Settings {
  /** A day, or the id of the last claim to show; null for all. */
  readonly asOf: string | null;
  /** What is new since this day or claim is marked; null for the statement before the last one shown. */
  readonly since: string | null;
  readonly lang: string;
  /** Whether the page is light or dark, and what that looks like here. */
  readonly scheme: "light" | "dark";
  readonly theme: Theme;
  /** Ids of the layers to show; null for all. */
  readonly layers: readonly string[] | null;
  readonly reading: string | null;
  readonly interactive: boolean;
}

/** The same before it is known what light and dark look like. */
export interface GivenSettings extends Omit<Settings, "theme"> {
  /** The page's own themes, if it has any. */
  readonly themes: ThemePair | null;
}

/** What of it fits the situation, and what does not. */
export interface CheckedSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Layer ids separated by spaces or commas; null, for all, when there is nothing or `all`; `none` for no layer at all. */
export function readLayers(text: string | null): readonly string[] | null {
  const ids = (text ?? "").split(/[\s,]+/).filter(Boolean);
  if (ids.length === 0 || ids.includes("all")) return null;
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
  const isMoment = (moment: string | null): boolean =>
    moment === null || isDay(moment) || situation.claims.some(({ id }) => id === moment);
  const asOfFits = isMoment(settings.asOf);
  if (!asOfFits) refuse("as-of", settings.asOf ?? "", "a day, as YYYY-MM-DD, or a claim’s id");
  const lost = settings.layers !== null && settings.layers.length > 0 && layers?.length === 0;
  return {
    settings: {
      ...settings,
      layers: lost ? null : (layers ?? null),
      reading: readingFits ? settings.reading : null,
      asOf: asOfFits ? settings.asOf : null,
      since: isMoment(settings.since) ? settings.since : null,
    },
    problems,
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
