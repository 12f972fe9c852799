import type { App } from "@slack/bolt";
import { type Desk, installed } from "./desk.ts";
import { COMMAND } from "./placing.ts";
import { atHome } from "./ways.ts";

/** App Home shows what an empty line does: what is next, and how to ask. */
export function listenToHome(app: App, desk: Desk): void {
  const { voice, people, client } = desk;
  app.event("app_home_opened", async ({ event, body, context }) => {
    const { user, channel, tab } = event;
    if (channel) people.learnDirect(user, channel);
    if (tab !== "home") return;
    const installation = installed(desk, body, context);
    if (!installation) return;
    voice.after("home", async () => {
      const [place, person] = await Promise.all([
        desk.placeOf(installation.tenant, user, undefined),
        desk.personOf({ id: user }, installation),
      ]);
      if (!place) throw new Error("Slack did not say which conversation this is");
      const reply = await voice.answer(
        { line: "", place: { ...place, call: COMMAND }, person },
        { apart: true, unsaid: true },
      );
      await voice.privately(reply, "", [atHome(client, user)]);
    });
  });
}
