import { list, plural, weekday } from "./grammar.ts";

const UNITS = {
  m: { one: "month", other: "months" },
  w: { one: "week", other: "weeks" },
  d: { one: "day", other: "days" },
  wd: { one: "working day", other: "working days" },
  h: { one: "hour", other: "hours" },
  min: { one: "minute", other: "minutes" },
} as const;
type Unit = keyof typeof UNITS;

const LEAD_HELP = "Write for example lead:30d,7d,1d,2h or lead:10wd; m, w, d, wd, h and min are understood.";

/** How long before a meeting, and what is wrong with what was typed. `text`: the lead as it was typed. */
const leads = {
  before: (amount: number, unit: Unit) =>
    amount === 0 ? "on the day" : `${amount} ${plural(amount, UNITS[unit])} before`,
  none: `There is no lead time. ${LEAD_HELP}`,
  tooMany: "More than ten reminders for one meeting are too many. Name ten leads at most.",
  unknown: (text: string) => `“${text}” is no lead time. ${LEAD_HELP}`,
  after: (text: string, turned: string) =>
    `${text} would be after the meeting. Leads count backwards from it, without a minus: ${turned}.`,
  tooEarly: (text: string, most: number, unit: Unit) =>
    `${text} is too early: I go back ${most} ${plural(most, UNITS[unit])} at most.`,
  nothing: (text: string) => `${text} is no time at all. Write 0d for the day itself.`,
};

/** When a rule posts, and what is wrong with what was typed. `clock`: a wall time and whose it is; `day`: ISO number of the weekday. */
export const rules = {
  leads,
  onDays: (before: readonly string[], clock: string) => `${list(before)} at ${clock}`,
  byTheClock: (before: readonly string[]) => `${list(before)} where the hour is known`,
  brief: { page: "the last one comes as a briefing", none: "without briefings" },
  digest: (day: number | undefined, clock: string) =>
    `a digest ${day ? `every ${weekday(day)}` : "every day"} at ${clock}`,
  weekly: (day: number, clock: string) => `every ${weekday(day)} at ${clock}`,
  never: "never",
  anytime: "also in quiet hours and on days off",
  parts: (all: readonly string[]) => all.join("; "),
  everything: "everything",
  theRadar: "the radar",
  radarOf: (whom: string) => `the radar of ${whom}`,
  noHour: (text: string) => `“${text}” is no time of day. Write at 09:00, from 00:00 to 23:59.`,
  noDigestHour: (text: string, digest: string) => `“${text}” is no time of day. Write ${digest} 08:30.`,
  noBrief: (text: string) => `“${text}” is no kind of briefing. Write brief:page, brief:usual or brief:none.`,
};
