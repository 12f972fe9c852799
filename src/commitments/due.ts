import type { When } from "../answer.ts";
import { readMoment, type Unclear } from "../calendar/moment.ts";
import { sayWhen } from "../text/when.ts";
import { foldWord } from "../words.ts";
import type { Commitment } from "./commitment.ts";
import { type CommitmentContext, type Doubt, doubt } from "./doubt.ts";

const NEXT_ROUND = /^(before |by )?(the )?next (round|meeting|session)$/;

/** A limit that its day belongs to is the day itself; "before" is none. */
const LIMIT =
  /^(?:(?:by|until|till|no later than|not later than|at the latest(?: by| on)?|bis(?: zum)?|spätestens(?: am)?|d'ici(?: le| au)?|au plus tard(?: le)?|jusqu'au) )+/i;

/** A day is kept without its hour: nobody promises to the minute. */
const dayAlone = ({ start, end, precision }: When): When =>
  precision === "day" ? { start: end, end, precision } : { start, end, precision };

/** Until when, and what should be known of how that was understood. */
interface ReadDue {
  readonly due: Commitment["due"];
  readonly notes: readonly string[];
}

const unclear = (text: string, { problem, word, instead = [] }: Unclear): Doubt =>
  doubt(
    "due",
    problem,
    word === undefined ? [] : instead.map((one) => ({ label: one, value: text.replace(word, () => one) })),
  );

export function readDue(text: string, { now, settings, today, say }: CommitmentContext): ReadDue | Doubt {
  if (text === "") return { due: null, notes: [] };
  if (NEXT_ROUND.test(foldWord(text))) return { due: "next-round", notes: [] };
  const { noDate, notInDate, passed, nextRound } = say.committing;
  const instead = [{ label: nextRound, value: "next-round" }];
  const read = readMoment(text.replace(LIMIT, "").split(" "), { now, zone: settings.zone, say });
  if (!read) return doubt("due", noDate(text), instead);
  if ("problem" in read) return unclear(text, read);
  if (read.rest.length > 0) return doubt("due", notInDate(read.rest.join(" ")));
  const due = dayAlone(read.when);
  if (due.end < today) return doubt("due", passed(sayWhen(due, settings)), instead);
  return { due, notes: read.when.time === undefined ? read.notes : [] };
}
