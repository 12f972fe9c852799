import type { When } from "../../answer.ts";
import { isPast } from "../../library/relations.ts";
import type { Instrument, Meeting } from "../../library/schema.ts";
import { type Mark, STATES, type State } from "../../pictures/picture.ts";
import { sayCounts } from "./attach.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const monthOf = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
const numberOf = (day: string): string => String(Number(day.slice(8)));

function shortDays({ start, end }: When): string {
  if (start === end) return `${numberOf(start)} ${monthOf(start)}`;
  return start.slice(0, 7) === end.slice(0, 7)
    ? `${numberOf(start)}–${numberOf(end)} ${monthOf(end)}`
    : `${numberOf(start)} ${monthOf(start)} – ${numberOf(end)} ${monthOf(end)}`;
}

/** A date in a few letters beside its mark, no more precise than it is known. The year is said where asked for. */
function shortWhen(when: When, withYear: boolean): string {
  const year = when.start.slice(0, 4);
  const month = Number(when.start.slice(5, 7));
  const inYear = (said: string): string => (withYear ? `${said} ${year}` : said);
  switch (when.precision) {
    case "day":
      return inYear(shortDays(when));
    case "month":
      return inYear(monthOf(when.start));
    case "quarter":
      return inYear(`Q${Math.ceil(month / 3)}`);
    case "half-year":
      return inYear(`H${month > 6 ? 2 : 1}`);
    case "year":
      return year;
  }
}

function textState({ status }: Instrument): State {
  switch (status) {
    case "in-force":
    case "signed":
    case "published":
      return "done";
    case "expired":
      return "over";
    case "announced":
    case "negotiating":
      return "planned";
    case "unknown":
      return "unrecorded";
  }
}

export function meetingState(meeting: Meeting, today: string): State {
  switch (meeting.status) {
    case "held":
      return "done";
    case "cancelled":
    case "postponed":
      return meeting.status;
    case "scheduled":
    case "announced":
      return isPast(meeting, today) ? "unrecorded" : "planned";
    case "expected":
      return isPast(meeting, today) ? "unrecorded" : "expected";
  }
}

const markOf = (what: Mark["what"], state: State, when: When, withYear: boolean): Mark => ({
  what,
  state,
  start: when.start,
  end: when.end,
  vague: when.precision !== "day",
  label: shortWhen(when, withYear),
});

export const textMark = (one: Instrument, when: When): Mark => markOf("text", textState(one), when, true);

export const meetingMark = (one: Meeting, today: string, withYear: boolean): Mark =>
  markOf("meeting", meetingState(one, today), one.when, withYear);

const SAID: Readonly<Record<State, string>> = {
  done: "held",
  over: "over",
  planned: "scheduled or announced",
  expected: "expected and not confirmed",
  postponed: "postponed",
  unrecorded: "past without a record",
  cancelled: "cancelled",
};

/** How many meetings stand where: "3 held and 1 expected and not confirmed". */
export const sayStates = (marks: readonly Mark[]): string =>
  sayCounts(STATES.map((state) => [marks.filter((mark) => mark.state === state).length, SAID[state]]));
