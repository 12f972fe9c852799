import type { Way } from "./ladder.ts";
import { receiptAt } from "./messenger.ts";
import type { ButtonData, Press } from "./payloads.ts";
import type { Said } from "./responder.ts";
import { byAddress, ephemerally, inDirect, inWindow, type Window } from "./send.ts";
import type { Services } from "./services.ts";
import type { Installation } from "./tenancy.ts";

/** A press, and the line that it says. */
export interface Pressed {
  readonly services: Services;
  readonly press: Press;
  readonly said: Said;
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
): Promise<Pressed> {
  const { id, name, username, team_id: team } = press.user;
  const [place, person] = await Promise.all([
    services.placeOf(installation.tenant, id, press.channel?.id),
    services.personOf({ id, name: name ?? username, team }, installation),
  ]);
  if (!place) throw new Error("Slack did not say which conversation this is");
  const receipt = receiptOf(press);
  return { services, press, said: { line, place, person, ...(receipt && { pressed: { receipt } }) }, installation };
}

/** The pages of a list turn in place, but not under the eyes of others: what was shared stays as it was shared. */
export const replaces = (data: ButtonData, { press, said: { place } }: Pressed): boolean =>
  "inPlace" in data && data.inPlace === true && (press.container?.is_ephemeral === true || place.direct);

/** A window over the one in which was pressed, or a new one. */
export function windowOf({ view, trigger_id: trigger }: Press): Window | undefined {
  if (view?.type === "modal") return { view: view.id };
  return trigger ? { trigger } : undefined;
}

/** Where there is no conversation to answer in (App Home, or a window over it), the answer is a window. */
function waysInWindow({ services: { client }, press, said: { person } }: Pressed): Way[] {
  const window = windowOf(press);
  return [...(window ? [inWindow(client, window)] : []), inDirect(client, person.id)];
}

/** To whoever pressed: where they pressed, else in their direct messages. */
export function privateWays(done: Pressed, data?: ButtonData): Way[] {
  const { services, press, said } = done;
  const { client } = services;
  const { place, person } = said;
  const { channel, response_url: url } = press;
  if (!channel) return data ? waysInWindow(done) : [inDirect(client, person.id)];
  const thread = threadOf(press);
  const replacing = data !== undefined && replaces(data, done);
  const address = url ? [byAddress(url, { open: place.direct, replacing, thread })] : [];
  const here = place.direct ? inDirect(client, channel.id, thread) : ephemerally(client, channel.id, person.id, thread);
  return [...address, here, inDirect(client, person.id)];
}
