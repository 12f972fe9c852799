import { z } from "zod";
import { type Answer, type Line, prose, quiet } from "../answer.ts";
import { dayOf } from "../clock.ts";
import { DAY } from "../days.ts";
import { hashOf } from "../hash.ts";
import type { Library } from "../library/library.ts";
import { meetingIn } from "../library/relations.ts";
import { parseWhen } from "../library/when.ts";
import { delivery } from "../outbox/delivery.ts";
import { learn } from "../outbox/learn.ts";
import type { Place } from "../place.ts";
import type { DeliveryRow, Store } from "../store/store.ts";
import { plain } from "../text/plain.ts";
import type { Words } from "../text/words.ts";
import { amendmentOf } from "./amendment.ts";
import type { Kind } from "./kind.ts";
import { sayTurn } from "./meeting.ts";
import { post } from "./post.ts";
import type { Given, Replay, Spoken } from "./replay.ts";
import {
  answerDigest,
  isStillSaid,
  meetingDigest,
  meetingsSnapshot,
  NEUTRAL,
  readSnapshot,
  type Snapshot,
} from "./snapshot.ts";

/** So long what was shared is kept true. */
const KEPT = 30 * DAY;

/** An answer that stands in a conversation. `receipt`: where the platform keeps it, as its messenger reads it. */
export interface Posted extends Spoken {
  readonly receipt: string;
}

/** What a card tells; meetings that it names, so that a move by the team finds it. */
function snapshotOf({ answer, library }: Given, times: number, at: number): string {
  const text = plain({ answer, reading: NEUTRAL });
  const meetings = meetingsSnapshot(library.meetings.filter(({ title }) => text.includes(title)));
  return JSON.stringify({ times, meetings, shared: { telling: answerDigest(answer), at } } satisfies Snapshot);
}

const Detail = z.strictObject({ line: z.string(), person: z.strictObject({ id: z.string(), name: z.string() }) });
const detailOf = ({ detail }: DeliveryRow) => Detail.parse(JSON.parse(detail));

const PREFIX = "shared@";
const idOf = ({ place: { platform, tenant, room }, receipt }: Posted): string =>
  PREFIX + hashOf(JSON.stringify([platform, tenant, room, receipt]), 32);

/** The line without the word that shows its answer to everyone. */
const withoutShare = (line: string): string => line.replace(/^share\s+/i, "");

const About = z.object({ message: z.string().optional(), line: z.string().optional() });

/** Of a shared answer or the correction of one: the line that gave it, where that is written there. */
export function sharedIn({ id, detail }: DeliveryRow): { readonly line: string | undefined } | undefined {
  const { message = id, line } = About.parse(JSON.parse(detail));
  return message.startsWith(PREFIX) ? { line: line && withoutShare(line) } : undefined;
}

/** Writes down an answer that was shown to everyone, if its line can be said again. Doing it twice is harmless. */
export async function keepShared(store: Store, replay: Replay, posted: Posted): Promise<void> {
  const { line, place, receipt } = posted;
  const given = await replay.byData(posted);
  if (!given) return;
  if (!(await store.room(place))) await learn({ store, place });
  const [id, at] = [idOf(posted), posted.now.getTime()];
  const person = { id: posted.person.id, name: posted.person.name };
  const row = delivery(place, { id, kind: "shared", detail: { line, person }, due: at, expires: at + KEPT });
  await store.addDeliveries([
    { ...row, state: "sent", message: id, receipt, told: snapshotOf(given, 0, at), sentAt: at },
  ]);
}

/** The room of a delivery, as far as the data has to know it. */
const roomOf = ({ platform, tenant, room }: DeliveryRow): Place => ({
  platform,
  tenant,
  room,
  direct: false,
  call: "",
  address: null,
});

/** The amendment that a shared answer needs after the data set was changed, if it carried what is no longer so. */
async function amendmentByData(row: DeliveryRow, replay: Replay, now: number): Promise<DeliveryRow[]> {
  const { times, shared: told } = readSnapshot(row.told);
  if (row.message === null || !told) return [];
  const { line, person } = detailOf(row);
  const given = await replay.byData({ line, person, place: roomOf(row), now: new Date(told.at) });
  const telling = given && answerDigest(given.answer);
  if (!telling || isStillSaid(telling, told.telling)) return [];
  return [
    delivery(row, {
      id: `amend@${row.message}@${times + 1}@${telling}`,
      kind: "amend",
      detail: { message: row.message, line },
      due: now,
      expires: now + KEPT,
    }),
  ];
}

/** So many turns of meetings are told in a note. */
const MOST_TURNS = 5;

/** The note under an answer that was shared. `before`: what it said; `ask`: the line that gives it. */
function noteOf(
  { files = [], blocks }: Answer,
  { meetings }: Snapshot,
  { library, say, ask }: { readonly library: Library; readonly say: Words; readonly ask: string },
): Answer {
  const { corrected, shared: words } = say.messages;
  const turns = Object.entries(meetings).flatMap(([id, { telling, when }]) => {
    const meeting = meetingIn(id, library);
    return meeting && meetingDigest(meeting) !== telling ? [prose(...sayTurn(meeting, when, say))] : [];
  });
  const attached = files.length > 0 || blocks.some(({ kind }) => kind === "picture");
  return {
    title: corrected,
    blocks: [
      ...(turns.length > 0 && turns.length <= MOST_TURNS ? turns : [prose(words.general)]),
      ...(attached ? [quiet(words.apart, { command: ask })] : []),
    ],
    audience: "room",
  };
}

/** What stands where a record stood that the data no longer has. */
const lost = ({ messages: { shared: words } }: Words): Answer => ({
  title: words.lost,
  blocks: [prose(words.lostBecause)],
  audience: "room",
});

/** What a shared card says from now on, unless all that it said still holds. */
const correct: Kind["correct"] = async ({ outbox, room, place }, card, before) => {
  const { replay, library, say, settings } = room;
  const { line, person } = detailOf(card);
  const spoken = { line, person, place };
  if (!before.shared) return undefined;
  const then = await replay.byData({ ...spoken, now: new Date(before.shared.at) });
  if (!then) return undefined;
  const isMoved = Object.entries(before.meetings).some(
    ([id, { telling }]) => meetingDigest(meetingIn(id, library)) !== telling,
  );
  if (isStillSaid(answerDigest(then.answer), before.shared.telling, !isMoved)) return undefined;
  const now = outbox.clock();
  const [said, given] = [await replay.again({ ...spoken, now }), await replay.byData({ ...spoken, now })];
  if (!said || !given) return undefined;
  const answer = said.audience === "room" ? said : lost(say);
  const day = parseWhen(dayOf(new Date(card.sentAt ?? card.due), settings.zone));
  const since: Line = say.messages.shared.since(day && { when: day, on: true });
  return {
    answer: { ...answer, blocks: [...answer.blocks, quiet(...since)] },
    told: snapshotOf(given, readSnapshot(card.told).times + 1, now.getTime()),
    note: noteOf(answer, before, { library, say, ask: withoutShare(line) }),
  };
};

/** An answer that was shown to everyone: written down when it has been posted, and kept true. */
export const shared: Kind = {
  deliver: post,
  correct,
  amend: (row, from, now) => {
    if (row.expires <= now) return [];
    return from.replay ? amendmentByData(row, from.replay, now) : amendmentOf(row, from, now);
  },
};
