/** How finely a date is written: `2022-02-17`, `2022-02` or `2022`. */
export type DatePrecision = "day" | "month" | "year";

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** The precision a date is written with; null when the text is no date of the calendar (such as 2022-02-30). */
export function datePrecision(text: string): DatePrecision | null {
  const match = datePattern.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  if (month === undefined) return "year";
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return "month";
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)) ? "day" : null;
}

/** The last day of a date's period: `2022-02` → `2022-02-28`. A day is its own last day. */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7)
    return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
  return date;
}

/** Whether the whole period of `date` lies after the day `day`. */
export function isAfter(date: string, day: string): boolean {
  return date > day.slice(0, date.length);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
