import { z } from "zod";
import { isZone } from "../../src/clock.ts";
import type { Person, Place } from "../../src/place.ts";
import { type Activity, isPersonal, tenantOf } from "./payloads.ts";

/** Where to answer, and as whom. Kept in `Place.address`. */
export const Address = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: z.string(),
  user: z.string(),
  tenant: z.string(),
  personal: z.boolean(),
  /** A channel that everybody in its team may read. */
  standard: z.literal(true).optional(),
});
export type Address = Readonly<z.infer<typeof Address>>;

/** The conversation as a whole: a message in a channel carries the thread in which it stands. */
export const wholeOf = (conversation: string): string => conversation.replace(/;messageid=.*$/, "");

export const addressOf = (activity: Activity): Address => ({
  serviceUrl: activity.serviceUrl,
  conversation: activity.conversation.id,
  bot: activity.recipient.id,
  user: activity.from.id,
  tenant: tenantOf(activity),
  personal: isPersonal(activity),
  ...(activity.channelData?.channel?.type?.toLowerCase() === "standard" && { standard: true }),
});

/** How the bot is called in a channel or a group chat. */
const callOf = ({ recipient }: Activity): string => `@${recipient.name?.trim() || "Aide"}`;

/** How a conversation is reached, whoever speaks in it and in whichever of its threads. */
export const wholeAddress = (address: Address): Address => ({
  ...address,
  conversation: wholeOf(address.conversation),
  user: address.personal ? address.user : "",
});

const teamIn = ({ channelData }: Activity): Pick<Place, "team"> => {
  const team = channelData?.team?.id;
  return team ? { team } : {};
};

export const placeOf = (activity: Activity): Place => ({
  platform: "teams",
  tenant: tenantOf(activity),
  // A thread is part of its channel: what is followed and set belongs to the channel.
  room: wholeOf(activity.conversation.id),
  direct: isPersonal(activity),
  call: isPersonal(activity) ? "" : callOf(activity),
  address: wholeAddress(addressOf(activity)),
  ...teamIn(activity),
});

/** So long an activity may be under way and still change something. Milliseconds. */
const PROMPT = 10 * 60_000;

/** Whether an activity comes so late that whoever sent it may no longer want it. Without an hour it is none that waited. */
export const isLate = ({ timestamp }: Activity, now: Date): boolean =>
  now.getTime() - Date.parse(timestamp ?? "") > PROMPT;

/** Another bot, or this one itself: two that answer each other would never end. */
export const isBot = ({ from, recipient }: Activity): boolean =>
  from.id === recipient.id || from.id.startsWith("28:") || from.role === "bot" || from.role === "skill";

/** Whether others read what was asked: no press, and no slash command. */
export const isAloud = ({ type, text, recipient }: Activity): boolean =>
  type === "message" && Boolean(text) && recipient.isTargeted !== true;

/** Somebody of another organisation, in a channel that is shared with it. That somebody is of this one proves nothing: guests are. */
const isStranger = (activity: Activity): boolean => {
  const theirs = activity.from.tenantId?.toLowerCase();
  return theirs !== undefined && theirs !== "" && theirs !== tenantOf(activity);
};

const speakerOf = ({ from, localTimezone: zone, locale }: Activity): Person => ({
  id: from.aadObjectId?.toLowerCase() || from.id,
  name: from.name || from.id,
  also: from.id,
  ...(zone && isZone(zone) && { zone }),
  ...(locale && { locale }),
});

export const personOf = (activity: Activity): Person => ({
  ...speakerOf(activity),
  ...(isStranger(activity) && { standing: "stranger" }),
});

const ESCAPED: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": " ",
  "&#39;": "'",
  "&amp;": "&",
};
const asTyped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|nbsp|#39|amp);/g, (sign) => ESCAPED[sign] ?? sign);

/** What was said, without the bot's own mention in front; other mentions stay. */
export function lineOf({ text, entities, recipient }: Activity): string {
  const said = (text ?? "").trim();
  const own = (entities ?? [])
    .filter(({ type, mentioned }) => type === "mention" && mentioned?.id === recipient.id)
    .flatMap(({ text: call }) => call || []);
  const call = own.find((one) => said.startsWith(one));
  const words = asTyped(call ? said.slice(call.length) : said).trim();
  // People whom the line mentions are named by their ids, as in Slack: `<@29:…|Bob>`.
  return (entities ?? [])
    .filter(({ type, mentioned }) => type === "mention" && mentioned && mentioned.id !== recipient.id)
    .reduce(
      (line, { text: shown, mentioned }) =>
        shown ? line.replace(shown, () => `<@${mentioned?.id}|${shown.replace(/<[^>]*>/g, "")}>`) : line,
      words,
    );
}
