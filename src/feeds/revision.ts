import type { Changes } from "../library/history.ts";
import type { Library } from "../library/library.ts";
import type { Meeting } from "../library/schema.ts";

type Dated = Pick<Library, "release" | "history">;

interface Revisions {
  readonly times: number;
  /** ISO day of the last release that changed it. */
  readonly on: string;
}

const tallies = new WeakMap<readonly Changes[], ReadonlyMap<string, Revisions>>();

/** What the releases say of each meeting that they changed. They stand with the newest first. */
function tallyOf(history: readonly Changes[]): ReadonlyMap<string, Revisions> {
  const known = tallies.get(history);
  if (known) return known;
  const tally = new Map<string, Revisions>();
  for (const { on, changes } of history)
    for (const { id } of changes.filter(({ kind }) => kind === "meeting")) {
      const { times = 0, on: last = on } = tally.get(id) ?? {};
      tally.set(id, { times: times + 1, on: last });
    }
  tallies.set(history, tally);
  return tally;
}

/** How often a meeting was changed, by releases of the data and by the team on top: the number never falls. */
export const sequenceOf = ({ id, team }: Meeting, { history }: Dated): number =>
  (tallyOf(history).get(id)?.times ?? 0) + (team?.version ?? 0);

/** When it was last changed, where that is known. Milliseconds since 1970. */
export function changeOf({ id, team }: Meeting, { history }: Dated): number | undefined {
  const told = tallyOf(history).get(id);
  const all = [...(told ? [Date.parse(told.on)] : []), ...(team ? [team.changed] : [])];
  return all.length > 0 ? Math.max(...all) : undefined;
}

/** Since when it has been known as it is: never the time of asking, so that asking again gives the same. */
export const knownSince = (meeting: Meeting, library: Dated): Date =>
  new Date(changeOf(meeting, library) ?? library.history.at(-1)?.on ?? library.release.asOf);
