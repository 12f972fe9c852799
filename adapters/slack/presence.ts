import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Tenancy, Where } from "../../src/store/store.ts";
import { botIn } from "./payloads.ts";
import { installed, type Services } from "./services.ts";
import type { Context } from "./tenancy.ts";

const Somewhere = z.object({ channel: z.string() });
const Joined = Somewhere.extend({ user: z.string(), inviter: z.string().optional() });
const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }) });

/** A private channel is a group, with events of its own. */
const OPENED = ["channel_unarchive", "group_unarchive"] as const;
const LEFT = ["channel_left", "group_left", "channel_deleted", "group_deleted"] as const;

/** The bot's own id in Slack. */
async function ourselves(body: unknown, client: WebClient): Promise<string | undefined> {
  return botIn(body) ?? (await client.auth.test()).user_id;
}

/** Where the bot is invited reminders go on; where it was taken out, or the app was removed, they stop. */
export function listenToPresence(app: App, bot: Bot, services: Services, clock: Clock): void {
  const after = (body: unknown, context: Context, job: (tenancy: Tenancy) => Promise<void>): void => {
    const installation = installed(services, body, context);
    if (installation)
      services.responder.after("presence", () => job({ platform: "slack", tenant: installation.tenant }));
  };
  app.event("member_joined_channel", async ({ event, body, client, context }) => {
    const { data } = Joined.safeParse(event);
    if (!data) return;
    after(body, context, async (tenancy) => {
      // Everybody who joins is told of.
      if (data.user !== (await ourselves(body, client))) return;
      await bot.present({ ...tenancy, room: data.channel }, clock());
      const { user, inviter: id = user, channel } = data;
      const installation = { tenant: tenancy.tenant, enterprise: undefined };
      await services.responder.greet({ line: "", ...(await services.placed(installation, { id, name: id, channel })) });
    });
  });
  const hear = (name: (typeof OPENED | typeof LEFT)[number], change: (where: Where) => Promise<void>): void =>
    app.event(name, async ({ event, body, context }) => {
      const { data } = Somewhere.safeParse(event);
      if (data) after(body, context, (tenancy) => change({ ...tenancy, room: data.channel }));
    });
  for (const name of OPENED) hear(name, (where) => bot.present(where, clock()));
  for (const name of LEFT) hear(name, (where) => bot.absent(where, clock()));
  app.event("app_uninstalled", async ({ body, context }) =>
    after(body, context, (tenancy) => bot.removed(tenancy, clock())),
  );
  app.event("tokens_revoked", async ({ event, body, context }) => {
    // People may take back their own tokens; we use none of them.
    if ((Revoked.safeParse(event).data?.tokens.bot ?? []).length > 0)
      after(body, context, (tenancy) => bot.removed(tenancy, clock()));
  });
}
