import type { Answer, Reading, Reply } from "../../src/answer.ts";
import { notInPrivate, onlyInPrivate } from "../../src/text/answers.ts";
import { type Words, wordsIn } from "../../src/text/words.ts";
import { askedHere, askedInWords, type Question } from "./asking.ts";
import type { Invoked } from "./framework.ts";
import { membership } from "./membership.ts";
import { addressOf, isAloud, isBot } from "./parse.ts";
import { lastWord, patience } from "./patience.ts";
import { type Activity, cardDataOf } from "./payloads.ts";
import { alreadyDone, pressed, pressedInWords } from "./press.ts";
import { Refusal } from "./refusal.ts";
import { again } from "./repeated.ts";
import { type ActivityContext, type Services, surfaceOf } from "./responder.ts";
import { searched } from "./search.ts";
import { whileTyping } from "./typing.ts";

/** Clients without `Action.Execute` send a button's data as a message without words. */
const isPress = ({ value, text }: Activity): boolean => value !== undefined && value !== null && !text;

/** What everybody may see where an answer is for one person: nothing of it, and how it can be had. */
function inItsPlace({ secret, audience, actions = [] }: Answer, aloud: boolean, words: Words): Answer {
  if (secret) return onlyInPrivate(words);
  // The button would say what was asked.
  const open = audience === undefined && aloud;
  return notInPrivate(open ? actions.find(({ label }) => label === words.doors.shareHere)?.says : undefined, words);
}

/** The answer could not be given just now: a word to whoever asked, or Teams is asked to send the question again. */
async function postponed(
  { sender, log, newReference }: ActivityContext,
  { address, chat }: Question,
  { language }: Reading,
): Promise<void> {
  const reference = newReference();
  log.warn({ reference, platform: "teams" }, "an answer could not be given");
  if (await sender.word(wordsIn(language).doors.notNow(reference), chat?.address ?? address)) return;
  throw new Refusal(503, "the answer could not be given");
}

async function give(turn: ActivityContext, reply: Reply, asked: Question): Promise<void> {
  const { incoming, address, aloud } = asked;
  const given = await turn.deliver(incoming, reply, surfaceOf(turn, asked));
  if (given === "later") return postponed(turn, asked, reply.reading);
  if (given !== "closed" || address.personal || reply.answer.audience === "room") return;
  const notice = { ...reply, answer: inItsPlace(reply.answer, aloud, wordsIn(reply.reading.language)) };
  const { came } = await surfaceOf(turn, { ...asked, aloud: false }, true).inRoom(notice);
  if (came === "later") await postponed(turn, asked, reply.reading);
}

async function said(turn: ActivityContext, activity: Activity): Promise<undefined> {
  if (isPress(activity)) {
    const [reply, asked] = await pressedInWords(turn, activity);
    await give(turn, reply, asked);
    return;
  }
  const asked = askedInWords(activity, turn.systemClock());
  await give(turn, await turn.answer(asked.incoming), asked);
  return asked.address.personal ? welcomed(turn, activity) : undefined;
}

/** Long work shows a sign of life. */
function saidWithSigns(turn: ActivityContext, activity: Activity): Promise<undefined> {
  // Where the question is unseen, so is that it was asked.
  if (!isAloud(activity)) return said(turn, activity);
  const { service, timing } = turn;
  const address = addressOf(activity);
  const show = () => service(lastWord(timing).timeout()).send(address, { type: "typing", from: { id: address.bot } });
  return whileTyping(() => said(turn, activity), show, timing);
}

/** A conversation is met with one word, for all to see. */
async function welcomed(turn: ActivityContext, activity: Activity): Promise<undefined> {
  const here = askedHere("", activity, turn.systemClock());
  await turn.greet(here.incoming, surfaceOf(turn, { ...here, aloud: false }, true));
}

/** What each kind of activity is answered with. An unknown one is let pass: Teams learns new ones. */
export function conversation(services: Services): (activity: Activity) => Promise<Invoked> {
  const once = again(services.once);
  const takeMembership = membership(services);
  const invoked = async (turn: ActivityContext, activity: Activity): Promise<Invoked> => {
    switch (activity.name) {
      case "adaptiveCard/action":
        return once(activity, () => pressed(turn, cardDataOf(activity.value), activity), alreadyDone(activity));
      case "composeExtension/query":
        return searched(turn, activity);
      case "fileConsent/invoke":
        return once(activity, async () => turn.consent.take(activity), { status: 200 });
      default:
        return { status: 501 };
    }
  };
  return async (activity) => {
    if (["message", "invoke"].includes(activity.type) && isBot(activity)) return undefined;
    const turn: ActivityContext = { ...services, patience: patience(services.timing) };
    switch (activity.type) {
      case "message":
        return once(activity, () => saidWithSigns(turn, activity), undefined);
      case "invoke":
        return invoked(turn, activity);
      case "installationUpdate":
      case "conversationUpdate":
        return (await takeMembership(activity)) ? welcomed(turn, activity) : undefined;
      default:
        return undefined;
    }
  };
}
