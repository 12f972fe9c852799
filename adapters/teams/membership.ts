import type { Place } from "../../src/place.ts";
import type { DoorOptions } from "../kit/adapter.ts";
import { Address, placeOf } from "./parse.ts";
import type { Activity } from "./payloads.ts";

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

/** Takes that the app came into a conversation or went. Whether it came: an installation is told of twice. */
export function membership({
  bot,
  clock,
}: Pick<DoorOptions, "bot" | "clock">): (activity: Activity) => Promise<boolean> {
  return async (activity) => {
    const place = concerned(activity);
    const event = activity.channelData?.eventType ?? "";
    const installed = isInstallation(activity);
    if (isRemoval(activity) || ENDS.has(event)) await bot.absent(place, clock());
    else if (installed || RETURNS.has(event)) await bot.present(place, clock());
    return installed && !isRemoval(activity);
  };
}
