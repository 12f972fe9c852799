import type { App } from "@slack/bolt";
import type { Place } from "../../src/place.ts";
import { drawForm, formOf } from "./form.ts";
import { asTyped, drawMessage } from "./render.ts";
import type { Speaker } from "./speaker.ts";

/**
 * A slash command is answered in its own acknowledgement: no second request, no token needed. Where something is missing
 * its form opens at once; the message holds a button that opens it again.
 */
export function listenToCommands(app: App, voice: Speaker): void {
  app.command(/.*/, async ({ command, ack, client }) => {
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
    const reply = await voice.answer(line, place, { id, name });
    await ack({
      response_type: reply.answer.audience === "room" ? "in_channel" : "ephemeral",
      ...drawMessage(reply, line),
    });
    const form = formOf(reply.answer);
    if (!form) return;
    const view = drawForm(reply.answer.title, form, { v: 1, line, room, direct: false });
    voice.after("form", () => client.views.open({ trigger_id: command.trigger_id, view }));
  });
}
