import type { Incoming } from "../kit/exchange.ts";
import { lineOf as lineOfForm } from "./form.ts";
import { receiptAt } from "./messenger.ts";
import { readOrigin } from "./origin.ts";
import { type Address, addressOf, isAloud, isLate, lineOf, personOf, placeOf, wholeAddress, wholeOf } from "./parse.ts";
import type { Activity, Press } from "./payloads.ts";

/** What was asked, and where its answer goes. */
export interface Question {
  readonly incoming: Incoming;
  readonly address: Address;
  /** It was asked where others read it. */
  readonly aloud: boolean;
  /** The one-to-one chat, where a private answer to a conversation elsewhere stands, and what its buttons carry. */
  readonly chat?: { readonly address: Address; readonly origin: string };
}

/** The card on which was pressed. What somebody types under a card names it as well. */
const pressedIn = ({ replyToId: id, text }: Activity): Pick<Incoming, "pressed"> =>
  id && !text ? { pressed: { receipt: receiptAt(id) } } : {};

export const askedHere = (line: string, activity: Activity, now: Date): Question => ({
  incoming: {
    line,
    place: placeOf(activity),
    person: personOf(activity),
    ...(isLate(activity, now) && { late: true }),
    ...pressedIn(activity),
  },
  address: addressOf(activity),
  aloud: isAloud(activity),
});

export const askedInWords = (activity: Activity, now: Date): Question => askedHere(lineOf(activity), activity, now);

/** Buttons of an answer in the one-to-one chat lead back to where it was asked for; nothing if they were tampered with. */
function askedThere(here: Question, origin: string, key: string): Question | undefined {
  const from = readOrigin(origin, here.address, key);
  if (!from) return undefined;
  const { conversation, bot, call } = from;
  // The service URL is this tenant's newest: the card may be old.
  const address = { ...here.address, conversation, bot, personal: false };
  // A thread is part of its channel, as everywhere.
  const [room, reached] = [wholeOf(conversation), wholeAddress(address)];
  const place = { ...here.incoming.place, room, direct: false, call, address: reached };
  return { ...here, incoming: { ...here.incoming, place }, address, chat: { address: here.address, origin } };
}

/** What a pressed button or a filled form asks. */
export function askedByPress(
  { data, inputs }: Press,
  activity: Activity,
  key: string,
  now: Date,
): Question | undefined {
  const here = askedHere("form" in data ? lineOfForm(data.form, inputs) : data.says, activity, now);
  return data.origin ? askedThere(here, data.origin, key) : here;
}
