import type { App, SlashCommand } from "@slack/bolt";
import type { Reply } from "../../src/answer.ts";
import { phrases } from "../../src/phrases.ts";
import { drawForm, formOf } from "./form.ts";
import type { Way } from "./ladder.ts";
import { drawMessage } from "./render.ts";
import type { Said } from "./responder.ts";
import { byAddress, ephemerally, inDirect, openWindow } from "./send.ts";
import { installed, onlyOnce, type Services, within } from "./services.ts";
import type { Installation } from "./tenancy.ts";

interface Answered {
  readonly said: Said;
  readonly reply: Reply;
}

interface Called {
  readonly services: Services;
  readonly command: SlashCommand;
  readonly installation: Installation;
}

async function answered({ services, command, installation }: Called): Promise<Answered> {
  const { user_id: id, user_name: name, channel_id: channel, text = "" } = command;
  const [line, place, person] = await Promise.all([
    services.people.heard(text, undefined),
    services.placeOf(installation.tenant, id, channel),
    services.personOf({ id, name }, installation),
  ]);
  if (!place) throw new Error("a command was said nowhere");
  const said = { line, place: { ...place, call: command.command }, person };
  return { said, reply: await services.responder.answer(said) };
}

const visible = ({ answer }: Reply): "in_channel" | "ephemeral" =>
  answer.audience === "room" ? "in_channel" : "ephemeral";

const privateWays = ({ services: { client }, command }: Called): Way[] => [
  byAddress(command.response_url, { open: false }),
  ephemerally(client, command.channel_id, command.user_id),
  inDirect(client, command.user_id),
];

/** An answer that comes after the acknowledgement. */
async function later(called: Called, { said, reply }: Answered): Promise<void> {
  const { responder } = called.services;
  const closed = privateWays(called);
  if (reply.answer.audience !== "room") return responder.privately(reply, said.line, closed);
  await responder.openly(reply, said.line, { open: [byAddress(called.command.response_url, { open: true })], closed });
}

/** What comes beside an answer: its files, and its form, which the message opens again by a button. */
function beside(called: Called, { said, reply }: Answered): void {
  const { services, command, installation } = called;
  const { place, person, line } = said;
  const tell = (message: Reply) => services.responder.privately(message, "", privateWays(called));
  services.responder.enclose(reply, { place, person, tell });
  const form = formOf(reply.answer);
  if (!form || !command.trigger_id) return;
  const { room, direct } = place;
  const view = drawForm(reply.answer.title, form, { v: 1, line, room, direct, tenant: installation.tenant });
  services.responder.after("form", () => openWindow(services.client, { trigger: command.trigger_id }, view));
}

/**
 * A slash command is answered in its own acknowledgement: no second request, no token needed. What takes longer than
 * Slack waits (somebody else's calendar has to be read) follows afterwards. Where something is missing its form opens at
 * once; the message holds a button that opens it again.
 */
export function listenToCommands(app: App, services: Services): void {
  app.command(/.*/, async ({ command, ack, body, context }) => {
    const installation = installed(services, body, context);
    if (!installation) return ack();
    const called: Called = { services, command, installation };
    const job = async (): Promise<void> => {
      const working = answered(called);
      const soon = await within(services.patience, working);
      if (soon) {
        await ack({ response_type: visible(soon.reply), ...drawMessage(soon.reply, soon.said.line) });
        return beside(called, soon);
      }
      await ack({ response_type: "ephemeral", text: phrases.workingOnIt });
      services.responder.after("command", async () => {
        const done = await working;
        await later(called, done);
        beside(called, done);
      });
    };
    const id = command.trigger_id && `${command.trigger_id} ${command.text}`;
    if (!(await onlyOnce(services, installation, { room: command.channel_id, id }, job))) await ack();
  });
}
