import type { App } from "@slack/bolt";
import type { Reply } from "../../src/answer.ts";
import type { Place } from "../../src/place.ts";
import { drawForm, formOf } from "./form.ts";
import { asTyped, drawMessage, type SlackMessage } from "./render.ts";
import type { Speaker } from "./speaker.ts";

/** What a promise comes to, or nothing if it takes longer. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  const first = await Promise.race([promise, late]);
  clearTimeout(timer);
  return first;
}

const visible = ({ answer }: Reply): "in_channel" | "ephemeral" =>
  answer.audience === "room" ? "in_channel" : "ephemeral";

/**
 * A slash command is answered in its own acknowledgement: no second request, no token needed. What takes longer than
 * Slack waits (somebody else's calendar has to be read) follows afterwards. Where something is missing its form opens at
 * once; the message holds a button that opens it again.
 */
export function listenToCommands(app: App, voice: Speaker, patience: number): void {
  app.command(/.*/, async ({ command, ack, client, respond }) => {
    const { channel_id: room, user_id: id, user_name: name } = command;
    const line = asTyped(command.text ?? "");
    const place: Place = {
      platform: "slack",
      tenant: command.team_id ?? command.enterprise_id ?? "",
      room,
      direct: false,
      call: command.command,
      address: { channel: room },
    };
    const person = { id, name };
    const answering = voice.answer(line, place, person);
    const message = (reply: Reply) => ({ response_type: visible(reply), ...drawMessage(reply, line) });
    const beside = (reply: Reply): void => {
      const tell = (said: SlackMessage) => respond({ ...said, response_type: "ephemeral" });
      voice.enclose(reply, { place, person, tell });
      const form = formOf(reply.answer);
      if (!form) return;
      const view = drawForm(reply.answer.title, form, { v: 1, line, room, direct: false });
      voice.after("form", () => client.views.open({ trigger_id: command.trigger_id, view }));
    };
    const soon = await within(patience, answering);
    await ack(soon && message(soon));
    if (soon) return beside(soon);
    voice.after("command", async () => {
      const reply = await answering;
      await respond(message(reply));
      beside(reply);
    });
  });
}
