import type { Answer, Line } from "../../answer.ts";
import { dayOf } from "../../clock.ts";
import { failingOf, readAt } from "../../imports/reading.ts";
import { type Import, readImport, type State } from "../../imports/state.ts";
import { parseWhen } from "../../library/when.ts";
import { problem } from "../../text/blocks.ts";
import type { Scene } from "../command.ts";

/** The calendars that are read in here. */
export const importsIn = async ({ store, place }: Scene): Promise<Import[]> =>
  (await store.importsOf(place)).map(readImport);

/** Somebody or a reading may be faster. */
const ATTEMPTS = 5;

/** Writes down what somebody decided, whatever else has changed meanwhile. False if the calendar is no longer read here. */
export async function decide(
  { row: { id } }: Import,
  change: (state: State) => State,
  { store, place }: Scene,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const row = await store.imported(place, id);
    if (!row || row.nextAt === null) return false;
    if (await store.changeImport(row, { value: JSON.stringify(change(readImport(row).state)) })) return true;
  }
  return false;
}

const UNITS: readonly (readonly [number, string])[] = [
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
];

/** "3 hours ago" */
function sayAgo(then: number, now: number): string {
  for (const [length, unit] of UNITS) {
    const count = Math.floor((now - then) / length);
    if (count > 0) return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
  }
  return "just now";
}

/** How fresh what is known of a calendar is, and what is wrong with it. */
export function sayFreshness({ state }: Import, { now, settings }: Scene): Line {
  const read = readAt(state);
  const failing = failingOf(state);
  const since = failing && parseWhen(dayOf(new Date(failing.since), settings.zone));
  return [
    read === undefined ? "never read yet" : `last read ${sayAgo(read, now.getTime())}`,
    ...(failing && since ? ["; it has failed since ", { when: since }, `: ${failing.why}`] : ["."]),
  ];
}

export const noneHere: Answer = problem(
  "No calendar is read in here",
  [
    "Type ",
    { command: "import council" },
    " for the meetings of the Council, or ",
    { command: "import" },
    " and the https address of an iCalendar file: of a mailbox, a presidency, an Indico.",
  ],
  [{ label: "Council meetings", says: "import council" }],
);
