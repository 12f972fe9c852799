import type { App } from "@slack/bolt";
import type { Reply } from "../../src/answer.ts";
import { type Desk, installed, onlyOnce } from "./desk.ts";
import { openForm } from "./forming.ts";
import type { Way } from "./ladder.ts";
import { type ButtonData, Press, pressedIn, readButton } from "./payloads.ts";
import { COMMAND } from "./placing.ts";
import { type Pressed, pressed, privateWays, replaces, threadOf } from "./pressed.ts";
import type { Installation } from "./tenancy.ts";
import { byAddress } from "./ways.ts";

/** Posts it as a message of the bot, which can be corrected when the data changes; else by the address of the press. */
function openWays({ desk, press, said }: Pressed): Way[] {
  const thread = threadOf(press);
  const { response_url: url } = press;
  return [desk.voice.sharing(said, thread), ...(url ? [byAddress(url, { open: true, thread })] : [])];
}

async function show(done: Pressed, reply: Reply, line: string, data: ButtonData): Promise<void> {
  const { desk, press } = done;
  const closed = privateWays(done, data);
  const open = reply.answer.audience === "room" && press.channel !== undefined && !replaces(data, done);
  if (open) await desk.voice.openly(reply, line, { open: openWays(done), closed });
  else await desk.voice.privately(reply, line, closed);
}

/** Whether an answer has buttons that its form leaves out, which no message shows yet. */
const hasMore = ({ actions = [] }: Reply["answer"], data: ButtonData, { press }: Pressed): boolean =>
  "says" in data && press.channel !== undefined && actions.length > 0;

async function answer(desk: Desk, press: Press, installation: Installation): Promise<void> {
  const { voice } = desk;
  const data = readButton(pressedIn(press));
  const line = data === undefined ? "" : "says" in data ? data.says : data.opens;
  const done = await pressed(desk, press, line, installation);
  const { said } = done;
  if (!data) return show(done, voice.stale(said.place), "", { v: 1, says: "help" });
  const overHome = press.channel === undefined;
  const place = overHome ? { ...said.place, call: COMMAND } : said.place;
  const reply = await voice.answer({ ...said, place }, { apart: overHome });
  if (reply.answer.onCard) return;
  // Slack opens a form for three seconds only; after that a button of the message does.
  const opened = await openForm(done, reply);
  if (opened && !hasMore(reply.answer, data, done)) return;
  await show(done, reply, line, data);
  const tell = (told: Reply) => voice.privately(told, "", privateWays(done));
  voice.enclose(reply, { place: said.place, person: said.person, thread: threadOf(press), tell });
}

/** A button says a line, along the same path as typing it. Where a form answers it opens at once. */
export function listenToButtons(app: App, desk: Desk): void {
  app.action(/.*/, async ({ body, ack, context }) => {
    await ack();
    const press = Press.safeParse(body).data;
    const installation = press && installed(desk, body, context);
    if (!installation) return;
    const { trigger_id: trigger, channel } = press;
    const known = { room: channel?.id ?? press.user.id, id: trigger && `${trigger} ${pressedIn(press) ?? ""}` };
    desk.voice.after("button", () => onlyOnce(desk, installation, known, () => answer(desk, press, installation)));
  });
}
