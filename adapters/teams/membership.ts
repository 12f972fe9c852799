import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import { memory } from "../../src/memory.ts";
import { placeOf } from "./hear.ts";
import type { Activity } from "./payloads.ts";

/** An installation is told of twice. Milliseconds. */
const REMEMBERED = 24 * 3_600_000;
const MOST_REMEMBERED = 50_000;

const isInstallation = ({ type, action, membersAdded, recipient }: Activity): boolean =>
  type === "installationUpdate"
    ? (action?.startsWith("add") ?? false)
    : (membersAdded ?? []).some(({ id }) => id === recipient.id);

const isRemoval = ({ type, action, membersRemoved, recipient }: Activity): boolean =>
  type === "installationUpdate"
    ? (action?.startsWith("remove") ?? false)
    : (membersRemoved ?? []).some(({ id }) => id === recipient.id);

interface Needed {
  readonly bot: Bot;
  readonly clock: Clock;
  readonly wall: Clock;
}

/** Takes that the app came into a conversation or went. Whether a welcome is due. */
export function membership({ bot, clock, wall }: Needed): (activity: Activity) => Promise<boolean> {
  const greeted = memory(REMEMBERED, MOST_REMEMBERED);
  return async (activity) => {
    const place = placeOf(activity);
    if (isRemoval(activity)) {
      await bot.absent(place, clock());
      return false;
    }
    if (!isInstallation(activity)) return false;
    await bot.present(place, clock());
    const [room, now] = [JSON.stringify([place.tenant, activity.conversation.id]), wall().getTime()];
    if (greeted.has(room, now)) return false;
    greeted.add(room, now);
    return true;
  };
}
