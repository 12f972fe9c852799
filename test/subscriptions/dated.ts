import type { When } from "../../src/answer.ts";
import type { Holidays } from "../../src/calendar/holidays.ts";
import { clockIn } from "../../src/clock.ts";
import { parseWhen } from "../../src/library/when.ts";
import { defaultSettings, type Settings } from "../../src/settings/settings.ts";
import { ladder, type Timing } from "../../src/subscriptions/ladder.ts";
import { readRule } from "../../src/subscriptions/reading.ts";
import { wordsIn } from "../../src/text/words.ts";

/** No day is a holiday, but for those named: `EU 2027-03-25`. */
export const holidaysOn = (...days: string[]): Holidays => {
  const isFree = (calendar: string, day: string): boolean => days.includes(`${calendar} ${day}`);
  return {
    isFree,
    on: (calendar, day) => (isFree(calendar, day) ? { name: "a holiday" } : undefined),
    knows: () => true,
    noteOn: () => undefined,
  };
};

/** `2027-03-12`, or with an hour on a venue's clock: `2027-03-12 10:00 Europe/Oslo`. */
export function on(text: string): When {
  const [date = "", time, zone] = text.split(" ");
  const when = parseWhen(date);
  if (!when) throw new Error(`${date} is no date`);
  return { ...when, ...(time && { time }), ...(zone && { zone }) };
}

/** A rule as it is typed, in a conversation that has set something else than usual. */
export function timing(
  line: string,
  settings: Partial<Settings> = {},
  more: Partial<Pick<Timing, "holidays" | "partners">> = {},
): Timing {
  const read = readRule(line.split(" "), wordsIn());
  if (read.wrong) throw new Error(read.wrong);
  return {
    rule: read.rule,
    settings: { ...defaultSettings("Europe/Brussels"), ...settings },
    holidays: holidaysOn(),
    partners: [],
    ...more,
  };
}

/** Each step as the reader's clock shows it: `7d 2027-03-05 09:00`. */
export const steps = (when: string, by: Timing): string[] =>
  ladder(on(when), by).map(({ lead, at }) => `${lead} ${clockIn(new Date(at), by.settings.zone)}`);

/** The same in UTC, where two clocks show the same. */
export const instants = (when: string, by: Timing): string[] =>
  ladder(on(when), by).map(({ lead, at }) => `${lead} ${new Date(at).toISOString().slice(0, 16)}`);
