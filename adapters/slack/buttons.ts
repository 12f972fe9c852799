import type { App } from "@slack/bolt";
import { type Reply, timeless } from "../../src/answer.ts";
import { openForm } from "./formWindow.ts";
import { heldAnswer } from "./held.ts";
import { type ButtonData, Press, pressedIn, readButton } from "./payloads.ts";
import { type Pressed, pressed, waysOf } from "./press.ts";
import { installed, onlyOnce, type Services } from "./services.ts";
import type { Installation } from "./tenancy.ts";

/** Whether an answer has buttons that its form leaves out, which no message shows yet. */
const hasMore = ({ actions = [] }: Reply["answer"], data: ButtonData, { press }: Pressed): boolean =>
  "says" in data && press.channel !== undefined && actions.length > 0;

/** The answer to a press. What its card kept back is shown without asking anybody. */
async function replyTo(data: ButtonData | undefined, { services, press, incoming }: Pressed): Promise<Reply> {
  const { responder } = services;
  const { place } = incoming;
  if (data && !("holds" in data)) return responder.answer(incoming, { apart: press.channel === undefined });
  const held = data && heldAnswer(data.holds, incoming.pressed?.receipt);
  return held ? { answer: held, reading: timeless(place) } : responder.stale(place);
}

const lineOf = (data: ButtonData | undefined): string => {
  if (data === undefined || "holds" in data) return "";
  return "says" in data ? data.says : data.opens;
};

async function answer(services: Services, press: Press, installation: Installation): Promise<void> {
  const { responder } = services;
  const data = readButton(pressedIn(press));
  const done = await pressed(services, press, lineOf(data), installation, data);
  const { incoming } = done;
  const reply = await replyTo(data, done);
  const said = data ?? { v: 1, says: "help" };
  await responder.deliver(incoming, reply, {
    ...responder.surface(incoming, waysOf(done, said)),
    // Slack opens a form for three seconds only; after that a button of the message does.
    form: async () => (await openForm(done, reply)) && !hasMore(reply.answer, said, done),
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
