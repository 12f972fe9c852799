import type { WebClient } from "@slack/web-api";
import type { Clock } from "../../src/clock.ts";
import { DAY } from "../../src/days.ts";
import { cache } from "./cache.ts";
import { asTyped, namelessIn, withNames, withoutCall } from "./parse.ts";

/** Milliseconds. */
export const MOST_KEPT = 10_000;
/** A line is not held up by everybody whom it mentions. */
const MOST_NAMED = 10;

/** What Slack says of people and of the bot itself, kept for a day. Nothing here rejects; what Slack does not say is unknown. */
export interface People {
  /** The name by which the others know somebody. */
  readonly nameOf: (user: string) => Promise<string | undefined>;
  /** BCP 47 tag of the language of somebody's client. */
  readonly localeOf: (user: string) => Promise<string | undefined>;
  /** The conversation that somebody has with the bot. */
  readonly directOf: (user: string) => Promise<string | undefined>;
  readonly learnDirect: (user: string, channel: string) => void;
  /** What was typed, without the mentions of the bot, and with the names of whom it mentions. */
  readonly heard: (text: string, self: string | undefined) => Promise<string>;
}

export function people(client: WebClient, clock: Clock): People {
  const keeping = { lasting: DAY, most: MOST_KEPT, clock };
  const records = cache(async (user) => (await client.users.info({ user, include_locale: true })).user, keeping);
  const nameOf = async (user: string): Promise<string | undefined> => {
    const found = await records.of(user);
    return found?.profile?.display_name || found?.real_name || found?.name || undefined;
  };
  const directs = cache(async (user) => (await client.conversations.open({ users: user })).channel?.id, keeping);
  const selves = cache(async () => (await client.auth.test()).user_id, keeping);
  const named = async (text: string): Promise<string> => {
    const found = namelessIn(text).slice(0, MOST_NAMED);
    const known = await Promise.all(found.map(async (id) => [id, await nameOf(id)] as const));
    return withNames(text, new Map(known.flatMap(([id, name]) => (name === undefined ? [] : [[id, name]]))));
  };
  return {
    nameOf,
    localeOf: async (user) => (await records.of(user))?.locale,
    directOf: directs.of,
    learnDirect: directs.learn,
    heard: async (text, self) => {
      if (!text.includes("<@")) return asTyped(text);
      return asTyped(await named(withoutCall(text, self ?? (await selves.of("")))));
    },
  };
}
