import type { Holidays } from "../calendar/holidays.ts";
import type { Clock } from "../clock.ts";
import type { Library } from "../library/library.ts";
import type { Log } from "../log.ts";
import type { Saying } from "../messages/replay.ts";
import type { Place, Platform } from "../place.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { defaultSettings, readSettings, type Settings } from "../settings.ts";
import type { RoomRow, Store, Tenancy, Where } from "../store/store.ts";
import type { Known } from "../subscriptions/agenda.ts";
import type { Messenger } from "./messenger.ts";
import type { Pacer } from "./pace.ts";

/** What is counted for the operator. Durations in seconds. */
export interface Meter {
  readonly planned: (count: number) => void;
  readonly posted: (kind: string, lateness: number) => void;
  readonly edited: () => void;
  /** `why`: a code of the platform or of ours, never a name. */
  readonly failed: (why: string) => void;
  readonly ticked: (seconds: number) => void;
}

/** How the conversations of a workspace see the data, and after how many changes to its meetings. */
export interface TeamView {
  readonly libraryIn: (room: string) => Library;
  readonly changes: number;
}

/** Everything that a heartbeat needs. `clock`: what time it is for the bot; `wall`: for leases. */
export interface Beat {
  readonly store: Store;
  readonly lexicon: Lexicon;
  readonly holidays: () => Promise<Holidays>;
  readonly teamOf: (tenancy: Tenancy) => Promise<TeamView>;
  /** Zone of conversations that have set none. */
  readonly zone: string;
  readonly messenger: (platform: Platform) => Messenger | undefined;
  readonly clock: Clock;
  readonly wall: Clock;
  readonly log: Log;
  readonly pacer: Pacer;
  readonly meter: Meter;
  readonly saying: Saying;
  /** A new id that nobody can guess. */
  readonly newId: () => string;
  /** From 0 to 1. */
  readonly luck: () => number;
}

/** A room as a heartbeat sees it. `place` is undefined while nothing may be posted there. */
export interface RoomView extends Known {
  readonly where: Where;
  readonly settings: Settings;
  readonly place: Place | undefined;
  /** Where the room is, also while nothing may be posted in its workspace. */
  readonly reach: Place | undefined;
  /** Why nothing may be posted there. */
  readonly closed: string | null;
  /** The app was removed from the workspace, or all is to be erased: what falls due meanwhile waits for its return. */
  readonly departed: boolean;
  /** After how many changes to the workspace's meetings this was looked at. */
  readonly changes: number;
}

export const roomKey = ({ platform, tenant, room }: Where): string => JSON.stringify([platform, tenant, room]);
export const tenantKey = ({ platform, tenant }: Tenancy): string => JSON.stringify([platform, tenant]);

const placeOf = ({ platform, tenant, room, direct, call, address }: RoomRow): Place => ({
  platform,
  tenant,
  room,
  direct: direct === 1,
  call,
  address: JSON.parse(address),
});

const REMOVED = "the app was removed from this workspace, or all that it keeps of it is to be erased";

/** All rooms of one workspace that are asked for. */
async function roomsOf(beat: Beat, tenancy: Tenancy, names: readonly string[]): Promise<RoomView[]> {
  const { store, lexicon, zone } = beat;
  const [holidays, { libraryIn, changes }, left, rows, set] = await Promise.all([
    beat.holidays(),
    beat.teamOf(tenancy),
    store.departure(tenancy),
    store.roomsIn(tenancy, names),
    store.settingsIn(tenancy, names),
  ]);
  const known = new Map(rows.map((row) => [row.room, row]));
  const values = new Map(set.map(({ room, value }) => [room, value]));
  const departed = left !== undefined;
  return names.map((room) => {
    const row = known.get(room);
    const value = values.get(room);
    const reach = row?.suspended === null ? placeOf(row) : undefined;
    const closed = departed ? REMOVED : row ? row.suspended : "nobody knows where this conversation is";
    return {
      where: { ...tenancy, room },
      library: libraryIn(room),
      lexicon,
      holidays,
      changes,
      departed,
      settings: value === undefined ? defaultSettings(zone) : readSettings(value, zone),
      closed,
      place: closed === null ? reach : undefined,
      reach,
    };
  });
}

/** Rooms by their keys, with as few looks at the store as there are workspaces. */
export async function viewsOf(beat: Beat, rooms: readonly Where[]): Promise<(where: Where) => RoomView> {
  const views = new Map<string, RoomView>();
  const looks = [...Map.groupBy(rooms, tenantKey).values()].map(async (some) => {
    const [first] = some;
    if (!first) return;
    const { platform, tenant } = first;
    const names = [...new Set(some.map(({ room }) => room))];
    for (const view of await roomsOf(beat, { platform, tenant }, names)) views.set(roomKey(view.where), view);
  });
  await Promise.all(looks);
  return (where) => {
    const view = views.get(roomKey(where));
    if (!view) throw new Error("a room was not looked at");
    return view;
  };
}
