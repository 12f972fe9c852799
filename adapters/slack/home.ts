import type { App } from "@slack/bolt";
import { COMMAND } from "./place.ts";
import { atHome } from "./send.ts";
import { installed, type Services } from "./services.ts";

/** App Home shows what an empty line does: what is next, and how to ask. */
export function listenToHome(app: App, services: Services): void {
  const { responder, people, client } = services;
  app.event("app_home_opened", async ({ event, body, context }) => {
    const { user, channel, tab } = event;
    if (channel) people.learnDirect(user, channel);
    if (tab !== "home") return;
    const installation = installed(services, body, context);
    if (!installation) return;
    responder.after("home", async () => {
      const [place, person] = await Promise.all([
        services.placeOf(installation.tenant, user, undefined),
        services.personOf({ id: user }, installation),
      ]);
      if (!place) throw new Error("Slack did not say which conversation this is");
      const incoming = { line: "", place: { ...place, call: COMMAND }, person, unsaid: true } as const;
      const reply = await responder.answer(incoming, { apart: true });
      const ways = { open: [], closed: [atHome(client, user)] };
      // A page takes no files.
      await responder.deliver(incoming, reply, { ...responder.surface(incoming, ways), files: () => {} });
    });
  });
}
