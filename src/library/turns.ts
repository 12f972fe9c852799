import { daysBetween, WEEK } from "../days.ts";
import type { When } from "../runs.ts";
import type { Words } from "../text/words.ts";
import type { Meeting } from "./schema.ts";
import { sameWhen } from "./when.ts";

/** How far a meeting is ahead of an ISO day. */
export const inDays = ({ when }: Meeting, today: string, say: Words): string =>
  say.dates.ahead(daysBetween(today, when.start));

/** How much is left of the time in which a meeting is expected. */
export function weeksLeft({ when }: Meeting, today: string, say: Words): string {
  const days = daysBetween(today, when.end);
  const weeks = Math.round(days / WEEK);
  return weeks > 1 ? say.dates.weeksLeft(weeks) : say.dates.daysLeft(days);
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

/** What has become of a meeting since it was told of with another date. */
export function turnOf(
  { status, when }: Meeting,
  was: When,
): "cancelled" | "postponed" | "held" | "dated" | "moved" | undefined {
  if (status === "cancelled" || status === "postponed" || status === "held") return status;
  if (sameWhen(when, was)) return undefined;
  return narrowed(when, was) ? "dated" : "moved";
}
