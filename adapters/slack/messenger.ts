import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { LookUp, Messenger, Outcome } from "../../src/outbox/messenger.ts";
import type { Pace } from "../../src/outbox/pace.ts";
import type { Place } from "../../src/place.ts";
import type { Why } from "../../src/text/words.ts";
import { slackClient } from "./client.ts";
import { slackDirectory } from "./directory.ts";
import { outcomeOf, UNNAMED } from "./outcome.ts";
import type { People } from "./people.ts";
import { drawMessage, drawPlainly } from "./render.ts";
import type { SlackSettings } from "./settings.ts";

/** Milliseconds. */
const TIMEOUT = 10_000;
const EVENT = "aide_message";
const PAGE = 200;
const MOST_PAGES = 10;

const Address = z.object({ channel: z.string() });
/** `thread`: the first message of the thread in which it stands. */
const Receipt = z.object({ channel: z.string(), ts: z.string(), thread: z.string().optional() });

/** Where what belongs under a message goes: Slack takes no reply to a reply. */
function threadUnder(receipt: string): string {
  const { ts, thread } = Receipt.parse(JSON.parse(receipt));
  return thread ?? ts;
}

/** The receipt of a message that stands by itself, or begins a thread. */
export const receiptAt = (channel: string, ts: string): string => JSON.stringify({ channel, ts });

const Seen = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z.object({ event_payload: z.object({ id: z.string().optional() }).optional() }).optional(),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

const A_CHANNEL = { perSecond: 1, burst: 3 };
/** Slack's Tier 3: fifty calls of a method a minute, counted for a workspace. What is let go at once counts as well. */
const TIER_3 = { perSecond: 0.75, burst: 5 };

/** chat.postMessage takes about one message a second and channel, and more in a workspace than it says. */
const PACE: Pace = {
  post: { name: "chat.postMessage", room: A_CHANNEL, tenant: { perSecond: 20, burst: 20 }, holds: "tenant" },
  edit: { name: "chat.update", room: A_CHANNEL, tenant: TIER_3, holds: "tenant" },
  lookUp: { name: "conversations.history", room: A_CHANNEL, tenant: TIER_3, holds: "tenant" },
};

async function attempt(
  call: () => Promise<{ ts?: string | undefined; channel?: string | undefined }>,
  { channel, thread }: { readonly channel: string; readonly thread?: string | undefined },
): Promise<Outcome> {
  try {
    const { ts, channel: where } = await call();
    if (!ts) return { unknown: UNNAMED };
    return { sent: JSON.stringify({ channel: where ?? channel, ts, ...(thread && { thread }) }) };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** The receipt of a message among those posted since, by the id that it carries unseen. */
async function look(
  client: WebClient,
  channel: string,
  id: string,
  how: { since: Date; under?: string },
): Promise<LookUp> {
  const oldest = String(how.since.getTime() / 1000);
  const thread = how.under === undefined ? undefined : threadUnder(how.under);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const asked = { channel, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) };
    const answer = Seen.parse(
      thread === undefined
        ? await client.conversations.history({ ...asked, oldest })
        : await client.conversations.replies({ ...asked, ts: thread }),
    );
    const found = answer.messages.find(({ metadata }) => metadata?.event_payload?.id === id);
    if (found) return { found: JSON.stringify({ channel, ts: found.ts, ...(thread && { thread }) }) };
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (!cursor) return "absent";
  }
  return "unknowable";
}

/** What a look that failed says. One that was refused for now is taken again: what was merely not seen must not be posted twice. */
function unseen(error: unknown): LookUp {
  const outcome = outcomeOf(error);
  if ("later" in outcome) return outcome;
  if ("unknown" in outcome) return { later: outcome.unknown };
  return "lost" in outcome ? "absent" : "unknowable";
}

const absent: Why = ({ platforms }) => platforms.inviteFirst;
const archived: Why = ({ platforms }) => platforms.archived;
const PROBLEMS: Readonly<Record<string, Why>> = {
  channel_not_found: absent,
  not_in_channel: absent,
  is_archived: archived,
};

async function probe(client: WebClient, channel: string): Promise<Why | undefined> {
  try {
    const { channel: info } = await client.conversations.info({ channel });
    if (info?.is_archived) return archived;
    return info?.is_member === false && !info.is_im ? absent : undefined;
  } catch (error) {
    const outcome = outcomeOf(error);
    return "gone" in outcome ? PROBLEMS[outcome.gone] : undefined;
  }
}

const channelOf = ({ address }: Place): string => Address.parse(address).channel;

/** Slack as reminders need it. The metadata of a message holds an opaque id and nothing else: every app in a channel reads it. */
export function slackMessenger(
  settings: SlackSettings,
  { localeOf }: Pick<People, "localeOf">,
  timeout = TIMEOUT,
): Messenger {
  const client = slackClient(settings, timeout);
  const post: Messenger["post"] = (to, reply, { id, under, plainly }) => {
    const channel = channelOf(to);
    const thread = under === undefined ? undefined : threadUnder(under);
    return attempt(
      () =>
        client.chat.postMessage({
          channel,
          ...(plainly ? { ...drawPlainly(reply), mrkdwn: false } : drawMessage(reply, "")),
          ...(thread && { thread_ts: thread }),
          metadata: { event_type: EVENT, event_payload: { id } },
          unfurl_links: false,
          unfurl_media: false,
        }),
      { channel, thread },
    );
  };
  return {
    pace: PACE,
    post,
    edit: (_to, receipt, reply, how) => {
      const { channel, ts, thread } = Receipt.parse(JSON.parse(receipt));
      const drawn = how?.plainly ? { ...drawPlainly(reply), blocks: [] } : drawMessage(reply, "");
      return attempt(() => client.chat.update({ channel, ts, ...drawn }), { channel, thread });
    },
    lookUp: (to, id, how) => look(client, channelOf(to), id, how).catch(unseen),
    tell: async (person, from, reply, id) => {
      const to = { ...from, address: { channel: person } };
      const told = await post(to, reply, { id });
      return "bug" in told ? post(to, reply, { id, plainly: true }) : told;
    },
    probe: (place) => probe(client, channelOf(place)),
    ...slackDirectory(client, (place) => channelOf(place)),
    localeOf: (_place, person) => localeOf(person),
  };
}
