import type { Line } from "../../runs.ts";
import { channel } from "./common.ts";
import { shortWeekday } from "./grammar.ts";

const from = { set: "", default: " (not set yet: the default)", profile: " (not set yet: from your profile)" };

const languages = new Intl.DisplayNames("en", { type: "language" });

/** How a setting stands. `hours`: wall times. */
const values = {
  zone: (zone: string, source: keyof typeof from) => `${zone}${from[source]}`,
  quiet: (hours: { readonly from: string; readonly to: string } | null) =>
    hours ? `${hours.from} to ${hours.to}` : "none",
  /** `days`: ISO numbers. */
  workdays: (days: readonly number[]) =>
    days.length === 7 ? "every day" : days.toSorted().map(shortWeekday).join(", "),
  holidays: (calendars: readonly string[]) => calendars.join(", ") || "none",
  clock: (hours: number) => `${hours} hours`,
  language: (code: string) => languages.of(code) ?? code,
  editors: (who: "everyone" | "managers" | readonly { readonly name: string }[]) => {
    if (who === "everyone") return "everyone here";
    return who === "managers" ? "those who manage the channel" : who.map(({ name }) => name).join(", ");
  },
};

/** What was set, in the log and after "Set". */
const set = {
  zone: (zone: string) => `zone ${zone}`,
  quiet: (from: string, to: string) => `quiet hours ${from} to ${to}`,
  noQuiet: "no quiet hours",
  workdays: (days: readonly number[]) => `working days ${values.workdays(days)}`,
  holidays: (codes: readonly string[]) => `holidays of ${codes.join(", ")}`,
  noHolidays: "no holiday calendars",
  clock: (hours: number) => `${hours}-hour clock`,
  language: (code: string) => `language ${code}`,
  everyone: "everyone may change things",
  managers: "channel managers may change things",
  people: (names: readonly string[]) => `${names.join(", ")} may change things`,
};

/** What is wrong with a value. */
const wrong = {
  zone: (text: string, near: boolean) =>
    `I know no time zone “${text}”. Name a city or an IANA zone such as Europe/Oslo${near ? ", or press one" : ""}.`,
  quiet: "Write quiet hours as 20:00-07:00, or off.",
  workdays: "Name the working days: mon-fri, or sun-thu, or mon,tue,thu.",
  holidays: (unknown: string | undefined) =>
    `${unknown === undefined ? "" : `I know no calendar “${unknown}”. `}Name EU for the institutions, and countries by their two letters: EU,NO.`,
  clock: "Say clock 12 or clock 24.",
  language: (code: string) => `I do not speak “${code}” yet, and go on as before. Say language en or language fr.`,
  managers: (why: string) => `I cannot find out who manages this channel: ${why}. Name people instead.`,
  editors: "Say everyone, managers, me, or mention people.",
};

/** Settings that ask for a value: what they are called, and what it may be. */
const asked = {
  zone: { label: "Time zone", hint: "A city or an IANA zone, such as Oslo or Europe/Oslo" },
  quiet: { label: "Quiet hours", hint: "20:00-07:00, or off" },
  workdays: { label: "Working days", hint: "mon-fri, sun-thu, or mon,tue,thu" },
  holidays: { label: "Holidays", hint: "EU, EU,NO, or none" },
  clock: { label: "Clock", hint: "12 or 24" },
  language: {
    label: "Language",
    hint: "en or fr: of what is posted here, and of answers where a person’s own is not known",
  },
  editors: { label: "Who may change things", hint: "everyone, managers or me; mention people in a line" },
};

/** What a conversation has set. */
export const settings = {
  values,
  set,
  wrong,
  asked,
  title: (direct: boolean) => `Settings of this ${channel(direct)}`,
  settings: "Settings",
  zone: "Zone",
  holidays: (institutions: string) =>
    `Holidays: ${institutions} stands for the days on which the EU institutions are closed; countries go by their two letters. Reminders keep out of quiet hours and days off.`,
  otherClock: (hours: number) => `${hours}-hour clock`,
  log: "Log",
  logTitle: "What was set here",
  nothingSet: "Nothing was set yet.",
  logged: (at: Line, person: Line[number], what: string): Line => [...at, " – ", person, `: ${what}`],
  now: (value: string, line: string): Line => [
    "Now: ",
    { strong: value },
    ". Press another, or say it: ",
    { command: line },
  ],
  submit: "Set it",
  unknown: (text: string) => `There is no setting “${text}”`,
  all: "Settings are zone, quiet, workdays, holidays, clock, language and editors.",
  unclear: "I need that more exactly",
  isSet: (what: string) => `Set: ${what}`,
  overtaken: "A colleague changed this setting after you looked at it. Nothing was saved; look at it again.",
};
