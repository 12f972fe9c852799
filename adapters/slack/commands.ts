import type { App, SlashCommand } from "@slack/bolt";
import type { Reply } from "../../src/answer.ts";
import { phrases } from "../../src/phrases.ts";
import { type Desk, installed, onlyOnce, within } from "./desk.ts";
import { drawForm, formOf } from "./form.ts";
import type { Way } from "./ladder.ts";
import { drawMessage } from "./render.ts";
import type { Said } from "./speaker.ts";
import type { Installation } from "./tenancy.ts";
import { byAddress, ephemerally, inDirect, openWindow } from "./ways.ts";

interface Answered {
  readonly said: Said;
  readonly reply: Reply;
}

interface Called {
  readonly desk: Desk;
  readonly command: SlashCommand;
  readonly installation: Installation;
}

async function answered({ desk, command, installation }: Called): Promise<Answered> {
  const { user_id: id, user_name: name, channel_id: channel, text = "" } = command;
  const [line, place, person] = await Promise.all([
    desk.people.heard(text, undefined),
    desk.placeOf(installation.tenant, id, channel),
    desk.personOf({ id, name }, installation),
  ]);
  if (!place) throw new Error("a command was said nowhere");
  const said = { line, place: { ...place, call: command.command }, person };
  return { said, reply: await desk.voice.answer(said) };
}

const visible = ({ answer }: Reply): "in_channel" | "ephemeral" =>
  answer.audience === "room" ? "in_channel" : "ephemeral";

const privateWays = ({ desk: { client }, command }: Called): Way[] => [
  byAddress(command.response_url, { open: false }),
  ephemerally(client, command.channel_id, command.user_id),
  inDirect(client, command.user_id),
];

/** An answer that comes after the acknowledgement. */
async function later(called: Called, { said, reply }: Answered): Promise<void> {
  const { voice } = called.desk;
  const closed = privateWays(called);
  if (reply.answer.audience !== "room") return voice.privately(reply, said.line, closed);
  await voice.openly(reply, said.line, { open: [byAddress(called.command.response_url, { open: true })], closed });
}

/** What comes beside an answer: its files, and its form, which the message opens again by a button. */
function beside(called: Called, { said, reply }: Answered): void {
  const { desk, command, installation } = called;
  const { place, person, line } = said;
  const tell = (message: Reply) => desk.voice.privately(message, "", privateWays(called));
  desk.voice.enclose(reply, { place, person, tell });
  const form = formOf(reply.answer);
  if (!form || !command.trigger_id) return;
  const { room, direct } = place;
  const view = drawForm(reply.answer.title, form, { v: 1, line, room, direct, tenant: installation.tenant });
  desk.voice.after("form", () => openWindow(desk.client, { trigger: command.trigger_id }, view));
}

/**
 * A slash command is answered in its own acknowledgement: no second request, no token needed. What takes longer than
 * Slack waits (somebody else's calendar has to be read) follows afterwards. Where something is missing its form opens at
 * once; the message holds a button that opens it again.
 */
export function listenToCommands(app: App, desk: Desk): void {
  app.command(/.*/, async ({ command, ack, body, context }) => {
    const installation = installed(desk, body, context);
    if (!installation) return ack();
    const called: Called = { desk, command, installation };
    const job = async (): Promise<void> => {
      const working = answered(called);
      const soon = await within(desk.patience, working);
      if (soon) {
        await ack({ response_type: visible(soon.reply), ...drawMessage(soon.reply, soon.said.line) });
        return beside(called, soon);
      }
      await ack({ response_type: "ephemeral", text: phrases.workingOnIt });
      desk.voice.after("command", async () => {
        const done = await working;
        await later(called, done);
        beside(called, done);
      });
    };
    const id = command.trigger_id && `${command.trigger_id} ${command.text}`;
    if (!(await onlyOnce(desk, installation, { room: command.channel_id, id }, job))) await ack();
  });
}
