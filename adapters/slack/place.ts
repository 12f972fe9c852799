import type { Person, Place } from "../../src/place.ts";
import type { Incoming } from "../kit/exchange.ts";
import type { People } from "./people.ts";
import { type Installation, standingIn } from "./tenancy.ts";

const COMMAND = "/aide";
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

/** Whoever speaks, and where, as a request says it. */
interface Speaking {
  readonly id: string;
  readonly name?: string | undefined;
  readonly team?: string | undefined;
  /** None over App Home. */
  readonly channel: string | undefined;
}

/** Where a request comes from, and who sends it. Rejects if Slack does not say which conversation that is. */
export type Placing = (installation: Installation, speaking: Speaking) => Promise<Pick<Incoming, "place" | "person">>;

/** Told of everybody’s conversation with the bot before anything is looked up in it. */
export type Joined = (tenant: string, user: string, channel: string) => Promise<void>;

/**
 * A channel, or somebody’s conversation with the bot: App Home and the direct message are one room, known by the id of its
 * channel. What is not surely that conversation is taken for one that others read.
 */
async function placeOf(
  { directOf }: People,
  joined: Joined,
  tenant: string,
  { id, channel }: Speaking,
): Promise<Place> {
  if (channel !== undefined && !isBetweenTwo(channel)) return shared(tenant, channel);
  const own = await directOf(id);
  if (channel !== undefined && channel !== own) return shared(tenant, channel);
  if (own === undefined) throw new Error("Slack did not say which conversation this is");
  await joined(tenant, id, own);
  const place = direct(tenant, own);
  // Over App Home nothing can be typed.
  return channel === undefined ? { ...place, call: COMMAND } : place;
}

async function personOf({ nameOf }: People, installation: Installation, { id, name, team }: Speaking): Promise<Person> {
  const standing = standingIn(installation, team);
  return { id, name: name ?? (await nameOf(id)) ?? SOMEBODY, ...(standing && { standing }) };
}

export const placing =
  (people: People, joined: Joined): Placing =>
  async (installation, speaking) => {
    const [place, person] = await Promise.all([
      placeOf(people, joined, installation.tenant, speaking),
      personOf(people, installation, speaking),
    ]);
    return { place, person };
  };
