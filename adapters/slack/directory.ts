import type { WebClient } from "@slack/web-api";
import { isZone } from "../../src/clock.ts";
import type { Place } from "../../src/place.ts";
import type { Directory, Unknown } from "../../src/rights/directory.ts";
import { codeOf, outcomeOf } from "./refusals.ts";

/** Why Slack did not say something. */
function unsaid(error: unknown): Unknown {
  const outcome = outcomeOf(error);
  if ("later" in outcome || "unknown" in outcome) return { unknown: "Slack does not answer me just now" };
  if ("gone" in outcome && outcome.gone === "missing_scope") return { unknown: "the app lacks a permission to ask" };
  return { unknown: "Slack does not tell me" };
}

const orUnknown = <T>(asked: Promise<T>): Promise<T | Unknown> => asked.catch(unsaid);

/** What Slack’s records say of people and channels. */
export function slackDirectory(client: WebClient, channelOf: (place: Place) => string): Directory {
  const userOf = async (user: string) => (await client.users.info({ user })).user;
  const runs = async (user: string): Promise<boolean> => {
    const found = await userOf(user);
    return found?.is_admin === true || found?.is_owner === true || found?.is_primary_owner === true;
  };
  return {
    managesRoom: (place, { id }) =>
      orUnknown(
        Promise.all([runs(id), client.conversations.info({ channel: channelOf(place) })]).then(
          ([admin, { channel }]) => admin || channel?.creator === id,
        ),
      ),
    runsWorkspace: (_place, { id }) => orUnknown(runs(id)),
    standingOf: (_place, { id }) =>
      orUnknown(
        userOf(id).then((found) => {
          if (!found) return { unknown: "Slack does not know this person" };
          if (found.is_stranger) return "stranger";
          return found.is_restricted || found.is_ultra_restricted ? "guest" : "member";
        }),
      ),
    isOpen: (place) =>
      client.conversations.info({ channel: channelOf(place) }).then(
        ({ channel }) => channel?.is_channel === true && channel.is_private === false && !channel.is_ext_shared,
        () => false,
      ),
    isGone: (_place, user) =>
      userOf(user).then(
        (found) => found?.deleted === true,
        (error: unknown) => codeOf(error) === "user_not_found" || unsaid(error),
      ),
    zoneOf: async (_place, user) => {
      const zone = await userOf(user).then(
        (found) => found?.tz,
        () => undefined,
      );
      return zone && isZone(zone) ? zone : undefined;
    },
  };
}
