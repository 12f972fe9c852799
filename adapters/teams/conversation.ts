import type { Answer, Reply } from "../../src/answer.ts";
import { notInPrivate, onlyInPrivate, phrases } from "../../src/phrases.ts";
import { again } from "./again.ts";
import { type Asked, askedHere, askedInWords } from "./asked.ts";
import type { Invoked } from "./framework.ts";
import { addressOf, isAloud, isBot } from "./hear.ts";
import { answer, type Hearing, type Listening, told } from "./hearing.ts";
import { membership } from "./membership.ts";
import { lastWord, patience } from "./patience.ts";
import { type Activity, cardDataOf } from "./payloads.ts";
import { alreadyDone, pressed, pressedInWords } from "./press.ts";
import { searched } from "./search.ts";
import { Refusal } from "./settings.ts";
import { whileTyping } from "./typing.ts";

/** Clients without `Action.Execute` send a button's data as a message without words. */
const isPress = ({ value, text }: Activity): boolean => value !== undefined && value !== null && !text;

/** What everybody may see where an answer is for one person: nothing of it, and how it can be had. */
function inItsPlace({ secret, audience, actions = [] }: Answer, activity: Activity): Answer {
  if (secret) return onlyInPrivate;
  // The button would say what was asked.
  const open = audience === undefined && isAloud(activity);
  return notInPrivate(open ? actions.find(({ label }) => label === phrases.shareHere)?.says : undefined);
}

/** The answer could not be given just now: a word to whoever asked, or Teams is asked to send the question again. */
async function postponed({ voice, log, newReference }: Hearing, { address, chat }: Asked): Promise<void> {
  const reference = newReference();
  log.warn({ reference, platform: "teams" }, "an answer could not be given");
  if (await voice.word(phrases.notNow(reference), chat?.address ?? address)) return;
  throw new Refusal(503, "the answer could not be given");
}

async function give(hearing: Hearing, reply: Reply, asked: Asked, activity: Activity): Promise<void> {
  const { voice, patience } = hearing;
  const given = await told(hearing, reply, asked, activity);
  if (given === "later") return postponed(hearing, asked);
  if (given !== "closed" || asked.address.personal || reply.answer.audience === "room") return;
  const { address, place } = asked;
  const notice = { ...reply, answer: inItsPlace(reply.answer, activity) };
  const noticed = await voice.toRoom(notice, { address, call: place.call, patience, stay: true });
  if (noticed.given === "later") await postponed(hearing, asked);
}

async function said(hearing: Hearing, activity: Activity): Promise<undefined> {
  if (isPress(activity)) {
    const [reply, asked] = await pressedInWords(hearing, activity);
    await give(hearing, reply, asked, activity);
    return;
  }
  const asked = askedInWords(activity);
  await give(hearing, await answer(hearing, asked, activity), asked, activity);
}

/** Long work shows a sign of life. */
function saidWithSigns(hearing: Hearing, activity: Activity): Promise<undefined> {
  // Where the question is unseen, so is that it was asked.
  if (!isAloud(activity)) return said(hearing, activity);
  const { service, timing } = hearing;
  const address = addressOf(activity);
  const show = () => service(lastWord(timing).timeout()).send(address, { type: "typing", from: { id: address.bot } });
  return whileTyping(() => said(hearing, activity), show, timing);
}

/** The welcome is what an empty line shows, for all to see. */
async function welcomed(hearing: Hearing, activity: Activity): Promise<undefined> {
  const here = askedHere("", activity);
  const { voice, patience } = hearing;
  const { address, place } = here;
  await voice.toRoom(await answer(hearing, here, activity), { address, call: place.call, patience, stay: true });
}

/** What each kind of activity is answered with. An unknown one is let pass: Teams learns new ones. */
export function conversation(listening: Listening): (activity: Activity) => Promise<Invoked> {
  const once = again(listening.once);
  const takeMembership = membership(listening);
  const invoked = async (hearing: Hearing, activity: Activity): Promise<Invoked> => {
    switch (activity.name) {
      case "adaptiveCard/action":
        return once(activity, () => pressed(hearing, cardDataOf(activity.value), activity), alreadyDone);
      case "composeExtension/query":
        return searched(hearing, activity, hearing.clock());
      case "fileConsent/invoke":
        return once(activity, async () => hearing.consent.take(activity), { status: 200 });
      default:
        return { status: 501 };
    }
  };
  return async (activity) => {
    if (["message", "invoke"].includes(activity.type) && isBot(activity)) return undefined;
    const hearing: Hearing = { ...listening, patience: patience(listening.timing) };
    switch (activity.type) {
      case "message":
        return once(activity, () => saidWithSigns(hearing, activity), undefined);
      case "invoke":
        return invoked(hearing, activity);
      case "installationUpdate":
      case "conversationUpdate":
        return (await takeMembership(activity)) ? welcomed(hearing, activity) : undefined;
      default:
        return undefined;
    }
  };
}
