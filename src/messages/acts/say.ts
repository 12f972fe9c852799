import type { Line, When } from "../../answer.ts";
import { clockIn, dayOf } from "../../clock.ts";
import { parseWhen } from "../../library/when.ts";
import type { Words } from "../../text/words.ts";
import type { Act } from "./act.ts";

/** An instant for the house's one way of saying a time. */
const at = (instant: number, zone: string): When => {
  const date = new Date(instant);
  const day = dayOf(date, zone);
  return { start: day, end: day, precision: "day", time: clockIn(date, zone).slice(11), zone };
};

const until = (day: string | null, { acts }: Words): Line => {
  const when = day === null ? undefined : parseWhen(day);
  return when ? acts.until(when) : [];
};

/** Until when it holds. */
function lasting({ what }: Act, zone: string, say: Words): Line {
  if (what.did === "done" || what.did === "muted") return until(what.mute.until, say);
  if (what.did === "snoozed") return say.acts.until(at(what.due, zone));
  return what.did === "paused" ? until(what.until, say) : [];
}

const who = ({ by, at: instant }: Pick<Act, "by" | "at">, zone: string, { acts }: Words): Line =>
  acts.by(by, at(instant, zone));

const takenBack = ({ undone }: Act, zone: string, say: Words): Line =>
  undone ? [say.acts.takenBack, ...who(undone, zone, say)] : [];

/** “Done – Anna, 27 November 2026, 09:12 Europe/Brussels”. `so`: whether it still is. */
export const sayAct = (act: Act, so: boolean, zone: string, say: Words): Line => [
  { strong: say.acts.words[act.what.did] },
  ...lasting(act, zone, say),
  ...who(act, zone, say),
  ...(so ? [] : takenBack(act, zone, say)),
  ".",
];

/** The same as a line of its own in the room, begun by whoever did it. */
export function sayWord({ what, by, name }: Act, { acts: { said } }: Words): string {
  if (what.did !== "saved") return said[what.did](by.name, name);
  return said[what.changed ? "changed" : "saved"](by.name, name, what.how);
}

/** What is added to such a line: until when it holds, and whether it was taken back. */
export function besideWord(act: Act, so: boolean, zone: string, say: Words): Line | undefined {
  const lasts = lasting(act, zone, say);
  if (so) return lasts.length > 0 ? say.acts.holds(lasts) : undefined;
  return act.undone ? say.acts.wasTakenBack(who(act.undone, zone, say)) : [say.acts.holdsNoLonger];
}
