import { z } from "zod";
import { type Answer, attachmentsOf, type Reading } from "../answer.ts";
import { hashOf } from "../hash.ts";
import type { Meeting } from "../library/schema.ts";
import { WhenJson } from "../library/when.ts";
import { plain } from "../text/plain.ts";
import { type Acted, actedDigest } from "./acts/acted.ts";

/** What a posted message said of its meetings, by id, and how often it was amended. */
export const Snapshot = z.strictObject({
  times: z.int(),
  meetings: z.record(z.string(), z.strictObject({ telling: z.string(), when: WhenJson })),
  /** What it says people did to it, as it was drawn last. */
  acted: z.string().optional(),
  /** Of a radar: the keys of what was on it. */
  radar: z.array(z.string()).optional(),
  /** Of a briefing: what it comes to, and the ISO day on which it was drawn. */
  brief: z.strictObject({ telling: z.string(), day: z.string() }).optional(),
  /** Of a shared answer: what the data said to its line, and when. Milliseconds. */
  shared: z.strictObject({ telling: z.string(), at: z.int() }).optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const readSnapshot = (told: string | null): Snapshot =>
  told === null ? { times: 0, meetings: {} } : Snapshot.parse(JSON.parse(told));

/** What a reader would want to know if it changed, whatever language it was told in. */
export function meetingDigest(meeting: Meeting | undefined): string {
  if (meeting === undefined) return "gone";
  const { title, when, status, city, venue } = meeting.original ?? meeting;
  return hashOf(JSON.stringify([title, when, status, city, venue]));
}

export const meetingsSnapshot = (meetings: readonly Meeting[]): Snapshot["meetings"] =>
  Object.fromEntries(meetings.map((one) => [one.id, { telling: meetingDigest(one), when: one.when }]));

/** Where what a card tells is compared: in no room. */
export const NEUTRAL: Reading = { zone: "UTC", call: "" };

/** How digests of what is said are made: of the words, so that they outlive how an answer is built. */
const OF_WORDS = "words:";

export const digestOfWords = (said: string): string => `${OF_WORDS}${hashOf(said)}`;

/** Whether a card still says what it said. `unknown`: where an older version wrote it down in a way that cannot be compared. */
export const isStillSaid = (now: string, told: string | undefined, unknown = true): boolean =>
  told?.startsWith(OF_WORDS) ? now === told : unknown;

const NOTES = / \[\d+\]/g;

/** The same as long as a card and its documents say the same, wherever they are read. What a fact rests on is no part of it. */
export function answerDigest(answer: Answer): string {
  const said = plain({ answer: { title: answer.title, blocks: answer.blocks }, reading: NEUTRAL });
  const isNoSource = (key: string, value: unknown): unknown => (key === "sources" ? undefined : value);
  return digestOfWords(said.replace(NOTES, "") + JSON.stringify(attachmentsOf(answer), isNoSource));
}

/** A part of a message that remembers what it told. */
interface Snapshotted {
  readonly snapshot?: () => Partial<Snapshot>;
}

/** What a message tells, so that a later change of it is seen, as JSON. `times`: how often it was amended. */
export function snapshotOf(parts: readonly Snapshotted[], times: number, acted: Acted): string {
  const all = parts.map(({ snapshot }): Partial<Snapshot> => snapshot?.() ?? {});
  const meetings = Object.assign({}, ...all.map((one) => one.meetings));
  const told = acted.lines.length > 0 ? { acted: actedDigest(acted) } : {};
  return JSON.stringify(Object.assign({ times }, told, ...all, { meetings }) satisfies Snapshot);
}
