import type { Reply } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import { memory } from "../../src/memory.ts";
import { staleButton } from "../../src/phrases.ts";
import type { Place } from "../../src/place.ts";
import { timeless } from "../../src/safety.ts";
import { lineOf as lineOfForm } from "./form.ts";
import type { Invoked } from "./framework.ts";
import { type Address, addressOf, lineOf, personOf, placeOf } from "./hear.ts";
import { readOrigin } from "./origin.ts";
import { type Activity, cardDataOf, type Press, readPress } from "./payloads.ts";
import { cardOf, inPlaceOf } from "./render.ts";
import { searched } from "./search.ts";
import type { Speaker } from "./speaker.ts";

/** Teams sends an activity again when it waited too long. Milliseconds. */
const REMEMBERED = 24 * 3_600_000;
const MOST_REMEMBERED = 50_000;

interface Needed {
  readonly bot: Bot;
  readonly voice: Speaker;
  readonly clock: Clock;
  readonly wall: Clock;
  readonly key: string;
}

interface Asked {
  readonly line: string;
  readonly place: Place;
  readonly address: Address;
}

const DONE: Invoked = {
  status: 200,
  body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "" },
};

/** What each kind of activity is answered with. An unknown one is let pass: Teams learns new ones. */
export function conversation({ bot, voice, clock, wall, key }: Needed): (activity: Activity) => Promise<Invoked> {
  const seen = memory(REMEMBERED, MOST_REMEMBERED);
  const welcomed = memory(REMEMBERED, MOST_REMEMBERED);
  const isNew = (id: string, known = seen): boolean => {
    const now = wall().getTime();
    if (known.has(id, now)) return false;
    known.add(id, now);
    return true;
  };
  const ask = ({ line, place }: Asked, activity: Activity): Promise<Reply> =>
    bot.answer({ line, place, person: personOf(activity), now: clock() });

  const give = (reply: Reply, { address, place }: Asked): Promise<void> =>
    reply.answer.audience === "room" ? voice.toRoom(reply, address) : voice.toAsker(reply, address, place.call);

  /** A Share button in the one-to-one chat leads back to where its answer was asked for. */
  const returned = (line: string, origin: string, activity: Activity): Asked | undefined => {
    const address = addressOf(activity);
    const from = readOrigin(origin, address, key);
    if (!from) return undefined;
    const there = {
      ...address,
      serviceUrl: from.serviceUrl,
      conversation: from.conversation,
      bot: from.bot,
      personal: false,
    };
    return {
      line,
      place: { ...placeOf(activity), room: from.conversation, direct: false, call: from.call, address: there },
      address: there,
    };
  };
  const askedBy = (press: Press, activity: Activity): Asked | undefined => {
    const { data, inputs } = press;
    const here = { place: placeOf(activity), address: addressOf(activity) };
    if ("form" in data) return { line: lineOfForm(data.form, inputs), ...here };
    return data.origin ? returned(data.says, data.origin, activity) : { line: data.says, ...here };
  };
  const stale = (activity: Activity): Reply => ({ answer: staleButton, reading: timeless(placeOf(activity)) });

  const pressed = async (value: unknown, activity: Activity): Promise<Invoked> => {
    const press = readPress(value);
    const asked = press && askedBy(press, activity);
    if (!press || !asked) {
      await voice.toAsker(stale(activity), addressOf(activity), placeOf(activity).call);
      return DONE;
    }
    const reply = await ask(asked, activity);
    if ("inPlace" in press.data && press.data.inPlace) return { status: 200, body: inPlaceOf(cardOf(reply)) };
    await give(reply, asked);
    return DONE;
  };
  const said = async (activity: Activity): Promise<undefined> => {
    if (activity.id && !isNew(activity.id)) return;
    if (activity.value !== undefined && activity.value !== null && !activity.text) {
      await pressed(activity.value, activity);
      return;
    }
    const asked: Asked = { line: lineOf(activity), place: placeOf(activity), address: addressOf(activity) };
    await give(await ask(asked, activity), asked);
  };
  const welcome = async (activity: Activity): Promise<undefined> => {
    if (!isNew(`${activity.conversation.id}`, welcomed)) return;
    const place = placeOf(activity);
    await voice.toRoom(await ask({ line: "", place, address: addressOf(activity) }, activity), addressOf(activity));
  };
  const invoked = async (activity: Activity): Promise<Invoked> => {
    if (activity.name === "adaptiveCard/action") return pressed(cardDataOf(activity.value), activity);
    if (activity.name === "composeExtension/query") return searched(bot, activity, clock());
    return { status: 501 };
  };
  return async (activity) => {
    switch (activity.type) {
      case "message":
        return said(activity);
      case "invoke":
        return invoked(activity);
      case "installationUpdate":
        return activity.action?.startsWith("add") ? welcome(activity) : undefined;
      case "conversationUpdate":
        return activity.membersAdded?.some(({ id }) => id === activity.recipient.id) ? welcome(activity) : undefined;
      default:
        return undefined;
    }
  };
}
