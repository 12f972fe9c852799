import type { Action, Answer, Block, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { parseWhen } from "../library/when.ts";
import { type Known, nextAfter } from "../reminders/agenda.ts";
import { sayRule } from "../reminders/rule.ts";
import { lineOf, ruleOf } from "../reminders/subscription.ts";
import type { DeliveryRow, SubscriptionRow } from "../store/store.ts";
import type { Command, Scene } from "./command.ts";
import { fact } from "./lines.ts";
import { keptRule, nameOfRule } from "./rules/kept.ts";
import { outlook, outlookBlocks, sayInstant } from "./rules/preview.ts";
import { knownOf } from "./rules/save.ts";

const YEAR = 366 * 86_400_000;

const isPaused = ({ pausedUntil }: SubscriptionRow, { today }: Scene): boolean =>
  pausedUntil !== null && today < pausedUntil;

const sayPaused = ({ pausedUntil }: SubscriptionRow): Line => {
  const when = pausedUntil === null ? undefined : parseWhen(pausedUntil);
  return when ? ["paused until ", { when }] : [];
};

/** When it posts next, and when it posted last. */
function posts(row: SubscriptionRow, known: Known, sent: readonly DeliveryRow[], scene: Scene): Line {
  const now = scene.now.getTime();
  const next = nextAfter(row, scene.settings, known, now);
  const last = sent.find(({ subscription, state }) => subscription === row.id && state === "sent")?.sentAt;
  return [
    ...(isPaused(row, scene) ? [...sayPaused(row), "; "] : []),
    ...(next === null ? ["no date is known yet"] : ["next post ", ...sayInstant(next, scene.settings)]),
    ...(typeof last === "number" ? ["; last post ", ...sayInstant(last, scene.settings)] : []),
  ];
}

const buttons = (row: SubscriptionRow, scene: Scene): Action[] => [
  isPaused(row, scene)
    ? { label: "Resume", says: `resume #${row.id}` }
    : { label: "Pause 2 weeks", says: `pause #${row.id} 2w` },
  { label: "Stop", says: `unfollow #${row.id}` },
];

async function one(row: SubscriptionRow, scene: Scene): Promise<Answer> {
  const { settings, now } = scene;
  const known = await knownOf(scene);
  return {
    title: `Following: ${nameOfRule(row, scene)}`,
    blocks: [
      prose(`${sayRule(ruleOf(row), settings.zone)}.`),
      ...(isPaused(row, scene) ? [prose(...sayPaused(row), ".")] : []),
      {
        kind: "facts",
        facts: [
          ...fact("Set up by", { person: { id: row.person, name: row.personName } }),
          ...fact("On", ...sayInstant(row.at, settings)),
        ],
      },
      ...outlookBlocks(outlook(row, settings, known, now.getTime()), settings),
      quiet("To change it, say the line again with other leads: ", { command: lineOf(row) }),
    ],
    actions: [...buttons(row, scene), { label: "All that is followed", says: "following" }],
    audience: "asker",
  };
}

const muteLines = ({ settings, library }: Scene): Line[] =>
  settings.mutes.map(({ id, until, why }) => {
    const entry = library.byId.get(id)?.record;
    const name = entry === undefined ? id : "title" in entry ? entry.title : "name" in entry ? entry.name : id;
    const when = until === null ? undefined : parseWhen(until);
    return [{ strong: name }, why === "done" ? " – done" : " – muted", ...(when ? [" until ", { when }] : [])];
  });

async function all(rows: readonly SubscriptionRow[], scene: Scene): Promise<Answer> {
  const known = await knownOf(scene);
  const sent = await scene.store.roomDeliveries(scene.place, scene.now.getTime() - YEAR, 200);
  const room = await scene.store.room(scene.place);
  const mutes = muteLines(scene);
  return {
    title: rows.length === 1 ? "This channel follows one thing" : `This channel follows ${rows.length} things`,
    blocks: [
      ...(room?.suspended ? [prose({ strong: "Nothing is posted here for now: " }, room.suspended)] : []),
      list(
        rows.map(
          (row): Line => [
            { strong: nameOfRule(row, scene) },
            ` – ${sayRule(ruleOf(row), scene.settings.zone)}; `,
            ...posts(row, known, sent, scene),
          ],
        ),
      ),
      ...(mutes.length > 0 ? [heading("Muted here"), list(mutes)] : []),
    ],
    actions: [
      ...(rows.length === 1
        ? rows.flatMap((row) => buttons(row, scene))
        : rows.slice(0, 10).map((row) => ({ label: nameOfRule(row, scene), says: `following #${row.id}` }))),
      { label: "Outbox", says: "outbox" },
      { label: "Follow more", says: "follow" },
    ],
    audience: "asker",
  };
}

const nothing: Block[] = [
  prose(
    "This channel follows nothing yet. One line is enough: ",
    { command: "follow norway lead:30d,7d,1d at 09:00" },
    ".",
  ),
];

export const following: Command = {
  name: "following",
  usage: "following [who]",
  summary: "What this channel follows: pause, change, stop",
  examples: ["following", "following norway"],
  details: [
    ["Name one to see its rule, its next posts and its buttons."],
    [
      { command: "pause norway until 1 March 2027" },
      ", ",
      { command: "resume norway" },
      " and ",
      { command: "unfollow norway" },
      " do what they say; without a name they mean all.",
    ],
    [
      { command: "mute moldova 2w" },
      " keeps one partner, dialogue or meeting quiet here; ",
      { command: "unmute moldova" },
      " ends that.",
    ],
  ],
  run: async (words, scene) => {
    if (words[0] === "discard") return { title: "Discarded", blocks: [prose("Nothing was saved.")], audience: "asker" };
    const rows = await scene.store.subscriptions(scene.place);
    if (rows.length === 0)
      return {
        title: "Nothing is followed here",
        blocks: nothing,
        actions: [{ label: "Follow …", says: "follow" }],
        audience: "asker",
      };
    if (words.length === 0) return all(rows, scene);
    const kept = await keptRule(words, "following", scene);
    return "answer" in kept ? kept.answer : one(kept.row, scene);
  },
};
