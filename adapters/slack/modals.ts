import type { App } from "@slack/bolt";
import type { Place } from "../../src/place.ts";
import { sayForm } from "../../src/words.ts";
import { formOf, missingIn, valuesOf } from "./form.ts";
import { COMMAND } from "./messages.ts";
import { type Origin, personOf, readOrigin, Submission, tenantOf } from "./payloads.ts";
import { drawModal, type SlackMessage } from "./render.ts";
import { say, type Where, whisper } from "./say.ts";
import type { Speaker } from "./speaker.ts";

const placeOf = ({ room, direct }: Origin, tenant: string): Place => ({
  platform: "slack",
  tenant,
  room,
  direct,
  call: direct ? "" : COMMAND,
  address: { channel: room },
});

/** A filled form says a line. It was opened from a message, and its answer goes there; over App Home it stays a modal. */
export function listenToModals(app: App, voice: Speaker): void {
  app.view(/.*/, async ({ body, ack, client }) => {
    const submission = Submission.safeParse(body).data;
    const origin = readOrigin(submission?.view.private_metadata);
    if (!submission || !origin) return ack();
    const person = personOf(submission);
    const place = placeOf(origin, tenantOf(submission));
    const form = formOf((await voice.answer(origin.line, place, person)).answer);
    const values = valuesOf(submission);
    const errors = form ? missingIn(form, values) : {};
    if (Object.keys(errors).length > 0) return ack({ response_action: "errors", errors });
    const line = form ? sayForm(form, values) : origin.line;
    const reply = await voice.answer(line, place, person);
    const where: Where = { channel: origin.room, thread: origin.thread, direct: origin.direct };
    const tell = (message: SlackMessage) => whisper(client, where, person, message);
    const enclose = () => voice.enclose(reply, { place, person, thread: origin.thread, tell });
    if (origin.room === person.id) {
      await ack({ response_action: "update", view: drawModal(reply, line) });
      return enclose();
    }
    await ack();
    voice.after("form", async () => {
      await say(voice, client, where, reply, { line, place, person });
      enclose();
    });
  });
}
