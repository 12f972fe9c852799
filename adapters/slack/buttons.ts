import type { App } from "@slack/bolt";
import type { Reply } from "../../src/answer.ts";
import { openForm } from "./formWindow.ts";
import type { Way } from "./ladder.ts";
import { type ButtonData, Press, pressedIn, readButton } from "./payloads.ts";
import { COMMAND } from "./place.ts";
import { type Pressed, pressed, privateWays, replaces, threadOf } from "./press.ts";
import { byAddress } from "./send.ts";
import { installed, onlyOnce, type Services } from "./services.ts";
import type { Installation } from "./tenancy.ts";

/** Posts it as a message of the bot, which can be corrected when the data changes; else by the address of the press. */
function openWays({ services, press, said }: Pressed): Way[] {
  const thread = threadOf(press);
  const { response_url: url } = press;
  return [services.responder.sharing(said, thread), ...(url ? [byAddress(url, { open: true, thread })] : [])];
}

async function show(done: Pressed, reply: Reply, line: string, data: ButtonData): Promise<void> {
  const { services, press } = done;
  const closed = privateWays(done, data);
  const open = reply.answer.audience === "room" && press.channel !== undefined && !replaces(data, done);
  if (open) await services.responder.openly(reply, line, { open: openWays(done), closed });
  else await services.responder.privately(reply, line, closed);
}

/** Whether an answer has buttons that its form leaves out, which no message shows yet. */
const hasMore = ({ actions = [] }: Reply["answer"], data: ButtonData, { press }: Pressed): boolean =>
  "says" in data && press.channel !== undefined && actions.length > 0;

async function answer(services: Services, press: Press, installation: Installation): Promise<void> {
  const { responder } = services;
  const data = readButton(pressedIn(press));
  const line = data === undefined ? "" : "says" in data ? data.says : data.opens;
  const done = await pressed(services, press, line, installation);
  const { said } = done;
  if (!data) return show(done, responder.stale(said.place), "", { v: 1, says: "help" });
  const overHome = press.channel === undefined;
  const place = overHome ? { ...said.place, call: COMMAND } : said.place;
  const reply = await responder.answer({ ...said, place }, { apart: overHome });
  if (reply.answer.onCard) return;
  // Slack opens a form for three seconds only; after that a button of the message does.
  const opened = await openForm(done, reply);
  if (opened && !hasMore(reply.answer, data, done)) return;
  await show(done, reply, line, data);
  const tell = (told: Reply) => responder.privately(told, "", privateWays(done));
  responder.enclose(reply, { place: said.place, person: said.person, thread: threadOf(press), tell });
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
