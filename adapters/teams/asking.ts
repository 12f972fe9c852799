import type { Place } from "../../src/place.ts";
import { lineOf as lineOfForm } from "./form.ts";
import { readOrigin } from "./origin.ts";
import { type Address, addressOf, lineOf, placeOf, wholeAddress, wholeOf } from "./parse.ts";
import type { Activity, Press } from "./payloads.ts";

/** A line, where it was said, and where its answer goes. */
export interface Asked {
  readonly line: string;
  readonly place: Place;
  readonly address: Address;
  /** The one-to-one chat, where a private answer to a conversation elsewhere stands, and what its buttons carry. */
  readonly chat?: { readonly address: Address; readonly origin: string };
}

export const askedHere = (line: string, activity: Activity): Asked => ({
  line,
  place: placeOf(activity),
  address: addressOf(activity),
});

export const askedInWords = (activity: Activity): Asked => askedHere(lineOf(activity), activity);

/** Buttons of an answer in the one-to-one chat lead back to where it was asked for; nothing if they were tampered with. */
function askedThere(line: string, origin: string, activity: Activity, key: string): Asked | undefined {
  const here = addressOf(activity);
  const from = readOrigin(origin, here, key);
  if (!from) return undefined;
  const { conversation, bot, call } = from;
  // The service URL is this tenant's newest: the card may be old.
  const address = { ...here, conversation, bot, personal: false };
  // A thread is part of its channel, as everywhere.
  const place = {
    ...placeOf(activity),
    room: wholeOf(conversation),
    direct: false,
    call,
    address: wholeAddress(address),
  };
  return { line, place, address, chat: { address: here, origin } };
}

/** What a pressed button or a filled form asks. */
export function askedByPress({ data, inputs }: Press, activity: Activity, key: string): Asked | undefined {
  const line = "form" in data ? lineOfForm(data.form, inputs) : data.says;
  return data.origin ? askedThere(line, data.origin, activity, key) : askedHere(line, activity);
}
