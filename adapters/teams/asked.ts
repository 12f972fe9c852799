import type { Place } from "../../src/place.ts";
import { lineOf as lineOfForm } from "./form.ts";
import { type Address, addressOf, lineOf, placeOf } from "./hear.ts";
import { readOrigin } from "./origin.ts";
import type { Activity, Press } from "./payloads.ts";

/** A line, where it was said, and where its answer goes. */
export interface Asked {
  readonly line: string;
  readonly place: Place;
  readonly address: Address;
}

export const askedHere = (line: string, activity: Activity): Asked => ({
  line,
  place: placeOf(activity),
  address: addressOf(activity),
});

export const askedInWords = (activity: Activity): Asked => askedHere(lineOf(activity), activity);

/** A Share button in the one-to-one chat leads back to where its answer was asked for; nothing if it was tampered with. */
function askedThere(line: string, origin: string, activity: Activity, key: string): Asked | undefined {
  const here = addressOf(activity);
  const from = readOrigin(origin, here, key);
  if (!from) return undefined;
  const { serviceUrl, conversation, bot, call } = from;
  const address = { ...here, serviceUrl, conversation, bot, personal: false };
  return { line, place: { ...placeOf(activity), room: conversation, direct: false, call, address }, address };
}

/** What a pressed button or a filled form asks. */
export function askedByPress({ data, inputs }: Press, activity: Activity, key: string): Asked | undefined {
  if ("form" in data) return askedHere(lineOfForm(data.form, inputs), activity);
  return data.origin ? askedThere(data.says, data.origin, activity, key) : askedHere(data.says, activity);
}
