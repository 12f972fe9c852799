import type { App } from "@slack/bolt";
import type { Place } from "../../src/place.ts";
import { asTyped, drawMessage } from "./render.ts";
import type { Speaker } from "./speaker.ts";

/** A slash command is answered in its own acknowledgement: no second request, no token needed. */
export function listenToCommands(app: App, voice: Speaker): void {
  app.command(/.*/, async ({ command, ack }) => {
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
  });
}
