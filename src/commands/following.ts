import type { Action, Answer, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { DAY } from "../calendar/days.ts";
import { nameOf } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import { discarded } from "../proposals/proposal.ts";
import type { DeliveryRow, SubscriptionRow } from "../store/store.ts";
import type { Known } from "../subscriptions/agenda.ts";
import { outlook, postsBetween } from "../subscriptions/outlook.ts";
import { nameOfRule, sayKept } from "../subscriptions/say.ts";
import { isPaused, lineOf } from "../subscriptions/subscription.ts";
import { fact } from "../text/blocks.ts";
import { sayInstant } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import type { Command, Scene } from "./command.ts";
import { knownOf, titleOfRule } from "./rules/about.ts";
import { editForm } from "./rules/form.ts";
import { followsNothing, keptRule } from "./rules/kept.ts";
import { outlookBlocks } from "./rules/outlook.ts";
import { stopping } from "./rules/stopping.ts";

const YEAR = 366 * DAY;
const BUTTONS = 10;
const UNMUTES = 3;

export const sayPaused = (row: SubscriptionRow, scene: Scene): Line => {
  const until = isPaused(row, scene.today) ? parseWhen(row.pausedUntil ?? "") : undefined;
  return until ? scene.say.following.paused(until) : [];
};

/** When it posts next, and when it posted last. */
function posts(row: SubscriptionRow, known: Known, sent: readonly DeliveryRow[], scene: Scene): Line {
  const { settings, say } = scene;
  const now = scene.now.getTime();
  const next = postsBetween(row, settings, known, now, now + 2 * YEAR)[0]?.at;
  const last = sent.find(({ subscription, state }) => subscription === row.id && state === "sent")?.sentAt;
  return say.following.posts(
    sayPaused(row, scene),
    next === undefined ? undefined : sayInstant(next, settings),
    typeof last === "number" ? sayInstant(last, settings) : undefined,
  );
}

const buttons = (row: SubscriptionRow, scene: Scene): Action[] => {
  const { following } = scene.say;
  return [
    { label: following.edit, says: `following edit #${row.id}` },
    isPaused(row, scene.today)
      ? { label: following.resume, says: `resume #${row.id}` }
      : { label: following.pause, says: `pause #${row.id} 2w` },
    stopping(row, scene),
  ];
};

async function one(row: SubscriptionRow, scene: Scene): Promise<Answer> {
  const { settings, now, say } = scene;
  const { following } = say;
  const paused = sayPaused(row, scene);
  return {
    title: following.one(nameOfRule(row, scene)),
    blocks: [
      prose(...following.sentence([sayKept(row, settings.zone, say)])),
      ...(paused.length > 0 ? [prose(...following.sentence(paused))] : []),
      {
        kind: "facts",
        facts: [
          ...fact(following.setUpBy, { person: { id: row.person, name: row.personName } }),
          ...fact(following.on, ...sayInstant(row.at, settings)),
        ],
      },
      ...outlookBlocks(outlook(row, settings, await knownOf(scene), now.getTime()), scene),
      quiet(...following.toChange(lineOf(row))),
    ],
    actions: [...buttons(row, scene), { label: following.all, says: "following" }],
    audience: "asker",
  };
}

const muteBlocks = ({ settings: { mutes }, library, say: { following } }: Scene) => {
  const lineFor = ({ id, until, why }: (typeof mutes)[number]): Line => {
    const entry = library.byId.get(id);
    return following.mute(entry ? nameOf(entry) : id, why === "done", until === null ? undefined : parseWhen(until));
  };
  return mutes.length > 0 ? [heading(following.muted), list(mutes.map(lineFor))] : [];
};

const unmutes = ({ settings: { mutes }, library, say }: Scene): Action[] =>
  mutes.slice(0, UNMUTES).map(({ id }) => {
    const entry = library.byId.get(id);
    return { label: say.following.unmute(entry ? nameOf(entry) : id), says: `unmute ${id}` };
  });

async function all(rows: readonly SubscriptionRow[], scene: Scene): Promise<Answer> {
  const { store, place, settings, say } = scene;
  const { following } = say;
  const known = await knownOf(scene);
  const sent = await store.roomDeliveries(place, scene.now.getTime() - YEAR, 200);
  const room = await store.room(place);
  const several = rows.length > 1;
  const itemOf = (row: SubscriptionRow): Line =>
    following.item(titleOfRule(row, scene), sayKept(row, settings.zone, say), posts(row, known, sent, scene));
  return {
    title: following.count(place.direct, rows.length),
    blocks: [
      ...(room?.suspended ? [prose(...following.closed(room.suspended))] : []),
      list(rows.map(itemOf)),
      ...(several ? [quiet(...following.pressOne)] : []),
      ...muteBlocks(scene),
    ],
    actions: [
      ...(several
        ? rows.slice(0, BUTTONS).map((row) => ({ label: titleOfRule(row, scene), says: `following #${row.id}` }))
        : rows.flatMap((row) => buttons(row, scene))),
      ...unmutes(scene),
      { label: following.outbox, says: "outbox" },
      { label: following.more, says: "follow" },
    ],
    audience: "asker",
  };
}

function none(scene: Scene): Answer {
  const { blocks, actions = [], ...answer } = followsNothing(scene);
  return { ...answer, blocks: [...blocks, ...muteBlocks(scene)], actions: [...actions, ...unmutes(scene)] };
}

const followedHere = ({ common }: Words): Action[] => [{ label: common.followedHere, says: "following" }];

/** What somebody says who was asked and thought better of it. */
const unchanged = (say: Words): Answer => ({
  ...discarded(say, followedHere(say)),
  title: say.following.unchanged,
  blocks: [prose(say.following.nothingChanged)],
});

export const following: Command = {
  name: "following",
  run: async (words, scene) => {
    const { say } = scene;
    const [first = "", ...rest] = words;
    if (first === "discard") return discarded(say, followedHere(say));
    if (first === "keep") return unchanged(say);
    const rows = await scene.store.subscriptions(scene.place);
    if (rows.length === 0) return none(scene);
    if (words.length === 0) return all(rows, scene);
    const edits = first.toLowerCase() === "edit";
    const kept = await keptRule(edits ? rest : words, edits ? "following edit" : "following", scene);
    if ("answer" in kept) return kept.answer;
    return edits ? editForm(kept.row, scene) : one(kept.row, scene);
  },
};
