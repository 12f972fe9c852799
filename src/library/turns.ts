import type { Line, When } from "../answer.ts";
import { daysBetween, WEEK } from "../calendar/days.ts";
import type { Meeting } from "./schema.ts";
import { sameWhen } from "./when.ts";

/** How far a meeting is ahead of an ISO day. */
export function inDays({ when }: Meeting, today: string): string {
  const days = daysBetween(today, when.start);
  if (days === 0) return "Today";
  if (days === 1) return "Tomorrow";
  return days > 1 ? `In ${days} days` : "Under way";
}

/** How much is left of the time in which a meeting is expected. */
export function weeksLeft({ when }: Meeting, today: string): string {
  const days = daysBetween(today, when.end);
  const weeks = Math.round(days / WEEK);
  return weeks > 1 ? `${weeks} weeks left` : days === 1 ? "one day left" : `${days} days left`;
}

/** Whether a meeting may still take place. */
export const live = ({ status }: Meeting): boolean =>
  status !== "cancelled" && status !== "postponed" && status !== "held";

/** Whether a date is the same as before, only known more exactly. */
const narrowed = (when: When, was: When): boolean =>
  !sameWhen(when, was) &&
  was.precision !== "day" &&
  when.precision === "day" &&
  was.start <= when.start &&
  when.end <= was.end;

/** Whether there is still nothing sure to say of a meeting that was vague when it was told of. */
export const unconfirmed = (meeting: Meeting, was: When): boolean => live(meeting) && sameWhen(meeting.when, was);

/** What has become of a meeting since it was told of with another date, in a word before its title. */
export function turned(meeting: Meeting, was: When): string | undefined {
  if (meeting.status === "cancelled") return "Cancelled";
  if (meeting.status === "postponed") return "Postponed";
  if (meeting.status === "held") return "Held";
  if (sameWhen(meeting.when, was)) return undefined;
  return narrowed(meeting.when, was) ? "Date set" : "Moved";
}

/** The same in a sentence. */
export function sayTurn(meeting: Meeting, was: When): Line {
  const { title, when, outcome } = meeting;
  switch (turned(meeting, was)) {
    case "Cancelled":
      return [title, " was cancelled. It was planned for ", { when: was }, "."];
    case "Postponed":
      return [title, " was postponed. It was planned for ", { when: was }, "."];
    case "Held":
      return [title, " was held ", { when, on: true }, outcome ? `: ${outcome}` : "."];
    case "Date set":
      return [title, " now has a date: ", { when }, ". It was known only for ", { when: was }, "."];
    case "Moved":
      return [title, " was moved from ", { when: was }, " to ", { when }, "."];
    default:
      return [title, " was changed; it stands for ", { when }, ". The card above is up to date."];
  }
}
