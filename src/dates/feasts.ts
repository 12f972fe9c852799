import { addDays } from "../days.ts";
import { asking, RANKS, type Rule, rule } from "./line.ts";
import { inComingYear, lastBefore, onOrAfter } from "./reckon.ts";

/** Easter Sunday, after Meeus. */
export function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const [month, day] = [Math.floor(n / 31), (n % 31) + 1];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days after Easter, or a day of the year. */
const FEASTS: Readonly<Record<number, number | string>> = {
  1: 0,
  2: -2,
  3: 49,
  4: 39,
  5: "12-25",
  6: "12-24",
  7: "01-01",
  8: "11-01",
  9: 1,
  10: 50,
};

function feast(value: number, year: number): string {
  const day = FEASTS[value] ?? 0;
  return typeof day === "string" ? `${year}-${day}` : addDays(easter(year), day);
}

const FRIDAY = 5;
const SATURDAY = 6;
/** Easter Monday is behind Easter Sunday, and the Friday before it. */
const beside = (day: string, weekday: number | undefined): string => {
  if (weekday === undefined) return day;
  return weekday === FRIDAY || weekday === SATURDAY ? lastBefore(day, weekday) : onOrAfter(day, weekday);
};

/** Feasts are kept on other days by other churches and countries: the day is asked. */
export const FEAST_RULES: readonly Rule[] = [
  rule(RANKS.vague, "o*(?:(?<w>W)[oi]*)?(?<z>Z)(?:(?<w2>W)|D)?(?:[,oi]*(?<y>Y))?", (found, today) => {
    const weekday = (found.one("w") ?? found.one("w2"))?.value;
    const of = (year: number): string => beside(feast(found.one("z")?.value ?? 0, year), weekday);
    const year = found.one("y")?.value;
    const day = year === undefined ? inComingYear(today, (one) => (of(one) < today ? undefined : of(one))) : of(year);
    return asking((text, wrong) => wrong.week(text), day === undefined ? [] : [day]);
  }),
];
