import type { When } from "../answer.ts";
import type { Language } from "../languages.ts";
import type { Library } from "../library/library.ts";
import { isPast } from "../library/relations.ts";
import type { Instrument, Meeting } from "../library/schema.ts";
import type { Words } from "../text/words.ts";
import { type Mark, STATES, type State } from "./picture.ts";

/** For whom a picture is drawn. `today`: ISO day. */
export interface MarkContext {
  readonly library: Library;
  readonly today: string;
  readonly say: Words;
  readonly language: Language;
}

/** A date in a few letters beside its mark, no more precise than it is known. The year is said where asked for. */
function shortWhen(when: When, withYear: boolean, { pictures: { dates } }: Words): string {
  const year = when.start.slice(0, 4);
  const month = Number(when.start.slice(5, 7));
  const inYear = (said: string): string => (withYear ? dates.inYear(said, year) : said);
  switch (when.precision) {
    case "day":
      return inYear(dates.days(when.start, when.end));
    case "month":
      return inYear(dates.month(when.start));
    case "quarter":
      return inYear(dates.quarter(Math.ceil(month / 3)));
    case "half-year":
      return inYear(dates.half(month > 6 ? 2 : 1));
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

const markOf = (what: Mark["what"], state: State, when: When, label: string): Mark => ({
  what,
  state,
  start: when.start,
  end: when.end,
  vague: when.precision !== "day",
  label,
});

export const textMark = (one: Instrument, when: When, say: Words): Mark =>
  markOf("text", textState(one), when, shortWhen(when, true, say));

/** `withYear`: whether its label says the year. */
export const meetingMark = (one: Meeting, { today, say }: MarkContext, withYear: boolean): Mark =>
  markOf("meeting", meetingState(one, today), one.when, shortWhen(one.when, withYear, say));

/** How many meetings stand where: "3 held and 1 expected and not confirmed". */
export const sayStates = (marks: readonly Mark[], { pictures }: Words): string =>
  pictures.list(
    STATES.flatMap((state) => {
      const count = marks.filter((mark) => mark.state === state).length;
      return count > 0 ? [pictures.states[state](count)] : [];
    }),
  );
