import type { KnownBlock } from "@slack/web-api";
import type { Reply } from "../../src/answer.ts";
import { wordsIn } from "../../src/text/words.ts";
import { drawForm, formOf } from "./form.ts";
import { MODAL_TITLE } from "./limits.ts";
import type { Origin } from "./payloads.ts";
import { type Pressed, threadOf, windowOf } from "./press.ts";
import { drawAbove } from "./render.ts";
import { openWindow } from "./send.ts";

/** What an answer says beside its form; its title too, where that is cut at the top of a modal. */
function besideForm({ answer, reading }: Reply, line: string): readonly KnownBlock[] {
  const blocks = answer.blocks.filter(({ kind }) => kind !== "form");
  const drawn = drawAbove({ answer: { ...answer, blocks, actions: [] }, reading }, line);
  return drawn.filter(({ type }) => type !== "header" || answer.title.length > MODAL_TITLE);
}

/** Opens the form of an answer. Whether it is open. */
export async function openForm({ services, press, incoming, installation }: Pressed, reply: Reply): Promise<boolean> {
  const form = formOf(reply.answer);
  const window = windowOf(press);
  if (!form || !window) return false;
  const thread = threadOf(press);
  const { line, place } = incoming;
  const origin: Origin = {
    v: 1,
    line,
    room: place.room,
    direct: place.direct,
    tenant: installation.tenant,
    ...(press.channel ? {} : { home: true }),
    ...(press.response_url && { responseUrl: press.response_url }),
    ...(thread && { thread }),
  };
  const view = drawForm(reply.answer.title, form, origin, wordsIn(reply.reading.language), besideForm(reply, line));
  return "sent" in (await openWindow(services.client, window, view));
}
