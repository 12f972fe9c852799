import type { App } from "@slack/bolt";
import { z } from "zod";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Speaker } from "./speaker.ts";

const Joined = z.object({ user: z.string(), channel: z.string() });

/** Where the bot is invited reminders go on; where the app is removed they stop. */
export function listenToPresence(app: App, bot: Bot, voice: Speaker, clock: Clock): void {
  app.event("member_joined_channel", async ({ event, context }) => {
    const { data } = Joined.safeParse(event);
    const tenant = context.teamId ?? context.enterpriseId ?? "";
    if (data && (context.botUserId === undefined || data.user === context.botUserId))
      voice.after("presence", () => bot.present({ platform: "slack", tenant, room: data.channel }, clock()));
  });
  for (const name of ["app_uninstalled", "tokens_revoked"] as const)
    app.event(name, async ({ context }) => {
      const tenant = context.teamId ?? context.enterpriseId ?? "";
      voice.after("presence", () => bot.removed({ platform: "slack", tenant }, clock()));
    });
}
