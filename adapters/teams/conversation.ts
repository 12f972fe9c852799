import type { Reply } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Files } from "../../src/files.ts";
import { type Memory, memory } from "../../src/memory.ts";
import { staleButton } from "../../src/phrases.ts";
import { timeless } from "../../src/safety.ts";
import { type Asked, askedByPress, askedHere, askedInWords } from "./asked.ts";
import type { Consent } from "./consent.ts";
import type { Invoked } from "./framework.ts";
import { personOf } from "./hear.ts";
import { type Activity, cardDataOf, readPress } from "./payloads.ts";
import { inPlaceOf } from "./render.ts";
import { searched } from "./search.ts";
import type { Speaker } from "./speaker.ts";

/** Teams sends an activity again when it waited too long. Milliseconds. */
const REMEMBERED = 24 * 3_600_000;
const MOST_REMEMBERED = 50_000;

interface Needed {
  readonly bot: Bot;
  readonly files: Files;
  readonly voice: Speaker;
  readonly consent: Consent;
  readonly clock: Clock;
  readonly wall: Clock;
  /** Under which the origins of private answers are signed. */
  readonly key: string;
}

const DONE: Invoked = {
  status: 200,
  body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "" },
};

const ask = ({ bot, clock }: Needed, { line, place }: Asked, activity: Activity): Promise<Reply> =>
  bot.answer({ line, place, person: personOf(activity), now: clock() });

async function give({ bot, voice, clock }: Needed, reply: Reply, asked: Asked, activity: Activity): Promise<void> {
  const { line, place, address, chat } = asked;
  if (reply.answer.audience !== "room") {
    if (chat) return voice.toChat(reply, chat.address, chat.origin);
    return voice.toAsker(reply, address, place.call);
  }
  const receipt = await voice.toRoom(reply, address);
  if (receipt) await bot.shared({ line, place, person: personOf(activity), receipt, now: clock() });
}

/** A button says a line; one of an older version, or one that was tampered with, says that it no longer works. */
async function pressed(needed: Needed, value: unknown, activity: Activity): Promise<Invoked> {
  const press = readPress(value);
  const asked = press && askedByPress(press, activity, needed.key);
  if (!press || !asked) {
    const here = askedHere("", activity);
    await needed.voice.toAsker({ answer: staleButton, reading: timeless(here.place) }, here.address, here.place.call);
    return DONE;
  }
  const reply = await ask(needed, asked, activity);
  if ("inPlace" in press.data && press.data.inPlace)
    return { status: 200, body: inPlaceOf(await needed.voice.inPlace(reply, asked.address, asked.chat?.origin)) };
  await give(needed, reply, asked, activity);
  return DONE;
}

/** Clients without `Action.Execute` send a button's data as a message without words. */
const isPress = ({ value, text }: Activity): boolean => value !== undefined && value !== null && !text;

async function said(needed: Needed, activity: Activity): Promise<undefined> {
  if (isPress(activity)) {
    await pressed(needed, activity.value, activity);
    return;
  }
  const asked = askedInWords(activity);
  await give(needed, await ask(needed, asked, activity), asked, activity);
}

/** The welcome is what an empty line shows, for all to see. */
async function welcomed(needed: Needed, activity: Activity): Promise<undefined> {
  const here = askedHere("", activity);
  await needed.voice.toRoom(await ask(needed, here, activity), here.address);
}

async function invoked(needed: Needed, activity: Activity): Promise<Invoked> {
  switch (activity.name) {
    case "adaptiveCard/action":
      return pressed(needed, cardDataOf(activity.value), activity);
    case "composeExtension/query":
      return searched(needed, activity, needed.clock());
    case "fileConsent/invoke":
      return needed.consent.take(activity);
    default:
      return { status: 501 };
  }
}

const isInstallation = ({ type, action, membersAdded, recipient }: Activity): boolean =>
  type === "installationUpdate"
    ? (action?.startsWith("add") ?? false)
    : (membersAdded ?? []).some(({ id }) => id === recipient.id);

const isRemoval = ({ type, action, membersRemoved, recipient }: Activity): boolean =>
  type === "installationUpdate"
    ? (action?.startsWith("remove") ?? false)
    : (membersRemoved ?? []).some(({ id }) => id === recipient.id);

/** The app was taken out of a conversation: out of the workspace, if it was somebody's own. */
async function left({ bot, clock }: Needed, activity: Activity): Promise<undefined> {
  const { place } = askedHere("", activity);
  await bot.absent(place, clock());
}

async function updated(needed: Needed, activity: Activity, greeted: Memory): Promise<Invoked> {
  if (isRemoval(activity)) return left(needed, activity);
  if (!isInstallation(activity)) return undefined;
  await needed.bot.present(askedHere("", activity).place, needed.clock());
  return isNew(activity.conversation.id, greeted, needed.wall().getTime()) ? welcomed(needed, activity) : undefined;
}

function isNew(id: string, seen: Memory, now: number): boolean {
  if (seen.has(id, now)) return false;
  seen.add(id, now);
  return true;
}

/** What each kind of activity is answered with. An unknown one is let pass: Teams learns new ones. */
export function conversation(needed: Needed): (activity: Activity) => Promise<Invoked> {
  const heard = memory(REMEMBERED, MOST_REMEMBERED);
  const greeted = memory(REMEMBERED, MOST_REMEMBERED);
  return async (activity) => {
    const now = needed.wall().getTime();
    switch (activity.type) {
      case "message":
        return !activity.id || isNew(activity.id, heard, now) ? said(needed, activity) : undefined;
      case "invoke":
        return invoked(needed, activity);
      case "installationUpdate":
      case "conversationUpdate":
        return updated(needed, activity, greeted);
      default:
        return undefined;
    }
  };
}
