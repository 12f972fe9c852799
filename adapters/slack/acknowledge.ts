import type { App } from "@slack/bolt";
import { z } from "zod";
import type { Log } from "../../src/log.ts";

const Somebody = z.looseObject({ id: z.string() });
/** As much of a request as Bolt takes for granted. */
const Handled = z.union([
  z.looseObject({ event: z.looseObject({ type: z.string() }) }),
  z.looseObject({ command: z.string() }),
  z.looseObject({ type: z.literal("block_actions"), user: Somebody, actions: z.array(z.looseObject({})).min(1) }),
  z.looseObject({ type: z.literal("view_submission"), user: Somebody, view: z.looseObject({}) }),
]);

/**
 * Acknowledges at once what Slack signed and nobody here listens to: without it Bolt lets the sender wait for three
 * seconds and then says that there is no such page.
 */
export function acknowledgeTheRest(app: App, log: Log): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (Handled.safeParse(event.body).success) return process(event);
    log.info({ platform: "slack" }, "a request of a kind that nobody listens to");
    await event.ack();
  };
}
