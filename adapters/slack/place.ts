import type { Person, Place } from "../../src/place.ts";
import type { People } from "./people.ts";
import { type Installation, standingIn } from "./tenancy.ts";

export const COMMAND = "/aide";
/** When Slack does not say who somebody is. */
const SOMEBODY = "somebody";

/** Conversations between two have ids that begin with D: with the bot, or between two people who called it by its command. */
const isBetweenTwo = (channel: string): boolean => channel.startsWith("D");

const direct = (tenant: string, room: string): Place => ({
  platform: "slack",
  tenant,
  room,
  direct: true,
  call: "",
  address: { channel: room },
});

const shared = (tenant: string, room: string): Place => ({ ...direct(tenant, room), direct: false, call: COMMAND });

/** Whoever speaks, as a request names them. */
export interface Speaking {
  readonly id: string;
  readonly name?: string | undefined;
  readonly team?: string | undefined;
}

/** Where a request comes from, and who sends it. */
export interface Placing {
  /**
   * A channel, or somebody’s conversation with the bot: App Home and the direct message are one room, known by the id of its
   * channel. What is not surely that conversation is taken for one that others read. Nothing if Slack does not say which
   * one it is over App Home.
   */
  readonly placeOf: (tenant: string, user: string, channel: string | undefined) => Promise<Place | undefined>;
  readonly personOf: (speaking: Speaking, installation: Installation) => Promise<Person>;
}

/** Told of everybody’s conversation with the bot before anything is looked up in it. */
export type Joined = (tenant: string, user: string, channel: string) => Promise<void>;

export const placing = ({ directOf, nameOf }: People, joined: Joined): Placing => ({
  placeOf: async (tenant, user, channel) => {
    if (channel !== undefined && !isBetweenTwo(channel)) return shared(tenant, channel);
    const own = await directOf(user);
    if (channel !== undefined && channel !== own) return shared(tenant, channel);
    if (own === undefined) return undefined;
    await joined(tenant, user, own);
    return direct(tenant, own);
  },
  personOf: async ({ id, name, team }, installation) => {
    const standing = standingIn(installation, team);
    return { id, name: name ?? (await nameOf(id)) ?? SOMEBODY, ...(standing && { standing }) };
  },
});
