import { addDays } from "../days.ts";
import { COUNCIL } from "./addresses.ts";
import type { Copy } from "./imported.ts";
import type { CalendarReader, Fetched } from "./reader.ts";
import type { Refusal } from "./refusals.ts";
import { addressesOf, type Copies, type Import, type ImportState, type ReadingStatus, wantedAt } from "./state.ts";
import type { Understand } from "./understanding.ts";
import type { Wanted } from "./wanted.ts";

/** What the addresses of a calendar gave. */
export type Got = ReadonlyMap<string, Fetched>;

/** A copy that was made this long ago is made anew, so that what recurs goes on. Days. */
const STALE = 30;

/** What is known of an address already, if the server need not send it again. */
export function knownTag(
  address: string,
  { state, copies }: Pick<Import, "state" | "copies">,
  now: number,
): string | undefined {
  const copy = copies[address];
  const fresh = copy !== undefined && addDays(copy.until, STALE) >= wantedAt(now, state).until;
  return fresh ? state.standing[address]?.etag : undefined;
}

/** Asks all addresses of a calendar, one after the other. */
export async function ask(
  address: string,
  reader: CalendarReader,
  tagOf: (address: string) => string | undefined = () => undefined,
): Promise<Got> {
  const got = new Map<string, Fetched>();
  for (const one of addressesOf(address)) got.set(one, await reader(one, tagOf(one)));
  return got;
}

/** So many meetings to come do not vanish all at once. */
const SOME = 3;

const ahead = ({ meetings }: Copy, today: string): number => meetings.filter(({ when }) => when.start > today).length;

/** The Council’s lists hold fifty meetings: one that is no longer among them is not thereby cancelled. */
const withMissing = (after: Copy, before: Copy | undefined, today: string): Copy => {
  const ids = new Set(after.meetings.map(({ id }) => id));
  const missing = before?.meetings.filter(({ id, when }) => !ids.has(id) && when.end >= today) ?? [];
  return { ...after, meetings: [...after.meetings, ...missing] };
};

interface Taking {
  readonly understand: Understand;
  readonly calendar: string;
  readonly wanted: Wanted;
  readonly today: string;
  readonly now: number;
}

const failed = (standing: ReadingStatus, why: Refusal, now: number): ReadingStatus => ({
  ...standing,
  failing: { since: standing.failing?.since ?? now, why, tries: (standing.failing?.tries ?? 0) + 1 },
});

/** What becomes of one address. Whatever fails, the last good copy is kept. */
async function take(
  address: string,
  read: Fetched,
  { standing, copy: before }: { standing: ReadingStatus; copy: Copy | undefined },
  { understand, calendar, wanted, today, now }: Taking,
): Promise<{ standing: ReadingStatus; copy: Copy | undefined }> {
  const { failing: _, ...good } = standing;
  if ("unchanged" in read) return { standing: { ...good, read: now }, copy: before };
  const understood = "refused" in read ? read : await understand({ calendar, address, body: read.body, wanted });
  if ("refused" in understood) return { standing: failed(standing, understood.refused, now), copy: before };
  const copy = calendar === COUNCIL ? withMissing(understood, before, today) : understood;
  if (before && ahead(before, today) >= SOME && ahead(copy, today) === 0)
    return { standing: failed(standing, { why: "emptied" }, now), copy: before };
  const etag = "etag" in read ? read.etag : undefined;
  return { standing: { ...(etag !== undefined && { etag }), read: now }, copy };
}

/** How a calendar stands after it has been asked. */
export async function taken(
  calendar: string,
  got: Got,
  { state, copies }: { readonly state: ImportState; readonly copies: Copies },
  { now, understand }: { readonly now: number; readonly understand: Understand },
): Promise<{ state: ImportState; copies: Copies }> {
  const wanted = wantedAt(now, state);
  const taking: Taking = { understand, calendar, wanted, today: addDays(wanted.from, 30), now };
  const standing: Record<string, ReadingStatus> = { ...state.standing };
  const kept: Record<string, Copy> = { ...copies };
  for (const [address, read] of got) {
    const done = await take(address, read, { standing: standing[address] ?? {}, copy: copies[address] }, taking);
    standing[address] = done.standing;
    if (done.copy) kept[address] = done.copy;
  }
  return { state: { ...state, standing }, copies: kept };
}

/** Since when and why a calendar cannot be read, if any of its addresses cannot. */
export const failingOf = ({ standing }: ImportState): ReadingStatus["failing"] =>
  Object.values(standing)
    .flatMap(({ failing }) => failing ?? [])
    .sort((a, b) => a.since - b.since)[0];

/** When the oldest of the last good copies was read. */
export const readAt = ({ standing }: ImportState): number | undefined =>
  Object.values(standing)
    .flatMap(({ read }) => read ?? [])
    .sort((a, b) => a - b)[0];
