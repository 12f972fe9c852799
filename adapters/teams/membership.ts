import { DAY } from "../../src/days.ts";
import { memory } from "../../src/memory.ts";
import type { Place } from "../../src/place.ts";
import type { DoorOptions } from "../kit/adapter.ts";
import { Address, placeOf } from "./parse.ts";
import type { Activity } from "./payloads.ts";

/** An installation is told of twice. Milliseconds. */
const REMEMBERED = DAY;
const MOST_REMEMBERED = 50_000;

const isInstallation = ({ type, action, membersAdded, recipient }: Activity): boolean =>
  type === "installationUpdate"
    ? (action?.startsWith("add") ?? false)
    : (membersAdded ?? []).some(({ id }) => id === recipient.id);

const isRemoval = ({ type, action, membersRemoved, recipient }: Activity): boolean =>
  type === "installationUpdate"
    ? (action?.startsWith("remove") ?? false)
    : (membersRemoved ?? []).some(({ id }) => id === recipient.id);

/** What Teams says of a team or a channel as a whole. That a team is archived shows where something is posted next. */
const RETURNS: ReadonlySet<string> = new Set(["teamUnarchived", "teamRestored", "channelRestored"]);
const ENDS: ReadonlySet<string> = new Set(["teamDeleted", "teamHardDeleted", "channelDeleted"]);

/** What is told of: a channel by itself, else all of its team. */
function concerned(activity: Activity): Place {
  const { team, ...place } = placeOf(activity);
  const { eventType, channel } = activity.channelData ?? {};
  if (!eventType?.startsWith("channel")) return team === undefined ? place : { ...place, team };
  // Teams tells it in the team's first channel, whose address is not the other's.
  const room = channel?.id ?? place.room;
  const read = Address.parse(place.address);
  return { ...place, room, address: { ...read, conversation: room } };
}

/** Takes that the app came into a conversation or went. Whether a welcome is due. */
export function membership({
  bot,
  clock,
  systemClock,
}: Pick<DoorOptions, "bot" | "clock" | "systemClock">): (activity: Activity) => Promise<boolean> {
  const greeted = memory(REMEMBERED, MOST_REMEMBERED);
  return async (activity) => {
    const place = concerned(activity);
    const event = activity.channelData?.eventType ?? "";
    const installed = isInstallation(activity);
    if (isRemoval(activity) || ENDS.has(event)) await bot.absent(place, clock());
    else if (installed || RETURNS.has(event)) await bot.present(place, clock());
    if (!installed || isRemoval(activity)) return false;
    const [room, now] = [JSON.stringify([place.tenant, activity.conversation.id]), systemClock().getTime()];
    if (greeted.has(room, now)) return false;
    greeted.add(room, now);
    return true;
  };
}
