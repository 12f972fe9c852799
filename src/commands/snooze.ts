import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { addDays } from "../calendar/days.ts";
import { instantOf } from "../clock.ts";
import type { Meeting } from "../library/schema.ts";
import { readSpan } from "../library/span.ts";
import { delivery } from "../outbox/delivery.ts";
import { endOfUse, lastWorkingDay } from "../subscriptions/ladder.ts";
import { problem } from "../text/blocks.ts";
import { act, lookAgain, notedBy, undoing } from "./acting.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";
import { lineFor, nameOfRule, sayKept } from "./rules/about.ts";
import { keptRule } from "./rules/kept.ts";
import { sayInstant } from "./rules/preview.ts";
import { channel, learn } from "./rules/room.ts";
import { stopping } from "./rules/stopping.ts";
import { aimAt, whichMeeting } from "./scheduling/aim.ts";

const AT = "09:00";
const SPAN = /^\d{1,9}[dwmy]$/i;

/** No calendar has a longer run of days off. */
const LONGEST = 60;

/** When a snoozed reminder comes back: on a day on which somebody works, out of the quiet hours. */
async function backAt(wanted: string, scene: Scene): Promise<number> {
  const { settings } = scene;
  const timing = { settings, holidays: await scene.holidays() };
  let day = wanted;
  for (let days = 0; days < LONGEST && lastWorkingDay(day, timing) !== day; days++) day = addDays(day, 1);
  const { quiet } = settings;
  const inQuiet =
    quiet && (quiet.from > quiet.to ? AT < quiet.to || AT >= quiet.from : AT >= quiet.from && AT < quiet.to);
  return instantOf(day, inQuiet && AT < quiet.to ? quiet.to : AT, settings.zone).getTime();
}

async function alreadySnoozed({ title }: Meeting, due: number, scene: Scene): Promise<Answer> {
  await lookAgain(scene);
  return {
    title: `Snoozed already: ${title}`,
    blocks: [prose(`It comes back to this ${channel(scene)} on `, ...sayInstant(due, scene.settings), ".")],
    actions: [{ label: "Outbox", says: "outbox" }],
    audience: "asker",
  };
}

export const snooze: Command = {
  name: "snooze",
  minor: true,
  run: async (words, scene) => {
    const { store, place, settings, today } = scene;
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const last = words.at(-1) ?? "";
    const span = SPAN.test(last) ? last : "1d";
    const name = span === last ? words.slice(0, -1) : words;
    if (name.length === 0) return whichMeeting(scene.say.naming.asking.snooze, "snooze schuman forum 2d", scene.say);
    const aimed = aimAt(name, { verb: "snooze", soonest: true }, scene);
    if ("title" in aimed) return aimed;
    const { found: meeting } = aimed;
    const read = readSpan(span.toLowerCase(), today);
    if (!read || "problem" in read)
      return problem(
        "Until when?",
        [read?.problem ?? `“${span}” is no time.`],
        [
          { label: "1 day", says: `snooze ${meeting.id} 1d` },
          { label: "1 week", says: `snooze ${meeting.id} 1w` },
        ],
      );
    const due = await backAt(read.span.end > today ? read.span.end : addDays(today, 1), scene);
    const expires = endOfUse(meeting.when, settings.zone);
    if (due >= expires)
      return problem(
        "The meeting comes first",
        [meeting.title, " is ", { when: meeting.when, on: true }, ", before the reminder would come back."],
        [
          { label: "Show it", says: meeting.id },
          { label: "Done", says: `done ${meeting.id}` },
        ],
      );
    await learn(scene);
    const id = `${place.platform}/${place.tenant}/${place.room}@snooze@${meeting.id}@${due}`;
    const snoozed = delivery(place, { id, kind: "snooze", meeting: meeting.id, detail: {}, due, expires });
    const put = (await store.addDeliveries([snoozed])) > 0 || (await store.unskip(place, id, scene.now.getTime()));
    if (!put) return alreadySnoozed(meeting, due, scene);
    const made = await act({ did: "snoozed", meeting: meeting.id, delivery: id, due }, meeting.title, false, scene);
    return {
      title: `Snoozed: ${meeting.title}`,
      blocks: [
        prose(
          `It comes back to this ${channel(scene)} on `,
          ...sayInstant(due, settings),
          ", unless it is cancelled first.",
        ),
        notedBy(scene),
      ],
      onCard: true,
      actions: [
        { ...undoing(made), label: "Do not bring it back" },
        { label: "Outbox", says: "outbox" },
      ],
    };
  },
};

export const why: Command = {
  name: "why",
  minor: true,
  run: async (words, scene) => {
    const id = words[0]?.replace(/^#/, "");
    const stopped = id !== undefined && !(await scene.store.subscription(scene.place, id));
    const kept = await keptRule(words, "why", scene);
    if (stopped && words[0]?.startsWith("#"))
      return problem(
        "Nobody follows this here any more",
        ["The rule behind that card was stopped; no more reminders of it come."],
        [{ label: "What is followed here", says: "following" }],
      );
    if ("answer" in kept) return kept.answer;
    const { row } = kept;
    return {
      title: "Why you see this",
      blocks: [
        prose(
          `This ${channel(scene)} follows `,
          { strong: nameOfRule(row, scene) },
          `: ${sayKept(row, scene.settings.zone)}.`,
        ),
        prose(
          { person: { id: row.person, name: row.personName } },
          " set it up on ",
          ...sayInstant(row.at, scene.settings),
          ".",
        ),
        prose("To change it press Edit, or say it again with other leads: ", { command: lineFor(row) }),
      ],
      actions: [
        { label: "Edit", says: `following edit #${row.id}` },
        { label: "Pause 2 weeks", says: `pause #${row.id} 2w` },
        stopping(row, scene),
      ],
      audience: "asker",
    };
  },
};
