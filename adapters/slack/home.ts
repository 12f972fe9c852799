import type { App } from "@slack/bolt";
import { COMMAND } from "./messages.ts";
import { drawHome } from "./render.ts";
import type { Speaker } from "./speaker.ts";

/** App Home shows what an empty line does: what is next, and how to ask. */
export function listenToHome(app: App, voice: Speaker): void {
  app.event("app_home_opened", async ({ event, client, context }) => {
    if (event.tab !== "home") return;
    const { user } = event;
    voice.after("home", async () => {
      const place = {
        platform: "slack",
        tenant: context.teamId ?? "",
        room: user,
        direct: true,
        call: COMMAND,
        address: { channel: user },
      } as const;
      const reply = await voice.answer("", place, { id: user, name: user });
      await client.views.publish({ user_id: user, view: drawHome(reply) });
    });
  });
}
