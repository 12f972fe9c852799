import { createHash } from "node:crypto";
import { z } from "zod";
import { type Answer, type Line, prose, quiet } from "../answer.ts";
import { DAY } from "../calendar/days.ts";
import { dayOf } from "../clock.ts";
import type { Scene } from "../commands/command.ts";
import { parseWhen } from "../library/when.ts";
import type { Target } from "../outbox/batch.ts";
import type { Beat } from "../outbox/context.ts";
import { delivery } from "../outbox/delivery.ts";
import type { Place } from "../place.ts";
import { defaultSettings } from "../settings.ts";
import type { DeliveryRow, Store } from "../store/store.ts";
import { plain } from "../text/plain.ts";
import { type Correction, noteOnShared } from "./note.ts";
import type { Given, Saying, Spoken } from "./replay.ts";
import { readTold, sayingOf, type Told, tellingOf } from "./snapshot.ts";

/** So long what was shared is kept true. */
const KEPT = 30 * DAY;

/** An answer that stands in a conversation. `receipt`: where the platform keeps it, as its messenger reads it. */
export interface Posted extends Spoken {
  readonly receipt: string;
}

/** The zone of no room. */
const NEUTRAL = "UTC";

/** A scene in which only the data speaks. A release that is merely newer, and the list of what it changed, say nothing. */
export function onlyData(scene: Scene): Scene {
  const today = dayOf(scene.now, NEUTRAL);
  const { library, store, place } = scene;
  return {
    ...scene,
    today,
    library: { ...library, history: [], release: { ...library.release, version: "", asOf: today, checked: today } },
    settings: defaultSettings(NEUTRAL),
    store: { ...store, commitments: async () => [], meetings: async () => [] },
    place: { ...place, direct: false, call: "" },
  };
}

/** Meetings that a card names, so that a move by the team finds it. */
const namedIn = ({ answer, library }: Given): Told["meetings"] => {
  const text = plain({ answer, reading: { zone: NEUTRAL, call: "" } });
  const named = library.meetings.filter(({ title }) => text.includes(title));
  return Object.fromEntries(named.map((one) => [one.id, { telling: tellingOf(one), when: one.when }]));
};

const toldIn = (given: Given, times: number, at: number): string =>
  JSON.stringify({
    times,
    meetings: namedIn(given),
    shared: { telling: sayingOf(given.answer), at },
  } satisfies Told);

const Detail = z.strictObject({ line: z.string(), person: z.strictObject({ id: z.string(), name: z.string() }) });
const detailOf = ({ detail }: DeliveryRow) => Detail.parse(JSON.parse(detail));

const PREFIX = "shared@";
const idOf = ({ place: { platform, tenant, room }, receipt }: Posted): string =>
  PREFIX +
  createHash("sha256")
    .update(JSON.stringify([platform, tenant, room, receipt]))
    .digest("hex")
    .slice(0, 32);

/** The line without the word that shows its answer to everyone. */
const withoutShare = (line: string): string => line.replace(/^share\s+/i, "");

const About = z.object({ message: z.string().optional(), line: z.string().optional() });

/** Of a shared answer or the correction of one: the line that gave it, where that is written there. */
export function sharedIn({ id, detail }: DeliveryRow): { readonly line: string | undefined } | undefined {
  const { message = id, line } = About.parse(JSON.parse(detail));
  return message.startsWith(PREFIX) ? { line: line && withoutShare(line) } : undefined;
}

/** Writes down an answer that was shown to everyone, if its line can be said again. Doing it twice is harmless. */
export async function keepShared(store: Store, saying: Saying, posted: Posted): Promise<void> {
  const { line, place, receipt } = posted;
  const given = await saying.byData(posted);
  if (!given) return;
  const { platform, tenant, room, call, direct, address, team } = place;
  if (!(await store.room(place)))
    await store.learnRoom({
      platform,
      tenant,
      room,
      call,
      direct: direct ? 1 : 0,
      address: JSON.stringify(address),
      team: team ?? null,
    });
  const [id, at] = [idOf(posted), posted.now.getTime()];
  const person = { id: posted.person.id, name: posted.person.name };
  const row = delivery(place, { id, kind: "shared", detail: { line, person }, due: at, expires: at + KEPT });
  await store.addDeliveries([{ ...row, state: "sent", message: id, receipt, told: toldIn(given, 0, at), sentAt: at }]);
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
export async function amendmentOfShared(row: DeliveryRow, saying: Saying, now: number): Promise<DeliveryRow[]> {
  const { times, shared } = readTold(row.told);
  if (row.message === null || !shared || row.expires <= now) return [];
  const { line, person } = detailOf(row);
  const given = await saying.byData({ line, person, place: roomOf(row), now: new Date(shared.at) });
  const telling = given && sayingOf(given.answer);
  if (!telling || telling === shared.telling) return [];
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

/** What stands where a record stood that the data no longer has. */
const lost: Answer = {
  title: "No longer in the data",
  blocks: [prose("What was shared here is no longer known under the name by which it was asked for.")],
  audience: "room",
};

/** What a shared card says from now on, unless all that it said still holds. `before`: what it told. */
export async function correctionOfShared(
  { saying, clock }: Pick<Beat, "saying" | "clock">,
  { view, place }: Target,
  card: DeliveryRow,
  before: Told,
): Promise<Correction | undefined> {
  const { line, person } = detailOf(card);
  const spoken = { line, person, place };
  if (!before.shared) return undefined;
  const then = await saying.byData({ ...spoken, now: new Date(before.shared.at) });
  if (!then || sayingOf(then.answer) === before.shared.telling) return undefined;
  const now = clock();
  const [said, given] = [await saying.again({ ...spoken, now }), await saying.byData({ ...spoken, now })];
  if (!said || !given) return undefined;
  const answer = said.audience === "room" ? said : lost;
  const day = parseWhen(dayOf(new Date(card.sentAt ?? card.due), view.settings.zone));
  const since: Line = day ? [" ", { when: day, on: true }] : [];
  return {
    answer: {
      ...answer,
      blocks: [...answer.blocks, quiet("Corrected: what this says has changed since it was shared", ...since, ".")],
    },
    told: toldIn(given, readTold(card.told).times + 1, now.getTime()),
    note: noteOnShared(answer, before, { library: view.library, ask: withoutShare(line) }),
  };
}
