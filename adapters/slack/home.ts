import type { App } from "@slack/bolt";
import { commandOf } from "../../src/commands/index.ts";
import { parseLine } from "../../src/request.ts";
import type { Incoming } from "../kit/exchange.ts";
import { atHome } from "./send.ts";
import { installed, type Services } from "./services.ts";
import type { Installation } from "./tenancy.ts";

/** How long changes are gathered before the page is drawn anew. Milliseconds. */
const GATHERED = 1000;
/** Whose page is open somewhere; more are not kept up to date. */
const MOST = 1000;

/** The page of one person. */
async function publish(services: Services, installation: Installation, user: string): Promise<void> {
  const { responder, client } = services;
  const placed = await services.placed(installation, { id: user, channel: undefined });
  const incoming = { line: "home", ...placed, unsaid: true } as const;
  const reply = await responder.answer(incoming, { apart: true });
  const ways = { open: [], closed: [atHome(client, user)] };
  // A page takes no files.
  await responder.deliver(incoming, reply, { ...responder.surface(incoming, ways), files: () => {} });
}

/** Whether what somebody said may have changed what stands on their page. */
function touches({ line, unsaid }: Incoming): boolean {
  const command = commandOf(parseLine(line).words);
  return unsaid !== true && command !== undefined && !command.looks && !command.outside && !command.alone;
}

/** Draws the pages anew of those who have opened theirs, once for all that they change within a moment. */
export function homes(pause: (ms: number) => Promise<void>) {
  const opened = new Map<string, Installation>();
  const waiting = new Set<string>();
  const keyOf = (tenant: string, user: string): string => `${tenant} ${user}`;
  return {
    opened: (installation: Installation, user: string): void => {
      opened.set(keyOf(installation.tenant, user), installation);
      const [oldest] = opened.keys();
      if (opened.size > MOST && oldest !== undefined) opened.delete(oldest);
    },
    /** To be told of what somebody said, once it was answered. */
    said: (services: Services, incoming: Incoming): void => {
      const { place, person } = incoming;
      const key = keyOf(place.tenant, person.id);
      const installation = opened.get(key);
      if (!installation || waiting.has(key) || !touches(incoming)) return;
      waiting.add(key);
      services.responder.after("home", async () => {
        await pause(GATHERED);
        waiting.delete(key);
        await publish(services, installation, person.id);
      });
    },
  };
}

/** App Home shows what concerns one person. */
export function listenToHome(app: App, services: Services, { opened }: Pick<ReturnType<typeof homes>, "opened">): void {
  const { responder, people } = services;
  app.event("app_home_opened", async ({ event, body, context }) => {
    const { user, channel, tab } = event;
    if (channel) people.learnDirect(user, channel);
    if (tab !== "home") return;
    const installation = installed(services, body, context);
    if (!installation) return;
    opened(installation, user);
    responder.after("home", () => publish(services, installation, user));
  });
}
