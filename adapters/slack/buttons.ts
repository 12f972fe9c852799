import type { App } from "@slack/bolt";
import type { Reply } from "../../src/answer.ts";
import { openForm } from "./formWindow.ts";
import { type ButtonData, Press, pressedIn, readButton } from "./payloads.ts";
import { type Pressed, pressed, waysOf } from "./press.ts";
import { installed, onlyOnce, type Services } from "./services.ts";
import type { Installation } from "./tenancy.ts";

/** Whether an answer has buttons that its form leaves out, which no message shows yet. */
const hasMore = ({ actions = [] }: Reply["answer"], data: ButtonData, { press }: Pressed): boolean =>
  "says" in data && press.channel !== undefined && actions.length > 0;

async function answer(services: Services, press: Press, installation: Installation): Promise<void> {
  const { responder } = services;
  const data = readButton(pressedIn(press));
  const line = data === undefined ? "" : "says" in data ? data.says : data.opens;
  const done = await pressed(services, press, line, installation);
  const { incoming } = done;
  if (!data) {
    const surface = responder.surface(incoming, waysOf(done, { v: 1, says: "help" }));
    return responder.deliver(incoming, responder.stale(incoming.place), surface);
  }
  const reply = await responder.answer(incoming, { apart: press.channel === undefined });
  await responder.deliver(incoming, reply, {
    ...responder.surface(incoming, waysOf(done, data)),
    // Slack opens a form for three seconds only; after that a button of the message does.
    form: async () => (await openForm(done, reply)) && !hasMore(reply.answer, data, done),
  });
}

/** A button says a line, along the same path as typing it. Where a form answers it opens at once. */
export function listenToButtons(app: App, services: Services): void {
  app.action(/.*/, async ({ body, ack, context }) => {
    await ack();
    const press = Press.safeParse(body).data;
    const installation = press && installed(services, body, context);
    if (!installation) return;
    const { trigger_id: trigger, channel } = press;
    const known = { room: channel?.id ?? press.user.id, id: trigger && `${trigger} ${pressedIn(press) ?? ""}` };
    services.responder.after("button", () =>
      onlyOnce(services, installation, known, () => answer(services, press, installation)),
    );
  });
}
