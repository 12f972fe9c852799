import { prose } from "../answer.ts";
import { addDays, dayOf, instantOf } from "../clock.ts";
import { readSpan } from "../library/span.ts";
import { meetingIn } from "../reminders/amend.ts";
import { delivery } from "../reminders/delivery.ts";
import { endOfUse, lastWorkingDay } from "../reminders/due.ts";
import { sayRule } from "../reminders/rule.ts";
import { lineOf, ruleOf } from "../reminders/subscription.ts";
import type { Command, Scene } from "./command.ts";
import { problem } from "./lines.ts";
import { nameOfRule } from "./rules/kept.ts";
import { sayInstant } from "./rules/preview.ts";

const AT = "09:00";

/** The morning on which a snoozed reminder comes back. */
async function backAt(day: string, scene: Scene): Promise<number> {
  const { settings } = scene;
  const working = lastWorkingDay(day, { settings, holidays: await scene.holidays() });
  const today = dayOf(scene.now, settings.zone);
  return instantOf(working > today ? working : day, AT, settings.zone).getTime();
}

const gone = problem(
  "That meeting is no longer here",
  ["It was removed from the data. The card stands as it was posted."],
  [{ label: "What is coming", says: "next" }],
);

export const snooze: Command = {
  name: "snooze",
  minor: true,
  usage: "snooze <meeting> [1d]",
  summary: "Brings a reminder back later",
  examples: ["snooze schuman forum 2d"],
  details: [["It comes back to this channel at 09:00 on that day, while the meeting is still to come."]],
  run: async (words, scene) => {
    const { library, store, place, settings } = scene;
    const last = words.at(-1) ?? "";
    const span = /^\d{1,3}[dw]$/.test(last) ? last : "1d";
    const name = (span === last ? words.slice(0, -1) : words).join(" ");
    const naming = library.names.find(name, ["meeting"]);
    const meeting =
      meetingIn(name, library) ?? ("found" in naming ? meetingIn(naming.found.record.id, library) : undefined);
    if (!meeting) return gone;
    const read = readSpan(span, scene.today);
    const due = await backAt(read && "span" in read ? read.span.end : addDays(scene.today, 1), scene);
    const expires = endOfUse(meeting.when, settings.zone);
    if (due >= expires)
      return problem("The meeting comes first", [
        meeting.title,
        " is ",
        { when: meeting.when, on: true },
        ", before the reminder would come back.",
      ]);
    const id = `${place.platform}/${place.tenant}/${place.room}@snooze@${meeting.id}@${due}`;
    await store.addDeliveries([
      delivery(place, { id, kind: "snooze", meeting: meeting.id, detail: { by: scene.person.name }, due, expires }),
    ]);
    return {
      title: `Snoozed: ${meeting.title}`,
      blocks: [prose("It comes back to this channel on ", ...sayInstant(due, settings), ".")],
      audience: "asker",
    };
  },
};

export const why: Command = {
  name: "why",
  minor: true,
  usage: "why <reminder>",
  summary: "Why a reminder was posted here",
  examples: ["following"],
  details: [["Pressed on a reminder."]],
  run: async ([id = ""], scene) => {
    const row = await scene.store.subscription(scene.place, id.replace(/^#/, ""));
    if (!row)
      return problem(
        "Nobody follows this here any more",
        ["The rule behind that card was stopped; no more reminders of it come."],
        [{ label: "Following", says: "following" }],
      );
    return {
      title: "Why you see this",
      blocks: [
        prose(`This channel follows ${nameOfRule(row, scene)}: ${sayRule(ruleOf(row), scene.settings.zone)}.`),
        prose(
          { person: { id: row.person, name: row.personName } },
          " set it up on ",
          ...sayInstant(row.at, scene.settings),
          ".",
        ),
        prose("To change it, say it again with other leads: ", { command: lineOf(row) }),
      ],
      actions: [
        { label: "Pause 2 weeks", says: `pause #${row.id} 2w` },
        { label: "Stop", says: `unfollow #${row.id}` },
      ],
      audience: "asker",
    };
  },
};
