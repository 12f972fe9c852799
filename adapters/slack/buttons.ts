import type { App, RespondFn } from "@slack/bolt";
import type { KnownBlock, WebClient } from "@slack/web-api";
import type { Reply } from "../../src/answer.ts";
import type { Person, Place } from "../../src/place.ts";
import { drawForm, formOf } from "./form.ts";
import { MODAL_TITLE } from "./limits.ts";
import { COMMAND } from "./messages.ts";
import { type ButtonData, type Origin, Press, personOf, readButton, tenantOf } from "./payloads.ts";
import { drawMessage, drawModal, type SlackMessage } from "./render.ts";
import { whisper } from "./say.ts";
import type { Speaker } from "./speaker.ts";

/** Conversations with the bot itself have ids that begin with D. */
const isDirect = (room: string): boolean => room.startsWith("D");

function placeOf(press: Press): Place {
  const room = press.channel?.id ?? press.user.id;
  const direct = press.channel === undefined || isDirect(room);
  const call = press.channel && direct ? "" : COMMAND;
  return { platform: "slack", tenant: tenantOf(press), room, direct, call, address: { channel: room } };
}

const threadOf = ({ container, message }: Press): string | undefined => container?.thread_ts ?? message?.thread_ts;

interface Pressed {
  readonly press: Press;
  readonly person: Person;
  readonly place: Place;
  readonly client: WebClient;
  readonly respond: RespondFn;
}

/** Where there is no conversation to answer in (App Home, or a modal over it), the answer is a modal. */
async function showModal({ press, client }: Pressed, reply: Reply, line: string): Promise<void> {
  const view = drawModal(reply, line);
  if (press.view?.type === "modal") await client.views.update({ view_id: press.view.id, view });
  else if (press.trigger_id) await client.views.open({ trigger_id: press.trigger_id, view });
}

/** The pages of a list turn in place, but not under the eyes of others: what was shared stays as it was shared. */
const replaces = (data: ButtonData, { press, place }: Pressed): boolean =>
  "inPlace" in data && data.inPlace === true && (press.container?.is_ephemeral === true || place.direct);

/**
 * Posts an answer for everybody as a message of the bot, which can be corrected when the data changes. Whether it may be
 * there: where Slack surely did not take it, it goes to the address that came with the press.
 */
async function isShared(voice: Speaker, pressed: Pressed, reply: Reply, line: string): Promise<boolean> {
  const { press, place, person } = pressed;
  const outcome = await voice.share(reply, { line, place, person }, threadOf(press));
  return "sent" in outcome || "unknown" in outcome;
}

async function show(voice: Speaker, pressed: Pressed, reply: Reply, line: string, data: ButtonData): Promise<void> {
  const { press, place, respond } = pressed;
  if (!press.channel) return showModal(pressed, reply, line);
  const thread = threadOf(press);
  const apart = reply.answer.audience === "room" && !replaces(data, pressed);
  if (apart && (await isShared(voice, pressed, reply, line))) return;
  const open = reply.answer.audience === "room" || place.direct;
  await respond({
    ...drawMessage(reply, line),
    response_type: open ? "in_channel" : "ephemeral",
    replace_original: replaces(data, pressed),
    ...(thread && { thread_ts: thread }),
  });
}

/** Says something more to whoever pressed, where they pressed or, over App Home, in their direct messages. */
async function tell({ press, person, client, respond }: Pressed, message: SlackMessage): Promise<void> {
  const thread = threadOf(press);
  if (!press.channel) await whisper(client, { channel: person.id, direct: true }, person, message);
  else
    await respond({
      ...message,
      response_type: "ephemeral",
      replace_original: false,
      ...(thread && { thread_ts: thread }),
    });
}

/** What an answer says beside its form; its title too, where that is cut at the top of a modal. */
function besideForm({ answer, reading }: Reply, line: string): readonly KnownBlock[] {
  const blocks = answer.blocks.filter(({ kind }) => kind !== "form");
  const drawn = drawMessage({ answer: { ...answer, blocks, actions: [] }, reading }, line).blocks;
  return drawn.filter(({ type }) => type !== "header" || answer.title.length > MODAL_TITLE);
}

async function openForm({ press, place, client }: Pressed, reply: Reply, line: string): Promise<boolean> {
  const form = formOf(reply.answer);
  if (!form || !press.trigger_id) return false;
  const thread = threadOf(press);
  const origin: Origin = {
    v: 1,
    line,
    room: place.room,
    direct: place.direct,
    ...(press.response_url && { responseUrl: press.response_url }),
    ...(thread && { thread }),
  };
  const view = drawForm(reply.answer.title, form, origin, besideForm(reply, line));
  if (press.view?.type === "modal") await client.views.update({ view_id: press.view.id, view });
  else await client.views.open({ trigger_id: press.trigger_id, view });
  return true;
}

/** Whether an answer has buttons that its form leaves out, which no message shows yet. */
const hasMore = ({ actions = [] }: Reply["answer"], data: ButtonData, { press }: Pressed): boolean =>
  "says" in data && press.channel !== undefined && actions.length > 0;

/** A button says a line, along the same path as typing it. Where a form answers it opens at once. */
export function listenToButtons(app: App, voice: Speaker): void {
  app.action(/.*/, async ({ body, ack, client, respond }) => {
    await ack();
    const press = Press.safeParse(body).data;
    if (!press) return;
    const person = personOf(press);
    const pressed: Pressed = { press, person, place: placeOf(press), client, respond };
    voice.after("button", async () => {
      const data = readButton(press.actions[0]?.value);
      if (!data) return show(voice, pressed, voice.stale(pressed.place), "", { v: 1, says: "help" });
      const line = "says" in data ? data.says : data.opens;
      const reply = await voice.answer(line, pressed.place, person);
      // Slack opens a form for three seconds only; after that a button of the message does.
      const opened = await openForm(pressed, reply, line).catch(() => false);
      if (opened && !hasMore(reply.answer, data, pressed)) return;
      await show(voice, pressed, reply, line, data);
      const { place } = pressed;
      voice.enclose(reply, { place, person, thread: threadOf(press), tell: (message) => tell(pressed, message) });
    });
  });
}
