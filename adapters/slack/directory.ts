import type { WebClient } from "@slack/web-api";
import { isZone } from "../../src/clock.ts";
import type { Directory, Unknown } from "../../src/directory.ts";
import type { Place, Standing } from "../../src/place.ts";
import { codeOf, outcomeOf } from "./outcome.ts";

const NAME = "Slack";
const ABSENT: ReadonlySet<string> = new Set(["channel_not_found", "not_in_channel"]);

/** Why Slack did not say something. */
function unsaid(error: unknown): Unknown {
  const outcome = outcomeOf(error);
  if ("later" in outcome || "unknown" in outcome) return { unknown: ({ platforms }) => platforms.silent(NAME) };
  if ("gone" in outcome && outcome.gone === "missing_scope") return { unknown: ({ platforms }) => platforms.unscoped };
  if ("gone" in outcome && ABSENT.has(outcome.gone))
    return { unknown: ({ platforms }) => platforms.absentUntilInvited };
  return { unknown: ({ platforms }) => platforms.untold(NAME) };
}

const orUnknown = <T>(asked: Promise<T>): Promise<T | Unknown> => asked.catch(unsaid);

type User = NonNullable<Awaited<ReturnType<WebClient["users"]["info"]>>["user"]>;

/** Whether somebody belongs to the workspace, or to another one of its organisation. */
async function isColleague(found: User, tenant: string, client: WebClient): Promise<boolean> {
  const { team_id: team, enterprise_user: user } = found;
  const organisation = user?.enterprise_id;
  if (team === undefined || team === tenant || organisation === tenant) return true;
  return organisation !== undefined && organisation === (await client.auth.test()).enterprise_id;
}

async function standing(found: User | undefined, tenant: string, client: WebClient): Promise<Standing | Unknown> {
  if (!found) return { unknown: ({ platforms }) => platforms.stranger(NAME) };
  if (found.deleted || found.is_bot) return { unknown: ({ platforms }) => platforms.closedAccount };
  if (found.is_stranger || !(await isColleague(found, tenant, client))) return "stranger";
  return found.is_restricted || found.is_ultra_restricted ? "guest" : "member";
}

/** What Slack’s records say of people and channels. */
export function slackDirectory(client: WebClient, channelOf: (place: Place) => string): Omit<Directory, "localeOf"> {
  const userOf = async (user: string) => (await client.users.info({ user })).user;
  const runs = async (user: string): Promise<boolean> => {
    const found = await userOf(user);
    return found?.is_admin === true || found?.is_owner === true || found?.is_primary_owner === true;
  };
  const openRoom: Directory["openRoom"] = (place) =>
    client.conversations.info({ channel: channelOf(place) }).then(
      ({ channel }) =>
        channel?.is_channel === true && channel.is_private === false && !channel.is_ext_shared
          ? { ...(channel.name && { name: `#${channel.name}` }) }
          : undefined,
      () => undefined,
    );
  return {
    managesRoom: (place, { id }) =>
      orUnknown(
        Promise.all([runs(id), client.conversations.info({ channel: channelOf(place) })]).then(
          ([admin, { channel }]) => admin || channel?.creator === id,
        ),
      ),
    runsWorkspace: (_place, { id }) => orUnknown(runs(id)),
    standingOf: ({ tenant }, { id }) => orUnknown(userOf(id).then((found) => standing(found, tenant, client))),
    isOpen: async (place) => (await openRoom(place)) !== undefined,
    openRoom,
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
