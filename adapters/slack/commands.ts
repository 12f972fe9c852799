import type { AckFn, App, RespondArguments, SlashCommand } from "@slack/bolt";
import type { Reply } from "../../src/answer.ts";
import { languageOf } from "../../src/languages.ts";
import { wordsIn } from "../../src/text/words.ts";
import type { Incoming, Surface } from "../kit/exchange.ts";
import { drawForm, formOf } from "./form.ts";
import { drawMessage } from "./render.ts";
import { byAddress, ephemerally, inDirect, openWindow } from "./send.ts";
import { installed, onlyOnce, type Services, within } from "./services.ts";
import type { Installation } from "./tenancy.ts";

interface Answered {
  readonly incoming: Incoming;
  readonly reply: Reply;
}

interface Called {
  readonly services: Services;
  readonly command: SlashCommand;
  readonly installation: Installation;
}

async function answered({ services, command, installation }: Called): Promise<Answered> {
  const { user_id: id, user_name: name, channel_id: channel, text = "" } = command;
  const [line, { place, person }] = await Promise.all([
    services.people.heard(text, undefined),
    services.placed(installation, { id, name, channel }),
  ]);
  const incoming = { line, place: { ...place, call: command.command }, person };
  return { incoming, reply: await services.responder.answer(incoming) };
}

/** An answer that comes after the acknowledgement. */
const afterwards = ({ services: { responder, client }, command }: Called, { incoming }: Answered): Surface<void> =>
  responder.surface(incoming, {
    open: [byAddress(command.response_url, { open: true })],
    closed: [
      byAddress(command.response_url, { open: false }),
      ephemerally(client, command.channel_id, command.user_id),
      inDirect(client, command.user_id),
    ],
  });

/** An answer that is the acknowledgement: no second request, no token needed. */
function inAcknowledgement(called: Called, answer: Answered, ack: AckFn<RespondArguments>): Surface<void> {
  const say = (type: "in_channel" | "ephemeral") => (reply: Reply) =>
    ack({ response_type: type, ...drawMessage(reply, answer.incoming.line) });
  return {
    ...afterwards(called, answer),
    inRoom: async (reply) => ({ came: await say("in_channel")(reply) }),
    toAsker: say("ephemeral"),
  };
}

/** Opens the form of an answer, which the message opens again by a button. */
function openForm({ services, command, installation }: Called, { incoming, reply }: Answered): void {
  const form = formOf(reply.answer);
  if (!form || !command.trigger_id) return;
  const { place, line } = incoming;
  const { room, direct } = place;
  const view = drawForm(
    reply.answer.title,
    form,
    { v: 1, line, room, direct, tenant: installation.tenant },
    wordsIn(reply.reading.language),
  );
  services.responder.after("form", () => openWindow(services.client, { trigger: command.trigger_id }, view));
}

/**
 * A slash command is answered in its own acknowledgement. What takes longer than Slack waits (somebody else's calendar has to be read) follows afterwards. Where something is missing its form opens at
 * once; the message holds a button that opens it again.
 */
export function listenToCommands(app: App, services: Services): void {
  app.command(/.*/, async ({ command, ack, body, context }) => {
    const installation = installed(services, body, context);
    if (!installation) return ack();
    const called: Called = { services, command, installation };
    const give = async (answer: Answered, surface: Surface<void>): Promise<void> => {
      await services.responder.deliver(answer.incoming, answer.reply, surface);
      openForm(called, answer);
    };
    const job = async (): Promise<void> => {
      const working = answered(called);
      const locale = within(services.patience, services.people.localeOf(command.user_id));
      const soon = await within(services.patience, working);
      if (soon) return give(soon, inAcknowledgement(called, soon, ack));
      await ack({ response_type: "ephemeral", text: wordsIn(languageOf(await locale)).doors.workingOnIt });
      services.responder.after("command", async () => {
        const done = await working;
        await give(done, afterwards(called, done));
      });
    };
    const id = command.trigger_id && `${command.trigger_id} ${command.text}`;
    if (!(await onlyOnce(services, installation, { room: command.channel_id, id }, job))) await ack();
  });
}
