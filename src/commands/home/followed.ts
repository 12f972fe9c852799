import { DAY } from "../../days.ts";
import type { Place } from "../../place.ts";
import { defaultSettings, readSettings } from "../../settings/settings.ts";
import type { RoomRow, SubscriptionRow } from "../../store/store.ts";
import { type Coming, comingTo } from "../../subscriptions/coming.ts";
import type { CommandContext } from "../context.ts";
import { knownOf } from "../rules/rule.ts";

/** What one conversation follows. `own`: the one in which somebody asks. */
export interface Followed {
  readonly place: Place;
  readonly name: string;
  readonly own: boolean;
  readonly rows: readonly SubscriptionRow[];
}

/** More are not asked about at the platform. */
const ROOMS = 8;
/** Milliseconds. */
const FAR = 400 * DAY;

const placeOf = ({ platform, tenant, room, direct, call, address }: RoomRow): Place => ({
  platform,
  tenant,
  room,
  direct: direct !== 0,
  call,
  address: JSON.parse(address),
});

/**
 * Other conversations in which the asker set something up, as far as every member may read them now: whether somebody is
 * still in a private one is not known, and so no.
 */
async function othersOf(context: CommandContext): Promise<Followed[]> {
  const { store, place, person, people, say } = context;
  const rows = (await store.subscriptionsOf(place, person.id)).filter(({ room }) => room !== place.room);
  const names = [...new Set(rows.map(({ room }) => room))].slice(0, ROOMS);
  const rooms = (await store.roomsIn(place, names)).filter(
    ({ direct, suspended }) => direct === 0 && suspended === null,
  );
  const looked = rooms.map(async (row): Promise<Followed[]> => {
    const open = await people.openRoom(placeOf(row));
    if (!open) return [];
    const all = await store.subscriptions(row);
    return [{ place: placeOf(row), name: open.name ?? say.desk.aChannel, own: false, rows: all }];
  });
  return (await Promise.all(looked)).flat();
}

/** This conversation, and those of the asker that all may read. */
export async function conversationsOf(context: CommandContext): Promise<Followed[]> {
  const { store, place, say } = context;
  const rows = await store.subscriptions(place);
  const own: Followed = { place, name: say.desk.here, own: true, rows };
  // Where others read along nothing is told of other conversations.
  return place.direct ? [own, ...(await othersOf(context))] : [own];
}

/** What will be posted in them, the earliest first. */
export async function postsOf(
  all: readonly Followed[],
  context: CommandContext,
): Promise<(Coming & { readonly name: string })[]> {
  const known = await knownOf(context);
  const { store, now, settings } = context;
  const posts = all.map(async ({ place, name, own }) => {
    const row = own ? undefined : await store.settings(place);
    const { zone } = settings;
    const theirs = own ? settings : row ? readSettings(row.value, zone) : defaultSettings(zone);
    const coming = await comingTo(now.getTime() + FAR, known, { store, place, settings: theirs, now });
    return coming.map((one) => ({ ...one, name }));
  });
  return (await Promise.all(posts)).flat().sort((a, b) => a.at - b.at);
}
