import type { Holidays } from "../calendar/holidays.ts";
import type { Language } from "../languages.ts";
import type { Library } from "../library/library.ts";
import { roomKey, tenantKey } from "../outbox/context.ts";
import type { Place } from "../place.ts";
import { type Lexicon, lexicon } from "../query/lexicon.ts";
import { defaultSettings, readSettings } from "../settings/settings.ts";
import type { RoomRow, Store, SubscriptionRow, Tenancy, Where } from "../store/store.ts";
import { wordsIn } from "../text/words.ts";
import type { RoomView } from "./kind.ts";
import type { Replay } from "./replay.ts";

/** How the conversations of a workspace see the data, and after how many changes to its meetings. */
export interface TeamView {
  readonly libraryIn: (room: string, language: Language) => Library;
  readonly changes: number;
}

/** What messages are made from, wherever they go. `zone`: of conversations that have set none. */
export interface Sources {
  readonly store: Store;
  readonly lexicon: Lexicon;
  readonly holidays: () => Promise<Holidays>;
  readonly teamOf: (tenancy: Tenancy) => Promise<TeamView>;
  readonly zone: string;
  readonly replay: Replay;
}

const placeOf = ({ platform, tenant, room, direct, call, address }: RoomRow): Place => ({
  platform,
  tenant,
  room,
  direct: direct === 1,
  call,
  address: JSON.parse(address),
});

/** All rooms of one workspace that are asked for. */
async function roomsIn(
  sources: Sources,
  tenancy: Tenancy,
  names: readonly string[],
  subscriptions: RoomView["subscriptions"],
): Promise<RoomView[]> {
  const { store, zone, replay } = sources;
  const [holidays, { libraryIn, changes }, left, rows, set] = await Promise.all([
    sources.holidays(),
    sources.teamOf(tenancy),
    store.departure(tenancy),
    store.roomsIn(tenancy, names),
    store.settingsIn(tenancy, names),
  ]);
  const known = new Map(rows.map((row) => [row.room, row]));
  const values = new Map(set.map(({ room, value }) => [room, value]));
  const departed = left !== undefined;
  return names.map((room): RoomView => {
    const row = known.get(room);
    const value = values.get(room);
    const settings = value === undefined ? defaultSettings(zone) : readSettings(value, zone);
    const library = libraryIn(room, settings.language);
    const reach = row?.suspended === null ? placeOf(row) : undefined;
    const say = wordsIn(settings.language);
    const closed = departed ? say.deliveries.removed : row ? row.suspended : say.deliveries.unknownPlace;
    return {
      where: { ...tenancy, room },
      library,
      lexicon: lexicon(library),
      holidays,
      changes,
      departed,
      settings,
      reading: { language: settings.language, zone: settings.zone, clock: settings.clock },
      say,
      closed,
      place: closed === null ? reach : undefined,
      reach,
      subscriptions,
      replay,
    };
  });
}

/** Rooms by their keys, with as few looks at the store as there are workspaces. */
export async function viewsOf(
  sources: Sources,
  rooms: readonly Where[],
  subscriptions: readonly SubscriptionRow[],
): Promise<(where: Where) => RoomView> {
  const byId = new Map(subscriptions.map((row) => [row.id, row]));
  const views = new Map<string, RoomView>();
  const looks = [...Map.groupBy(rooms, tenantKey).values()].map(async (some) => {
    const [first] = some;
    if (!first) return;
    const { platform, tenant } = first;
    const names = [...new Set(some.map(({ room }) => room))];
    for (const view of await roomsIn(sources, { platform, tenant }, names, byId)) views.set(roomKey(view.where), view);
  });
  await Promise.all(looks);
  return (where) => {
    const view = views.get(roomKey(where));
    if (!view) throw new Error("a room was not looked at");
    return view;
  };
}
