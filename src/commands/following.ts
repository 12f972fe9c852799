import type { Action, Answer, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { DAY } from "../calendar/days.ts";
import { nameOf } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import type { DeliveryRow, SubscriptionRow } from "../store/store.ts";
import type { Known } from "../subscriptions/agenda.ts";
import { fact } from "../text/blocks.ts";
import { capital } from "../text/grammar.ts";
import type { Command, Scene } from "./command.ts";
import { knownOf, lineFor, nameOfRule, sayKept, titleOfRule } from "./rules/about.ts";
import { editForm } from "./rules/form.ts";
import { followsNothing, keptRule } from "./rules/kept.ts";
import { outlook, outlookBlocks, postsBetween, sayInstant } from "./rules/preview.ts";
import { channel } from "./rules/room.ts";
import { stopping } from "./rules/stopping.ts";

const YEAR = 366 * DAY;
const BUTTONS = 10;

const isPaused = ({ pausedUntil }: SubscriptionRow, { today }: Scene): boolean =>
  pausedUntil !== null && today < pausedUntil;

export const sayPaused = (row: SubscriptionRow, scene: Scene): Line => {
  const when = row.pausedUntil !== null && isPaused(row, scene) ? parseWhen(row.pausedUntil) : undefined;
  return when ? ["paused until ", { when }] : [];
};

/** When it posts next, and when it posted last. */
function posts(row: SubscriptionRow, known: Known, sent: readonly DeliveryRow[], scene: Scene): Line {
  const { settings } = scene;
  const now = scene.now.getTime();
  const next = postsBetween(row, settings, known, now, now + 2 * YEAR)[0]?.at;
  const last = sent.find(({ subscription, state }) => subscription === row.id && state === "sent")?.sentAt;
  const paused = sayPaused(row, scene);
  return [
    ...(paused.length > 0 ? [...paused, "; "] : []),
    ...(next === undefined ? ["no date is known yet"] : ["next post ", ...sayInstant(next, settings)]),
    ...(typeof last === "number" ? ["; last post ", ...sayInstant(last, settings)] : []),
  ];
}

const buttons = (row: SubscriptionRow, scene: Scene): Action[] => [
  { label: "Edit", says: `following edit #${row.id}` },
  isPaused(row, scene)
    ? { label: "Resume", says: `resume #${row.id}` }
    : { label: "Pause 2 weeks", says: `pause #${row.id} 2w` },
  stopping(row, scene),
];

async function one(row: SubscriptionRow, scene: Scene): Promise<Answer> {
  const { settings, now } = scene;
  const known = await knownOf(scene);
  const paused = sayPaused(row, scene);
  return {
    title: `Following: ${nameOfRule(row, scene)}`,
    blocks: [
      prose(...capital([sayKept(row, settings.zone)]), "."),
      ...(paused.length > 0 ? [prose(...capital(paused), ".")] : []),
      {
        kind: "facts",
        facts: [
          ...fact("Set up by", { person: { id: row.person, name: row.personName } }),
          ...fact("On", ...sayInstant(row.at, settings)),
        ],
      },
      ...outlookBlocks(outlook(row, settings, known, now.getTime()), settings),
      quiet("To change it press Edit, or say the line again with other leads: ", { command: lineFor(row) }),
    ],
    actions: [...buttons(row, scene), { label: "All that is followed", says: "following" }],
    audience: "asker",
  };
}

const muteLines = ({ settings, library }: Scene): Line[] =>
  settings.mutes.map(({ id, until, why }) => {
    const entry = library.byId.get(id);
    const when = until === null ? undefined : parseWhen(until);
    return [
      { strong: entry ? nameOf(entry) : id },
      why === "done" ? " – done" : " – muted",
      ...(when ? [" until ", { when }] : []),
    ];
  });

const unmutes = ({ settings: { mutes }, library }: Scene): Action[] =>
  mutes.slice(0, 3).map(({ id }) => {
    const entry = library.byId.get(id);
    return { label: `Unmute ${entry ? nameOf(entry) : id}`, says: `unmute ${id}` };
  });

async function all(rows: readonly SubscriptionRow[], scene: Scene): Promise<Answer> {
  const known = await knownOf(scene);
  const sent = await scene.store.roomDeliveries(scene.place, scene.now.getTime() - YEAR, 200);
  const room = await scene.store.room(scene.place);
  const mutes = muteLines(scene);
  const several = rows.length > 1;
  return {
    title: `This ${channel(scene)} follows ${several ? `${rows.length} things` : "one thing"}`,
    blocks: [
      ...(room?.suspended ? [prose({ strong: "Nothing is posted here for now: " }, room.suspended)] : []),
      list(
        rows.map(
          (row): Line => [
            { strong: titleOfRule(row, scene) },
            `: ${sayKept(row, scene.settings.zone)}; `,
            ...posts(row, known, sent, scene),
          ],
        ),
      ),
      ...(several
        ? [quiet("Press one to change, pause or stop it, or say its name: ", { command: "following norway" })]
        : []),
      ...(mutes.length > 0 ? [heading("Muted here"), list(mutes)] : []),
    ],
    actions: [
      ...(several
        ? rows.slice(0, BUTTONS).map((row) => ({ label: titleOfRule(row, scene), says: `following #${row.id}` }))
        : rows.flatMap((row) => buttons(row, scene))),
      ...unmutes(scene),
      { label: "Outbox", says: "outbox" },
      { label: "Follow more", says: "follow" },
    ],
    audience: "asker",
  };
}

function none(scene: Scene): Answer {
  const answer = followsNothing(scene);
  const mutes = muteLines(scene);
  return mutes.length === 0
    ? answer
    : {
        ...answer,
        blocks: [...answer.blocks, heading("Muted here"), list(mutes)],
        actions: [...(answer.actions ?? []), ...unmutes(scene)],
      };
}

const discarded: Answer = {
  title: "Discarded",
  blocks: [prose("Nothing was saved.")],
  actions: [{ label: "What is followed here", says: "following" }],
  audience: "asker",
};

/** What somebody says who was asked and thought better of it. */
const unchanged: Answer = { ...discarded, title: "Left as it is", blocks: [prose("Nothing was changed.")] };

export const following: Command = {
  name: "following",
  run: async (words, scene) => {
    const [first = "", ...rest] = words;
    if (first === "discard") return discarded;
    if (first === "keep") return unchanged;
    const rows = await scene.store.subscriptions(scene.place);
    if (rows.length === 0) return none(scene);
    if (words.length === 0) return all(rows, scene);
    const edits = first.toLowerCase() === "edit";
    const kept = await keptRule(edits ? rest : words, edits ? "following edit" : "following", scene);
    if ("answer" in kept) return kept.answer;
    return edits ? editForm(kept.row, scene) : one(kept.row, scene);
  },
};
