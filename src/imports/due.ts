import { dayOf } from "../clock.ts";
import type { Log } from "../log.ts";
import { delivery } from "../outbox/delivery.ts";
import type { DeliveryRow, ImportRow, Store } from "../store/store.ts";
import { wordsIn } from "../text/words.ts";
import { type CalendarNews, cutNews, digestOf, type News, newsOf, TELLING, tellingId } from "./news.ts";
import type { CalendarReader } from "./reader.ts";
import { ask, failingOf, type Got, knownTag, readAt, taken } from "./reading.ts";
import { type Copies, type Import, type ImportState, nameOf, nextReading, readImport, retryReading } from "./state.ts";
import type { Understand } from "./understanding.ts";

/** What reading calendars on a heartbeat needs. `random`: from 0 to 1. */
export interface ReadingNeeds {
  readonly store: Store;
  readonly reader: CalendarReader;
  readonly understand: Understand;
  readonly log: Log;
  readonly random: () => number;
}

const HOUR = 3_600_000;
/** How long a process may take over what it has claimed; whoever dies over it leaves it to others after that. */
const LEASE = HOUR / 4;
const BATCH = 200;
/** A calendar that fails for less is not worth a word. */
const PATIENCE = 48 * HOUR;
/** After this nobody needs to hear of it any more. */
const WORTH_TELLING = 7 * 24 * HOUR;
/** Somebody may accept or dismiss something in the middle of a reading. */
const ATTEMPTS = 5;

/** Claims rows of one address. Whoever is the first to claim the first of them reads for all. */
async function claim(rows: readonly ImportRow[], store: Store, now: number): Promise<ImportRow[]> {
  const ours: ImportRow[] = [];
  for (const row of [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (await store.changeImport(row, { nextAt: now + LEASE })) ours.push({ ...row, revision: row.revision + 1 });
    else if (ours.length === 0) return [];
  }
  return ours;
}

interface After {
  readonly state: ImportState;
  readonly copies: Copies;
}

/** The news in all that a calendar consists of. What was never read before is no news. */
function newsBetween({ copies: before, state }: Import, after: Copies, today: string): News | undefined {
  const dismissed = new Set(state.dismissed);
  const all = Object.entries(after).flatMap(([address, copy]) => {
    const old = before[address];
    return old ? (newsOf({ before: old, after: copy, today, dismissed }) ?? []) : [];
  });
  if (all.length === 0) return undefined;
  return {
    added: all.flatMap(({ added }) => added),
    moved: all.flatMap(({ moved }) => moved),
    cancelled: all.flatMap(({ cancelled }) => cancelled),
    gone: all.flatMap(({ gone }) => gone),
  };
}

const meetings = (copies: Copies) => Object.values(copies).flatMap((copy) => copy.meetings);

/** A post that tells of a calendar. Its id is that of the change, so that writing it down twice changes nothing. */
const telling = ({ row }: Import, id: string, told: CalendarNews, now: number): DeliveryRow =>
  delivery(row, {
    id: tellingId(row.id, id),
    kind: TELLING,
    detail: told,
    due: now,
    expires: now + WORTH_TELLING,
  });

function tellingOf(kept: Import, { state, copies }: After, now: number): { rows: DeliveryRow[]; state: ImportState } {
  const day = (at: number): string => dayOf(new Date(at), state.zone);
  const about = { import: kept.row.id, name: nameOf({ row: kept.row, copies }, wordsIn(state.language)) };
  const news = newsBetween(kept, copies, day(now));
  const failing = failingOf(state);
  const read = readAt(state);
  const { toldFailing: told, ...rest } = state;
  const isLong = failing !== undefined && now - failing.since >= PATIENCE;
  const changes = state.changes + (news ? 1 : 0);
  const failure = failing && {
    since: day(failing.since),
    ...(read !== undefined && { read: day(read) }),
    why: failing.why,
  };
  return {
    rows: [
      ...(news
        ? [telling(kept, `${changes}@${digestOf(meetings(copies))}`, { ...about, news: cutNews(news) }, now)]
        : []),
      ...(failure && isLong && told !== failing.since
        ? [telling(kept, `failing@${failing.since}`, { ...about, failing: failure }, now)]
        : []),
    ],
    state: { ...rest, changes, ...(isLong && { toldFailing: failing.since }) },
  };
}

const nextFor = ({ address }: ImportRow, state: ImportState, now: number, random: number): number => {
  const failing = failingOf(state);
  return failing ? retryReading(address, now, failing.tries - 1, random) : nextReading(address, now);
};

/**
 * Writes down what a reading came to. What has to be told is written first: after a crash in between, the same reading leads
 * to the same post.
 */
async function keep(
  claimed: ImportRow,
  got: Got,
  { store, random, understand }: ReadingNeeds,
  now: number,
): Promise<void> {
  let row: ImportRow | undefined = claimed;
  for (let attempt = 0; attempt < ATTEMPTS && row && row.nextAt !== null; attempt++) {
    const kept = readImport(row);
    const after = await taken(row.address, got, kept, { now, understand });
    const { rows, state } = tellingOf(kept, after, now);
    await store.addDeliveries(rows);
    const set = {
      value: JSON.stringify(state),
      copy: JSON.stringify(after.copies),
      nextAt: nextFor(row, state, now, random()),
    };
    if (await store.changeImport(row, set)) return;
    row = await store.imported(row, row.id);
  }
}

/** All that read one address share the answer. A tag is of use only where all have the copy that bears it. */
async function readFor(rows: readonly ImportRow[], needs: ReadingNeeds, now: number): Promise<void> {
  const ours = await claim(rows, needs.store, now);
  const [first] = ours;
  if (!first) return;
  const all = ours.map(readImport);
  const got = await ask(first.address, needs.reader, (address) => {
    const tags = new Set(all.map((one) => knownTag(address, one, now)));
    const [tag] = tags;
    return tags.size === 1 ? tag : undefined;
  });
  for (const row of ours) await keep(row, got, needs, now);
}

/** Reads the calendars that are due, a request for each. Several processes may do it at once. Whether there may be more. */
export async function readImports(needs: ReadingNeeds, now: number): Promise<boolean> {
  const rows = await needs.store.importsDue(now, BATCH);
  for (const some of Map.groupBy(rows, ({ address }) => address).values()) {
    try {
      await readFor(some, needs, now);
    } catch (error) {
      // The lease ends by itself, and the other calendars have no part in it. Addresses may be secrets.
      needs.log.error({ err: error, import: some[0]?.id }, "a calendar could not be taken in");
    }
  }
  return rows.length === BATCH;
}
