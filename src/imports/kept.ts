import { type Acting, record } from "../audit.ts";
import type { Library } from "../library/library.ts";
import { learn } from "../outbox/learn.ts";
import type { Settings } from "../settings/settings.ts";
import type { ImportRow, Store } from "../store/store.ts";
import type { Imported } from "./imported.ts";
import { matchAll } from "./match.ts";
import { tellingId } from "./news.ts";
import type { CalendarReader } from "./reader.ts";
import { ask, taken } from "./reading.ts";
import {
  type Import,
  type ImportState,
  importId,
  meetingsIn,
  nameOf,
  newState,
  nextReading,
  readImport,
} from "./state.ts";
import type { Understand } from "./understanding.ts";

/** Whoever acts on the calendars that a conversation reads in. */
export interface Importing extends Acting {
  readonly store: Store;
  readonly library: Library;
  /** ISO day. */
  readonly today: string;
}

/** The calendars that are read in here. */
export const importsIn = async ({ store, place }: Pick<Importing, "store" | "place">): Promise<Import[]> =>
  (await store.importsOf(place)).map(readImport);

/** A calendar as it would be kept. */
export async function lookAt(
  address: string,
  importing: Importing & { settings: Settings; reader: CalendarReader; understand: Understand },
): Promise<Import> {
  const { place, person, now, settings, reader, understand } = importing;
  const { platform, tenant, room } = place;
  const at = now.getTime();
  const start = { state: newState(settings), copies: {} };
  const { state, copies } = await taken(address, await ask(address, reader), start, { now: at, understand });
  const row: ImportRow = {
    id: importId(place, address),
    platform,
    tenant,
    room,
    address,
    value: JSON.stringify(state),
    copy: JSON.stringify(copies),
    person: person.id,
    personName: person.name,
    at,
    nextAt: nextReading(address, at),
    revision: 0,
  };
  return { row, state, copies };
}

/** What is still to come, the earliest first. */
export const comingIn = ({ copies }: Pick<Import, "copies">, today: string): Imported[] =>
  meetingsIn(copies)
    .filter(({ when, status }) => when.end >= today && status !== "cancelled")
    .sort((a, b) => (a.when.start < b.when.start ? -1 : 1));

/** What is the same here and there stays so when its date is moved there, however far. */
function withSame({ state, copies }: Import, { library, today }: Importing): ImportState {
  const same = [...matchAll(comingIn({ copies }, today), { library, accepted: {} })].flatMap(([id, match]) =>
    match.kind === "same" ? [[id, match.meeting.id] as const] : [],
  );
  return { ...state, accepted: { ...state.accepted, ...Object.fromEntries(same) } };
}

/** Begins to read a calendar. False where somebody was faster. */
export async function beginReading(seen: Import, importing: Importing): Promise<boolean> {
  const { store, place, say } = importing;
  await learn(importing);
  const before = await store.imported(place, seen.row.id);
  const value = JSON.stringify(withSame(seen, importing));
  const begun = await store.addImport({ ...seen.row, value, revision: (before?.revision ?? 0) + 1 });
  if (begun) await record(importing, "import", say.imports.log.began(nameOf(seen, say)));
  return begun;
}

/** Somebody or a reading may be faster. */
const ATTEMPTS = 5;

/** Writes down what somebody decided, whatever else has changed meanwhile. False if the calendar is no longer read here. */
export async function decide(
  { row: { id } }: Import,
  change: (state: ImportState) => ImportState,
  { store, place }: Pick<Importing, "store" | "place">,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const row = await store.imported(place, id);
    if (!row || row.nextAt === null) return false;
    if (await store.changeImport(row, { value: JSON.stringify(change(readImport(row).state)) })) return true;
  }
  return false;
}

const RECENT = 7 * 86_400_000;
const MOST_WAITING = 200;

/** What waits to be told of it is not told any more. */
async function hush(id: string, { store, place, now, say }: Importing): Promise<void> {
  const waiting = await store.roomDeliveries(place, now.getTime() - RECENT, MOST_WAITING);
  for (const one of waiting)
    if (one.state === "due" && one.id.startsWith(tellingId(id, "")))
      await store.skip(place, one.id, say.imports.noLongerRead);
}

/** Gives a calendar up: what it said is forgotten, what was accepted stays. False where it has changed in the same moment. */
export async function stopReading(kept: Import, importing: Importing): Promise<boolean> {
  const { store, say } = importing;
  if (!(await store.changeImport(kept.row, { nextAt: null, copy: null }))) return false;
  await hush(kept.row.id, importing);
  await record(importing, "import", say.imports.log.stopped(nameOf(kept, say)));
  return true;
}
