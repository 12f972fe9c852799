import type { Holidays } from "../calendar/holidays.ts";
import type { Clock } from "../clock.ts";
import type { Library } from "../library/library.ts";
import type { Log } from "../log.ts";
import type { Place, Platform } from "../place.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { defaultSettings, readSettings, type Settings } from "../settings.ts";
import type { Store, Tenancy, Where } from "../store/store.ts";
import type { Known } from "./agenda.ts";
import type { Messenger } from "./messenger.ts";

/** What is counted for the operator. Durations in seconds. */
export interface Meter {
  readonly planned: (count: number) => void;
  readonly posted: (kind: string, lateness: number) => void;
  readonly edited: () => void;
  /** `why`: a code of the platform or of ours, never a name. */
  readonly failed: (why: string) => void;
  readonly ticked: (seconds: number) => void;
}

/** Everything that a heartbeat needs. `clock`: what time it is for the bot; `wall`: for leases. */
export interface Beat {
  readonly store: Store;
  readonly lexicon: Lexicon;
  readonly holidays: () => Promise<Holidays>;
  /** A workspace's own view of the data. */
  readonly libraryOf: (tenancy: Tenancy) => Promise<Library>;
  /** Zone of conversations that have set none. */
  readonly zone: string;
  readonly messenger: (platform: Platform) => Messenger | undefined;
  readonly clock: Clock;
  readonly wall: Clock;
  readonly log: Log;
  readonly meter: Meter;
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
  readonly suspended: string | null;
}

/** Rooms and workspaces looked at during one tick, each once. */
export interface Views {
  readonly room: (where: Where) => Promise<RoomView>;
}

const keyOf = ({ platform, tenant, room }: Where): string => JSON.stringify([platform, tenant, room]);

export function viewsFor({ store, lexicon, holidays, libraryOf, zone }: Beat): Views {
  const rooms = new Map<string, Promise<RoomView>>();
  const libraries = new Map<string, Promise<{ library: Library; departed: boolean }>>();
  const tenantOf = (where: Where) => {
    const key = JSON.stringify([where.platform, where.tenant]);
    const known = libraries.get(key);
    if (known) return known;
    const { platform, tenant } = where;
    const looked = Promise.all([libraryOf({ platform, tenant }), store.departure({ platform, tenant })]).then(
      ([library, departed]) => ({ library, departed: departed !== undefined }),
    );
    libraries.set(key, looked);
    return looked;
  };
  const look = async (where: Where): Promise<RoomView> => {
    const [{ library, departed }, row, set, days] = await Promise.all([
      tenantOf(where),
      store.room(where),
      store.settings(where),
      holidays(),
    ]);
    const open = row && row.suspended === null && !departed;
    return {
      where,
      library,
      lexicon,
      holidays: days,
      settings: set ? readSettings(set.value, zone) : defaultSettings(zone),
      suspended: departed ? "the app was removed" : (row?.suspended ?? null),
      place: open
        ? {
            platform: where.platform,
            tenant: where.tenant,
            room: where.room,
            direct: row.direct === 1,
            call: row.call,
            address: JSON.parse(row.address),
          }
        : undefined,
    };
  };
  return {
    room: (where) => {
      const key = keyOf(where);
      const known = rooms.get(key) ?? look(where);
      rooms.set(key, known);
      return known;
    },
  };
}
