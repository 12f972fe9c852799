import type { Person, Place } from "../../src/place.ts";
import { type Activity, isPersonal, tenantOf } from "./payloads.ts";

/** Where to answer, and as whom. Kept in `Place.address`. */
export interface Address {
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly bot: string;
  readonly user: string;
  readonly tenant: string;
  readonly personal: boolean;
}

export const addressOf = (activity: Activity): Address => ({
  serviceUrl: activity.serviceUrl,
  conversation: activity.conversation.id,
  bot: activity.recipient.id,
  user: activity.from.id,
  tenant: tenantOf(activity),
  personal: isPersonal(activity),
});

/** How the bot is called in a channel or a group chat. */
const callOf = ({ recipient }: Activity): string => `@${recipient.name?.trim() || "Aide"}`;

export const placeOf = (activity: Activity): Place => ({
  platform: "teams",
  tenant: tenantOf(activity),
  room: activity.conversation.id,
  direct: isPersonal(activity),
  call: isPersonal(activity) ? "" : callOf(activity),
  address: addressOf(activity),
});

export const personOf = ({ from }: Activity): Person => ({
  id: from.aadObjectId ?? from.id,
  name: from.name ?? from.id,
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
  return asTyped(call ? said.slice(call.length) : said).trim();
}
