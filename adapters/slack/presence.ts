import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Where } from "../../src/store/store.ts";
import { botIn } from "./payloads.ts";
import type { Speaker } from "./speaker.ts";

const Somewhere = z.object({ channel: z.string() });
const Joined = Somewhere.extend({ user: z.string() });
const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }) });

/** A private channel is a group, with events of its own. */
const OPENED = ["channel_unarchive", "group_unarchive"] as const;
const LEFT = ["channel_left", "group_left", "channel_deleted", "group_deleted"] as const;

/** The bot's own id in Slack. */
async function ourselves(body: unknown, client: WebClient): Promise<string | undefined> {
  return botIn(body) ?? (await client.auth.test()).user_id;
}

const tenancyIn = ({ teamId, enterpriseId }: { teamId?: string; enterpriseId?: string }) => ({
  platform: "slack" as const,
  tenant: teamId ?? enterpriseId ?? "",
});

/** Where the bot is invited reminders go on; where it was taken out, or the app was removed, they stop. */
export function listenToPresence(app: App, bot: Bot, voice: Speaker, clock: Clock): void {
  app.event("member_joined_channel", async ({ event, body, client, context }) => {
    const { data } = Joined.safeParse(event);
    if (!data) return;
    voice.after("presence", async () => {
      // Everybody who joins is told of.
      if (data.user !== (await ourselves(body, client))) return;
      await bot.present({ ...tenancyIn(context), room: data.channel }, clock());
    });
  });
  const hear = (name: (typeof OPENED | typeof LEFT)[number], change: (where: Where) => Promise<void>): void =>
    app.event(name, async ({ event, context }) => {
      const { data } = Somewhere.safeParse(event);
      if (data) voice.after("presence", () => change({ ...tenancyIn(context), room: data.channel }));
    });
  for (const name of OPENED) hear(name, (where) => bot.present(where, clock()));
  for (const name of LEFT) hear(name, (where) => bot.absent(where, clock()));
  app.event("app_uninstalled", async ({ context }) =>
    voice.after("presence", () => bot.removed(tenancyIn(context), clock())),
  );
  app.event("tokens_revoked", async ({ event, context }) => {
    // People may take back their own tokens; we use none of them.
    if ((Revoked.safeParse(event).data?.tokens.bot ?? []).length > 0)
      voice.after("presence", () => bot.removed(tenancyIn(context), clock()));
  });
}
