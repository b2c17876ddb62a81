import type { ArticleRecord, Span } from "./record";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** "2017-04-12" → "Wed 12 Apr 2017". Days have no time zone, so no Date formats them. */
export function day(iso: string, withWeekday = true): string {
  const [year, month, date] = iso.split("-").map(Number) as [number, number, number];
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return `${withWeekday ? weekday + " " : ""}${date} ${months[month - 1]} ${year}`;
}

export function days(first: string, last: string): string {
  if (first === last) return day(first);
  // A whole year or month is called by its name.
  if (first.slice(0, 4) === last.slice(0, 4) && first.endsWith("-01-01") && last.endsWith("-12-31")) return first.slice(0, 4);
  if (first.slice(0, 7) === last.slice(0, 7) && first.endsWith("-01") && Number(last.slice(8)) === new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0)).getUTCDate()) return day(first, false).replace(/^1 /, "");
  const from = day(first, false);
  return `${first.slice(0, 4) === last.slice(0, 4) ? from.replace(/ \d+$/, "") : from} – ${day(last, false)}`;
}

/** Words of the text on one line. */
export const said = (record: ArticleRecord, span: Span): string => record.article.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();

export const count = (n: number, one: string, many = one + "s"): string => `${n} ${n === 1 ? one : many}`;

/** "A, B and C". */
export const list = (names: string[]): string => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

export const spelt = (word: string): string => word.replaceAll("-", " ");

/** The file's name is enough where the folder is always the same. */
export const line = (foundBy: string): string => foundBy.replace(/^ontology\/plover\//, "");
