import type { Block, Line, When } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import { held, meetingIn, partnerIdsOf, partnerOf, seriesOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import { inDays, live, turnOf, weeksLeft } from "../library/turns.ts";
import { sameWhen } from "../library/when.ts";
import type { DeliveryRow } from "../store/store.ts";
import { isMuted } from "../subscriptions/agenda.ts";
import { fact } from "../text/blocks.ts";
import type { Citations } from "../text/citations.ts";
import { capital } from "../text/grammar.ts";
import { sayPeriod } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import { amendmentOf } from "./amendment.ts";
import { detailOf } from "./detail.ts";
import type { Difference, Kind, Moment, Part, Reason } from "./kind.ts";
import { reasonsFor } from "./moment.ts";
import { LATE, post } from "./post.ts";
import { meetingDigest, meetingsSnapshot, type Snapshot } from "./snapshot.ts";

/** What is told of a meeting. `was`: the date that was first told; `late`: it could not be posted in time. */
export interface About {
  readonly row: DeliveryRow;
  readonly meeting: Meeting;
  readonly was: When;
  readonly rules: readonly Reason[];
  readonly late: boolean;
  readonly moment: Moment;
}

/** The last meeting of the series (or, for a single meeting, with the same partners) and what came of it. */
function lastTime({ meeting, moment: { room } }: About, { cite }: Citations): Line | undefined {
  const { library, say } = room;
  const partners = partnerIdsOf(meeting, library);
  const [last] = held(
    library.meetings.filter((one) =>
      meeting.series ? one.series === meeting.series : partners.some((id) => partnerIdsOf(one, library).includes(id)),
    ),
  );
  return last && [...say.messages.lastTime(last.title, last.when, last.outcome), ...cite(last.sources, 1)];
}

/** Whether there is still nothing sure to say of a meeting that was vague when it was told of. */
export const unconfirmed = ({ meeting, was }: About): boolean => live(meeting) && sameWhen(meeting.when, was);

function meetingFacts(about: About, cited: Citations, watched: boolean): Block {
  const { meeting, was, moment } = about;
  const { library, say } = moment.room;
  const { facts: labels } = say;
  const { teamsOwn } = say.meetings;
  const partners = partnerIdsOf(meeting, library).flatMap((id) => partnerOf(id, library) ?? []);
  const said = [...sayMeeting(meeting, moment.today, say), mark(meeting.confidence, say), meeting.team ? teamsOwn : ""];
  const cites = cited.cite(meeting.sources, 2);
  const last = live(meeting) ? lastTime(about, cited) : undefined;
  return {
    kind: "facts",
    facts: [
      ...fact(labels.when, ...capital(said.filter((run) => run !== "")), ...cites),
      ...(sameWhen(meeting.when, was) ? [] : fact(labels.was, { when: was })),
      ...(watched && unconfirmed(about) ? fact(labels.left, weeksLeft(meeting, moment.today, say)) : []),
      ...fact(labels.where, [meeting.venue, meeting.city].filter(Boolean).join(", ")),
      ...fact(labels.with, partners.map(partnerName).join(", ")),
      ...(meeting.level === "mixed" ? [] : fact(labels.level, say.vocabulary.levels[meeting.level].label)),
      ...fact(labels.partOf, seriesOf(meeting, library)?.name),
      ...(meeting.status === "held" ? fact(labels.outcome, meeting.outcome) : []),
      ...(last ? [{ label: labels.lastTime, value: last }] : []),
    ],
  };
}

export const cameLate = ({ late, moment }: About): Block[] => (late ? [quiet(moment.room.say.messages.late)] : []);

function titleOf({ meeting, was, moment: { today, room } }: About): string {
  const { about, turns } = room.say.messages;
  const turn = turnOf(meeting, was);
  const how = turn ? turns[turn] : inDays(meeting, today, room.say);
  return about(how, meeting.title, sayPeriod(meeting.when, room.say.dates));
}

/** What has become of a meeting since it was told of with another date. */
export function sayTurn(meeting: Meeting, was: When, { messages: { turned } }: Words): Line {
  return turned[turnOf(meeting, was) ?? "otherwise"](meeting.title, was, meeting.when, meeting.outcome);
}

/** A meeting that an older card told of as it no longer is. */
export function turnedSince(meeting: Meeting, was: When, before: Snapshot, say: Words): Difference[] {
  const told = before.meetings[meeting.id];
  return told?.telling === meetingDigest(meeting)
    ? []
    : [{ said: sayTurn(meeting, told?.when ?? was, say), statements: [] }];
}

/** `watched`: its date is vague, and what is left of the time counts. */
export const meetingPart = (about: About, watched = false): Part => ({
  subject: about.meeting.id,
  rules: about.rules,
  meeting: about.meeting,
  title: titleOf(about),
  blocks: (cited) => [meetingFacts(about, cited, watched), ...cameLate(about)],
  snapshot: () => ({ meetings: meetingsSnapshot([about.meeting]) }),
  changes: (before) => turnedSince(about.meeting, about.was, before, about.moment.room.say),
});

const missedPart = (meeting: Meeting, { room: { say }, today }: Moment): Part => ({
  subject: meeting.id,
  rules: [],
  meeting,
  title: say.messages.missed(meeting.title, sayPeriod(meeting.when, say.dates)),
  blocks: (cited) => [prose(say.messages.missedBecause, ...lineOf(meeting, today, cited, say))],
  snapshot: () => ({ meetings: meetingsSnapshot([meeting]) }),
});

/** In a message that tells of several. */
export const lineOf = (meeting: Meeting, today: string, { cite }: Citations, say: Words): Line => [
  { strong: meeting.title },
  " – ",
  ...sayMeeting(meeting, today, say),
  ...cite(meeting.sources, 1),
];

/** A meeting that was told of and is no longer in the data. */
const lostPart = (title: string, { messages }: Words): Part => ({
  subject: title,
  rules: [],
  title: messages.lost(title),
  blocks: () => [prose(messages.lostBecause)],
  changes: () => [{ said: messages.gone(title), statements: [] }],
});

const isMissed = ({ sentAt, expires }: DeliveryRow): boolean => sentAt !== null && sentAt >= expires;

/** How a kind tells of a meeting; `posted`: it stands on a card. */
type PartMaker = (about: About, posted: boolean) => Part | Promise<Part>;

/** A kind of delivery that tells of one meeting. */
export function meetingKind(timing: Kind["timing"], tell: PartMaker): Kind {
  const about = (row: DeliveryRow, meeting: Meeting, moment: Moment, late: boolean): About => {
    const was = detailOf(row).when ?? meeting.when;
    return { row, meeting, was, rules: reasonsFor(row.subscription, moment.room), late, moment };
  };
  const retell: Kind["retell"] = async (row, moment) => {
    if (row.meeting === null) return [];
    const { library, say } = moment.room;
    const meeting = meetingIn(row.meeting, library);
    if (!meeting) return [lostPart(detailOf(row).title ?? row.meeting, say)];
    return [await tell(about(row, meeting, moment, false), true)];
  };
  return {
    ...(timing && { timing }),
    deliver: post,
    amend: amendmentOf,
    retell,
    decide: async (row, moment) => {
      const { room, now, today } = moment;
      const meeting = row.meeting === null ? undefined : meetingIn(row.meeting, room.library);
      if (!meeting || !live(meeting) || isMuted(meeting, room.settings, room, today)) return { forget: true };
      if (row.expires <= now) return { part: missedPart(meeting, moment) };
      return { part: await tell(about(row, meeting, moment, now - row.due > LATE), false) };
    },
    redraw: async (row, moment) => {
      const parts = await retell(row, moment);
      return isMissed(row) ? parts.map((one) => (one.meeting ? missedPart(one.meeting, moment) : one)) : parts;
    },
  };
}
