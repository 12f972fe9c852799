import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Reply } from "../../src/answer.ts";
import type { Person, Place } from "../../src/place.ts";
import { sayForm } from "../../src/words.ts";
import { formOf, missingIn, valuesOf } from "./form.ts";
import { COMMAND } from "./messages.ts";
import { type Origin, personOf, readOrigin, Submission, tenantOf } from "./payloads.ts";
import { drawMessage, drawModal } from "./render.ts";
import type { Speaker } from "./speaker.ts";

const placeOf = ({ room, direct }: Origin, tenant: string): Place => ({
  platform: "slack",
  tenant,
  room,
  direct,
  call: direct ? "" : COMMAND,
  address: { channel: room },
});

async function post(
  client: WebClient,
  { room, direct, thread }: Origin,
  person: Person,
  reply: Reply,
  line: string,
): Promise<void> {
  const sent = {
    channel: room,
    ...drawMessage(reply, line),
    ...(thread && { thread_ts: thread }),
    unfurl_links: false,
    unfurl_media: false,
  };
  if (direct || reply.answer.audience === "room") await client.chat.postMessage(sent);
  else await client.chat.postEphemeral({ ...sent, user: person.id });
}

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
    if (origin.room === person.id) return ack({ response_action: "update", view: drawModal(reply, line) });
    await ack();
    voice.after("form", () => post(client, origin, person, reply, line));
  });
}
