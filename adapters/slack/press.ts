import type { Incoming } from "../kit/exchange.ts";
import type { Way } from "./ladder.ts";
import { receiptAt } from "./messenger.ts";
import type { ButtonData, Press } from "./payloads.ts";
import type { Ways } from "./responder.ts";
import { byAddress, ephemerally, inDirect, inWindow, type Window } from "./send.ts";
import type { Services } from "./services.ts";
import type { Installation } from "./tenancy.ts";

/** A press, and the line that it says. */
export interface Pressed {
  readonly services: Services;
  readonly press: Press;
  readonly incoming: Incoming;
  readonly installation: Installation;
}

export const threadOf = ({ container, message }: Press): string | undefined =>
  container?.thread_ts ?? message?.thread_ts;

/** Of the message on which was pressed; one that only its reader sees is no card of the room. */
function receiptOf({ container, channel }: Press): string | undefined {
  const ts = container?.is_ephemeral ? undefined : container?.message_ts;
  return channel && ts ? receiptAt(channel.id, ts) : undefined;
}

export async function pressed(
  services: Services,
  press: Press,
  line: string,
  installation: Installation,
  data?: ButtonData,
): Promise<Pressed> {
  const { id, name, username, team_id: team } = press.user;
  const placed = await services.placed(installation, { id, name: name ?? username, team, channel: press.channel?.id });
  const receipt = data && "receipt" in data ? data.receipt : receiptOf(press);
  return { services, press, incoming: { line, ...placed, ...(receipt && { pressed: { receipt } }) }, installation };
}

/** The pages of a list turn in place, but not under the eyes of others: what was shared stays as it was shared. */
const replaces = (data: ButtonData, { press, incoming: { place } }: Pressed): boolean =>
  "inPlace" in data && data.inPlace === true && (press.container?.is_ephemeral === true || place.direct);

/** A window over the one in which was pressed, or a new one. */
export function windowOf({ view, trigger_id: trigger }: Press): Window | undefined {
  if (view?.type === "modal") return { view: view.id };
  return trigger ? { trigger } : undefined;
}

/** Where there is no conversation to answer in (App Home, or a window over it), the answer is a window. */
function waysInWindow({ services: { client }, press, incoming: { person } }: Pressed): Way[] {
  const window = windowOf(press);
  return [...(window ? [inWindow(client, window)] : []), inDirect(client, person.id)];
}

/** To whoever pressed: where they pressed, else in their direct messages. */
function privateWays(done: Pressed, data: ButtonData | undefined): Way[] {
  const { services, press, incoming } = done;
  const { client } = services;
  const { place, person } = incoming;
  const { channel, response_url: url } = press;
  if (!channel) return data ? waysInWindow(done) : [inDirect(client, person.id)];
  const thread = threadOf(press);
  const replacing = data !== undefined && replaces(data, done);
  const address = url ? [byAddress(url, { open: place.direct, replacing, thread })] : [];
  const here = place.direct ? inDirect(client, channel.id, thread) : ephemerally(client, channel.id, person.id, thread);
  return [...address, here, inDirect(client, person.id)];
}

/** For everybody as a message of the bot, else by the address of the press. */
function openWays({ services, press, incoming }: Pressed): Way[] {
  const thread = threadOf(press);
  const { response_url: url } = press;
  return [services.responder.posting(incoming, thread), ...(url ? [byAddress(url, { open: true, thread })] : [])];
}

/** Over App Home, and where a list turns its pages, there is no room to speak to. */
export const waysOf = (done: Pressed, data: ButtonData): Ways => ({
  open: done.press.channel === undefined || replaces(data, done) ? [] : openWays(done),
  closed: privateWays(done, data),
  later: privateWays(done, undefined),
  thread: threadOf(done.press),
});
