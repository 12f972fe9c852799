import type { Block } from "../answer.ts";
import { heading, list } from "../answer.ts";
import { overdueFor } from "../briefings/overdue.ts";
import { meetingIn } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { isWanted } from "../radar/about.ts";
import { citedList, type Statement } from "../statement.ts";
import type { DeliveryRow, SubscriptionRow } from "../store/store.ts";
import { followed, isMuted } from "../subscriptions/agenda.ts";
import { filtersOf, ruleOf } from "../subscriptions/subscription.ts";
import type { Citations } from "../text/citations.ts";
import type { Words } from "../text/words.ts";
import { amendmentOf } from "./amendment.ts";
import type { Kind, Moment, Part } from "./kind.ts";
import { lineOf, turnedSince } from "./meeting.ts";
import { reasonsFor } from "./moment.ts";
import { post } from "./post.ts";
import { meetingsSnapshot, readSnapshot } from "./snapshot.ts";

/** How many days a digest looks ahead. */
const WEEKLY = 42;
const DAILY = 14;
/** More than these are a matter for the list of commitments. */
const OVERDUE = 8;

/** Commitments about what a rule follows that should have been kept by now. */
async function overdueIn({ rule }: SubscriptionRow, { room, today, promised }: Moment): Promise<Statement[]> {
  const { library, lexicon, say } = room;
  const filters = filtersOf(rule, library, lexicon);
  const all = filters ? await promised() : [];
  if (!filters || all.length === 0) return [];
  return overdueFor(all, (entry) => isWanted(entry, filters, library), { library, today, say });
}

const overdueBlocks = (all: readonly Statement[], cited: Citations, { messages }: Words): Block[] =>
  all.length === 0
    ? []
    : [
        heading(messages.overdue),
        citedList(
          all.slice(0, OVERDUE),
          cited,
          all.length > OVERDUE ? [messages.more(all.length - OVERDUE, "commitments")] : [],
        ),
      ];

function digestPart(
  { subscription }: DeliveryRow,
  meetings: readonly Meeting[],
  overdue: readonly Statement[],
  { room, today }: Moment,
): Part {
  const { messages } = room.say;
  return {
    subject: `digest ${subscription}`,
    rules: reasonsFor(subscription, room),
    title: meetings.length > 0 ? messages.comingUp : messages.overdue,
    whole: true,
    blocks: (cited) => [
      ...(meetings.length > 0 ? [list(meetings.map((one) => lineOf(one, today, cited, room.say)))] : []),
      ...overdueBlocks(overdue, cited, room.say),
    ],
    snapshot: () => ({ meetings: meetingsSnapshot(meetings) }),
    changes: (before) => meetings.flatMap((one) => turnedSince(one, one.when, before, room.say)),
  };
}

const retell = async (row: DeliveryRow, moment: Moment): Promise<Part[]> => {
  const { library, subscriptions } = moment.room;
  const kept = subscriptions.get(row.subscription ?? "");
  const meetings = Object.keys(readSnapshot(row.told).meetings).flatMap((id) => meetingIn(id, library) ?? []);
  return [digestPart(row, meetings, kept ? await overdueIn(kept, moment) : [], moment)];
};

/** What is coming, once a day or a week. */
export const digest: Kind = {
  timing: "ruled",
  deliver: post,
  amend: amendmentOf,
  retell,
  redraw: retell,
  decide: async (row, moment) => {
    const { room, today } = moment;
    const kept = room.subscriptions.get(row.subscription ?? "");
    if (!kept) return { forget: true };
    const days = ruleOf(kept).digest?.weekday ? WEEKLY : DAILY;
    const meetings = followed(kept, room, today, days).filter((one) => !isMuted(one, room.settings, room, today));
    const overdue = await overdueIn(kept, moment);
    return meetings.length + overdue.length > 0
      ? { part: digestPart(row, meetings, overdue, moment) }
      : { nothing: room.say.deliveries.nothingToTell };
  },
};
