import type { HomeView, KnownBlock, ModalView } from "@slack/web-api";
import type { Answer, Reply } from "../../src/answer.ts";
import { fitTo } from "../../src/text/fit.ts";
import { cutText, plain, spoken } from "../../src/text/plain.ts";
import { type Words, wordsIn } from "../../src/text/words.ts";
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
  const say = wordsIn(reading.language);
  const draw = (answer: Answer): Drawn => ({
    answer,
    blocks: drawBlocks(answer, { reading, sources: answer.sources ?? [], surface, say }, line),
  });
  const fits = ({ blocks }: Drawn): boolean => checkBlocks(blocks, surface).length === 0;
  const drawn = draw(whole);
  return fits(drawn) ? drawn : draw(fitTo(whole, (answer) => fits(draw(answer)), say));
}

/** As much of a text as fits, cut after a line or a word where one ends near. In bytes. */
function beginning(text: string, most: number): string {
  if (bytesIn(text) <= most) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (bytesIn(text.slice(0, middle)) <= most) low = middle;
    else high = middle - 1;
  }
  const near = [text.lastIndexOf("\n", low), text.lastIndexOf(" ", low)].find((end) => end > low * 0.8);
  // Neither half a sign nor half an escaped one.
  return text
    .slice(0, near ?? low)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/&[a-z]{0,3}$/, "")
    .trimEnd();
}

/** The text of a message that shows all of it in blocks: for notifications and screen readers. */
function textBeside(twin: string, { doors }: Words): string {
  const text = escapeText(twin);
  if (bytesIn(text) <= TEXT_LIMIT) return text;
  const closing = `\n${doors.seeMessage}`;
  return beginning(text, TEXT_LIMIT - bytesIn(closing)) + closing;
}

/** A reply as a message: blocks to see, and their twin in text for screen readers and notifications. */
export function drawMessage(reply: Reply, line: string): SlackMessage {
  const { answer, blocks } = fitted(reply, line, "message");
  return { text: textBeside(spoken({ answer, reading: reply.reading }), wordsIn(reply.reading.language)), blocks };
}

/** A reply without blocks, where Slack refuses them: as much of it as a text takes. */
export function drawPlainly(reply: Reply): { readonly text: string } {
  const text = escapeText(plain(reply));
  const [shortened, more] = [beginning(text, TEXT_LIMIT - 4), " …"];
  return { text: bytesIn(text) <= TEXT_LIMIT ? text : shortened + more };
}

/** What stands above the fields of a form. */
export const drawAbove = (reply: Reply, line: string): readonly KnownBlock[] => fitted(reply, line, "modal").blocks;

export const drawHome = (reply: Reply): HomeView => ({ type: "home", blocks: fitted(reply, "", "home").blocks });

/** An answer on its own, where there is no conversation to answer in: over App Home. */
export const drawModal = (reply: Reply, line: string): ModalView => ({
  type: "modal",
  title: { type: "plain_text", text: cutText(reply.answer.title || "–", MODAL_TITLE), emoji: false },
  close: { type: "plain_text", text: wordsIn(reply.reading.language).doors.close, emoji: false },
  blocks: fitted(reply, line, "modal").blocks,
});

const SECTION_TEXT = 3000;

/** The same in one plain block, where Slack refuses what was drawn. */
const plainly = (reply: Reply): KnownBlock[] => [
  { type: "section", text: { type: "plain_text", text: cutText(plain(reply), SECTION_TEXT), emoji: false } },
];
export const drawPlainHome = (reply: Reply): HomeView => ({ type: "home", blocks: plainly(reply) });
export const drawPlainModal = (reply: Reply): ModalView => ({ ...drawModal(reply, ""), blocks: plainly(reply) });
