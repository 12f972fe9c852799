import type { App } from "@slack/bolt";
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
      const placed = await services.placed(installation, { id: user, channel: undefined });
      const incoming = { line: "", ...placed, unsaid: true } as const;
      const reply = await responder.answer(incoming, { apart: true });
      const ways = { open: [], closed: [atHome(client, user)] };
      // A page takes no files.
      await responder.deliver(incoming, reply, { ...responder.surface(incoming, ways), files: () => {} });
    });
  });
}
