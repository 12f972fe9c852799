import type { Reply } from "../../src/answer.ts";
import { quiet, timeless } from "../../src/answer.ts";
import { languageOf } from "../../src/languages.ts";
import { questionOf, staleButton } from "../../src/text/answers.ts";
import { wordsIn } from "../../src/text/words.ts";
import type { Surface } from "../kit/exchange.ts";
import { askedByPress, askedHere, type Question } from "./asking.ts";
import type { Invoked } from "./framework.ts";
import { type Activity, type Press, readPress } from "./payloads.ts";
import { inPlaceOf, wordOf } from "./render.ts";
import { type ActivityContext, surfaceOf } from "./responder.ts";
import type { Given } from "./send.ts";

const worded = (text: string): Invoked => ({ status: 200, body: wordOf(text) });

const languageIn = ({ locale }: Activity) => languageOf(locale ?? undefined);

/** A press that is sent again after its answer was forgotten. */
export const alreadyDone = (activity: Activity): Invoked => worded(wordsIn(languageIn(activity)).doors.alreadyDone);

/** What is decided by a press is not to be decided by the same card again. */
const DECIDES = /(?:^|\s)(?:now|discard)$/;
const isReplacing = ({ data }: Press): boolean =>
  "form" in data || (data.asks === undefined && (data.inPlace === true || DECIDES.test(data.says)));

/** What a press is answered with: the question that its button carries, as long as nobody has agreed to it. */
async function replyTo({ answer }: ActivityContext, { data }: Press, { incoming }: Question): Promise<Reply> {
  if (!("asks" in data && data.asks)) return answer(incoming);
  const language = languageOf(incoming.person.locale);
  const asked = questionOf({ says: incoming.line, asks: data.asks }, wordsIn(language));
  return { answer: asked, reading: timeless(incoming.place, language) };
}

async function inPlace(
  { sender }: ActivityContext,
  { answer: given, reading }: Reply,
  { address, chat }: Question,
  say?: string,
) {
  const told = say ? { ...given, blocks: [...given.blocks, quiet(say)] } : given;
  const card = await sender.inPlace({ answer: told, reading }, chat?.address ?? address, chat?.origin);
  return { status: 200, body: inPlaceOf(card) };
}

/** A press is always answered on its card: by the card that takes its place, or by a word. */
async function answered(turn: ActivityContext, press: Press, asked: Question): Promise<Invoked> {
  const reply = await replyTo(turn, press, asked);
  const open = reply.answer.audience === "room";
  const { doors } = wordsIn(reply.reading.language);
  const replacing = isReplacing(press);
  const surface: Surface<Given | Invoked> = surfaceOf(turn, asked, true);
  const edit = (told: Reply) => inPlace(turn, told, asked);
  const given = await turn.deliver(asked.incoming, reply, replacing ? { ...surface, edit } : surface);
  if (given === undefined) return worded(reply.answer.title);
  if (typeof given === "object") return given;
  if (given === "closed" || given === "later") return inPlace(turn, reply, asked, open ? doors.notPosted : undefined);
  const words = { here: open ? doors.postedBelow : doors.answeredBelow, chat: doors.sentPrivately };
  if (!replacing) return worded(words[given]);
  const short = { ...reply, answer: { title: reply.answer.title, blocks: [quiet(doors.postedBelow)] } };
  return inPlace(turn, short, asked);
}

const askedBy = (
  press: Press | undefined,
  activity: Activity,
  { key, systemClock }: ActivityContext,
): Question | undefined => press && askedByPress(press, activity, key, systemClock());

/** A button says a line; one of an older version, or one that was tampered with, says that it no longer works. */
export async function pressed(turn: ActivityContext, value: unknown, activity: Activity): Promise<Invoked> {
  const press = readPress(value);
  const asked = askedBy(press, activity, turn);
  return press && asked ? answered(turn, press, asked) : worded(wordsIn(languageIn(activity)).doors.staleButton);
}

/** By a client without `Action.Execute`, which shows nothing but messages. */
export async function pressedInWords(turn: ActivityContext, activity: Activity): Promise<[Reply, Question]> {
  const press = readPress(activity.value);
  const asked = askedBy(press, activity, turn);
  if (press && asked) return [await replyTo(turn, press, asked), asked];
  const here = askedHere("", activity, turn.systemClock());
  const language = languageIn(activity);
  return [{ answer: staleButton(wordsIn(language)), reading: timeless(here.incoming.place, language) }, here];
}
