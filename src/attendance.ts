import { timeless } from "./answer.ts";
import type { Bot } from "./bot.ts";
import type { Clock } from "./clock.ts";
import { commandOf } from "./commands/index.ts";
import { languageOf } from "./languages.ts";
import { keepNewest } from "./newest.ts";
import type { Place } from "./place.ts";
import { parseLine } from "./request.ts";
import { TAKEN_OUT } from "./rights/cleanup.ts";
import type { RoomRow, Store, Tenancy, Where } from "./store/store.ts";
import { tooLate } from "./text/answers.ts";
import { wordsIn } from "./text/words.ts";
import { cleanLine } from "./words.ts";

/** A conversation, what it belongs to, and how it is reached, as far as the platform says so. */
export type AttendedRoom = Where & Partial<Pick<Place, "team" | "address">>;

/** So long nobody looks whether a conversation is still reached in the same way. Milliseconds. */
const SURE = 10 * 60_000;
const MOST_SURE = 50_000;

const isElsewhere = (known: RoomRow, written: string, team: string | undefined): boolean =>
  known.address !== written || (team !== undefined && known.team !== team);

/** Conversations are reached where they were last heard from: platforms move them. Those that nobody has written down stay so. */
function reaching(store: Store, systemClock: Clock): (room: AttendedRoom) => Promise<void> {
  const sure = new Map<string, { written: string; at: number }>();
  return async ({ platform, tenant, room, team, address }) => {
    if (address === undefined) return;
    const where = { platform, tenant, room };
    const [written, at] = [JSON.stringify(address), systemClock().getTime()];
    const key = JSON.stringify([platform, tenant, room, team]);
    const last = sure.get(key);
    if (last?.written === written && at - last.at < SURE) return;
    const known = await store.room(where);
    if (known && isElsewhere(known, written, team)) await store.moveRoom(where, written, team ?? known.team);
    keepNewest(sure, MOST_SURE, key, { written, at });
  };
}

/** Whether a line changes something, or shows something to everyone. What names no command is a look-up. */
function acts(line: string): boolean {
  const { words, shared } = parseLine(cleanLine(line));
  const command = commandOf(words);
  return shared || (command !== undefined && !command.looks);
}

/** The bot as doors meet it: it keeps where rooms are reached, rooms of one team leave and come back together, and what is late changes nothing. */
export function attending<T extends Bot>(bot: T, store: Store, systemClock: Clock): T {
  const reached = reaching(store, systemClock);
  const of = ({ platform, tenant }: Tenancy): Tenancy => ({ platform, tenant });
  return {
    ...bot,
    answer: async (request) => {
      await reached(request.place);
      if (!request.late || !acts(request.line)) return bot.answer(request);
      const language = languageOf(request.person.locale);
      return { answer: tooLate(wordsIn(language)), reading: timeless(request.place, language) };
    },
    present: async (room: AttendedRoom, now: Date) => {
      await reached(room);
      await bot.present(room, now);
      const others = room.team === undefined ? [] : await store.suspendedIn(of(room), room.team);
      for (const other of others) await bot.present(other, now);
    },
    absent: async (room: AttendedRoom, now: Date) => {
      await bot.absent(room, now);
      if (room.team !== undefined) await store.leaveTeam(of(room), room.team, TAKEN_OUT, now.getTime());
    },
  };
}
