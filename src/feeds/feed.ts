import type { Meeting } from "../library/schema.ts";
import type { Calendar } from "./calendar.ts";
import { eventOf, type Making } from "./event.ts";
import { isVague } from "./selection.ts";
import { clean } from "./text.ts";

export interface Feed extends Making {
  readonly name: string;
  /** Those that still stand in calendars (see `wantedBy`). */
  readonly meetings: readonly Meeting[];
}

const byDay = (a: Meeting, b: Meeting): number =>
  a.when.start === b.when.start ? (a.id < b.id ? -1 : 1) : a.when.start < b.when.start ? -1 : 1;

/** The same meetings on the same day give the same calendar. */
export function calendarOf({ name, meetings, ...making }: Feed): Calendar {
  const shown = meetings.filter((one) => making.vague || !isVague(one));
  return {
    name: clean(name),
    ...(making.language && { language: making.language }),
    events: shown.sort(byDay).map((one) => eventOf(one, making)),
  };
}
