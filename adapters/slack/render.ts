import type { HomeView, KnownBlock, ModalView } from "@slack/web-api";
import type { Answer, Reply } from "../../src/answer.ts";
import { fitTo } from "../../src/fit.ts";
import { phrases } from "../../src/phrases.ts";
import { cutText, plain } from "../../src/plain.ts";
import { drawBlocks } from "./blocks.ts";
import { bytesIn, checkBlocks, MODAL_TITLE, type Surface, TEXT_LIMIT } from "./limits.ts";

export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Slack reads `<…>` and `&…;` in a text, and nothing else in ours. */
const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

interface Drawn {
  readonly answer: Answer;
  readonly blocks: KnownBlock[];
}

/** The answer as far as it fits, drawn once where all of it does. */
function fitted({ answer: whole, reading }: Reply, line: string, surface: Surface): Drawn {
  const draw = (answer: Answer): Drawn => ({
    answer,
    blocks: drawBlocks(answer, { reading, sources: answer.sources ?? [], surface }, line),
  });
  const fits = ({ blocks }: Drawn): boolean => checkBlocks(blocks, surface).length === 0;
  const drawn = draw(whole);
  return fits(drawn) ? drawn : draw(fitTo(whole, (answer) => fits(draw(answer))));
}

/** As many whole lines as fit, or as much of the first one. In bytes. */
function beginning(text: string, most: number): string {
  let end = text.length;
  while (end > 0 && bytesIn(text.slice(0, end)) > most) {
    const line = text.lastIndexOf("\n", end - 1);
    end = line > 0 ? line : Math.min(end - 1, Math.floor(end * 0.9));
  }
  // Neither half a sign nor half an escaped one.
  return text
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/&[a-z]{0,3}$/, "")
    .trimEnd();
}

/** The text of a message that shows all of it in blocks: for notifications and screen readers. */
function textBeside(twin: string): string {
  const text = escapeText(twin);
  if (bytesIn(text) <= TEXT_LIMIT) return text;
  const closing = `\n${phrases.seeMessage}`;
  return beginning(text, TEXT_LIMIT - bytesIn(closing)) + closing;
}

/** A reply as a message: blocks to see, and their twin in text for screen readers and notifications. */
export function drawMessage(reply: Reply, line: string): SlackMessage {
  const { answer, blocks } = fitted(reply, line, "message");
  return { text: textBeside(plain({ answer, reading: reply.reading })), blocks };
}

/** A reply without blocks, where Slack refuses them: as many of its lines as a text takes. */
export function drawPlainly({ answer, reading }: Reply): { readonly text: string } {
  const said = (one: Answer): string => escapeText(plain({ answer: one, reading }));
  const fits = (one: Answer): boolean => bytesIn(said(one)) <= TEXT_LIMIT;
  return { text: beginning(said(fitTo({ ...answer, sources: answer.sources ?? [] }, fits)), TEXT_LIMIT) };
}

/** What stands above the fields of a form. */
export const drawAbove = (reply: Reply, line: string): readonly KnownBlock[] => fitted(reply, line, "modal").blocks;

export const drawHome = (reply: Reply): HomeView => ({ type: "home", blocks: fitted(reply, "", "home").blocks });

/** An answer on its own, where there is no conversation to answer in: over App Home. */
export const drawModal = (reply: Reply, line: string): ModalView => ({
  type: "modal",
  title: { type: "plain_text", text: cutText(reply.answer.title || "–", MODAL_TITLE), emoji: false },
  close: { type: "plain_text", text: phrases.close, emoji: false },
  blocks: fitted(reply, line, "modal").blocks,
});

const SECTION_TEXT = 3000;

/** The same in one plain block, where Slack refuses what was drawn. */
const plainly = (reply: Reply): KnownBlock[] => [
  { type: "section", text: { type: "plain_text", text: cutText(plain(reply), SECTION_TEXT), emoji: false } },
];
export const drawPlainHome = (reply: Reply): HomeView => ({ type: "home", blocks: plainly(reply) });
export const drawPlainModal = (reply: Reply): ModalView => ({ ...drawModal(reply, ""), blocks: plainly(reply) });
