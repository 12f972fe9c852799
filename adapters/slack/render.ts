import type { HomeView, KnownBlock, ModalView } from "@slack/web-api";
import type { Answer, Reply } from "../../src/answer.ts";
import { fitTo } from "../../src/fit.ts";
import { phrases } from "../../src/phrases.ts";
import { cutText, plain } from "../../src/plain.ts";
import { drawBlocks } from "./blocks.ts";
import { checkBlocks, MESSAGE_TEXT, MODAL_TITLE, type Surface } from "./limits.ts";

export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Slack reads `<…>` and `&…;` in a text, and nothing else in ours. */
const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What was typed: Slack escapes the same signs on their way to us. */
export const asTyped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

interface Drawn {
  readonly twin: string;
  readonly blocks: KnownBlock[];
}

/** The answer as far as it fits, drawn once where all of it does. */
function fitted(reply: Reply, line: string, surface: Surface): Drawn {
  const { reading } = reply;
  const draw = (answer: Answer): Drawn => ({
    twin: plain({ answer, reading }),
    blocks: drawBlocks(answer, { reading, sources: answer.sources ?? [] }, line),
  });
  const fits = ({ twin, blocks }: Drawn): boolean =>
    twin.length <= MESSAGE_TEXT && checkBlocks(blocks, surface).length === 0;
  const whole = draw(reply.answer);
  return fits(whole) ? whole : draw(fitTo(reply.answer, (answer) => fits(draw(answer))));
}

/** A reply as a message: blocks to see, and their twin in text for screen readers and notifications. */
export function drawMessage(reply: Reply, line: string): SlackMessage {
  const { twin, blocks } = fitted(reply, line, "message");
  return { text: escapeText(twin), blocks };
}

/** The most that every method takes as text. Bytes. */
const PLAIN_TEXT = 3900;

/** A reply as text alone, for when Slack finds its blocks wrong. Escaping makes at most five bytes of one. */
export function drawPlainly(reply: Reply): { readonly text: string } {
  const twin = plain(reply);
  let limit = PLAIN_TEXT;
  let text = escapeText(cutText(twin, limit));
  while (Buffer.byteLength(text) > PLAIN_TEXT) {
    limit = Math.floor(limit * 0.9);
    text = escapeText(cutText(twin, limit));
  }
  return { text };
}

export const drawHome = (reply: Reply): HomeView => ({ type: "home", blocks: fitted(reply, "", "home").blocks });

/** An answer on its own, where there is no conversation to answer in: over App Home. */
export const drawModal = (reply: Reply, line: string): ModalView => ({
  type: "modal",
  title: { type: "plain_text", text: cutText(reply.answer.title || "–", MODAL_TITLE), emoji: false },
  close: { type: "plain_text", text: phrases.close, emoji: false },
  blocks: fitted(reply, line, "modal").blocks,
});
