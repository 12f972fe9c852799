import type { Answer, Line } from "../../answer.ts";
import { DAY } from "../../calendar/days.ts";
import { dayOf } from "../../clock.ts";
import { failingOf, readAt } from "../../imports/reading.ts";
import { sayRefusal } from "../../imports/refusals.ts";
import { type Import, readImport, type State } from "../../imports/state.ts";
import { parseWhen } from "../../library/when.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
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

const UNITS = [
  [DAY, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
] as const;

/** "3 hours ago" */
function sayAgo(then: number, now: number, { imports }: Words): string {
  for (const [length, unit] of UNITS) {
    const count = Math.floor((now - then) / length);
    if (count > 0) return imports.ago[unit](count);
  }
  return imports.justNow;
}

/** How fresh what is known of a calendar is, and what is wrong with it. */
export function sayFreshness({ state }: Import, { now, settings, say }: Scene): Line {
  const read = readAt(state);
  const failing = failingOf(state);
  const since = failing && parseWhen(dayOf(new Date(failing.since), settings.zone));
  return [
    read === undefined ? say.imports.neverRead : say.imports.lastRead(sayAgo(read, now.getTime(), say)),
    ...(failing && since ? say.imports.failing(since, sayRefusal(failing.why, say)) : ["."]),
  ];
}

export const noneHere = ({ imports }: Words): Answer =>
  problem(imports.noneHere, imports.howToRead, [{ label: imports.council, says: "import council" }]);
