/** A day, month or year as people write it: "17 February 2022"; `short` gives "17 Feb". Dates have no time zone: UTC in and out. */
export function formatDate(date: string, lang: string, style: "long" | "short" = "long"): string {
  const [year = "", month, day] = date.split("-");
  const options: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    ...(style === "long" || !day ? { year: "numeric" } : {}),
    ...(month ? { month: style === "long" ? "long" : "short" } : {}),
    ...(day ? { day: "numeric" } : {}),
  };
  const locale = lang === "en" ? "en-GB" : lang;
  const written = new Intl.DateTimeFormat(locale, options).format(
    new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))),
  );
  // Ukrainian and Russian end with an abbreviated "year" ("2022 р.", "2022 г."); sentences that need the word have it.
  // A date is one word to whoever breaks lines.
  return written.replace(/\s[рг]\.$/u, "").replaceAll(" ", "\u00a0");
}

/** A whole number with the language's separators. */
export function formatNumber(value: number, lang: string): string {
  return new Intl.NumberFormat(lang === "en" ? "en-GB" : lang).format(value);
}

/** Names joined as the language joins them: "a, b and c". */
export function formatList(names: readonly string[], lang: string): string {
  return new Intl.ListFormat(lang === "en" ? "en-GB" : lang, { type: "conjunction" }).format(names);
}
