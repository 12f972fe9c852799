import { createHash } from "node:crypto";
import { z } from "zod";
import type { Answer } from "../answer.ts";
import type { Meeting } from "../library/schema.ts";
import { WhenJson } from "../library/when.ts";

/** What a posted message said of its meetings, by id, and how often it was amended. */
export const Told = z.strictObject({
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
export type Told = z.infer<typeof Told>;

export const readTold = (text: string | null): Told =>
  text === null ? { times: 0, meetings: {} } : Told.parse(JSON.parse(text));

const digest = (said: string): string => createHash("sha256").update(said).digest("hex").slice(0, 12);

/** What a reader would want to know if it changed. */
export const tellingOf = (meeting: Meeting | undefined): string =>
  meeting === undefined
    ? "gone"
    : digest(JSON.stringify([meeting.title, meeting.when, meeting.status, meeting.city, meeting.venue]));

const isNote = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "note" in value && Object.keys(value).length === 1;

/** What a fact rests on is no part of it. */
function withoutSources(key: string, value: unknown): unknown {
  if (key === "sources") return undefined;
  return Array.isArray(value) ? value.filter((one) => !isNote(one)) : value;
}

/** The same as long as a card and its documents say the same, wherever they are read. */
export const sayingOf = ({ title, blocks, files }: Answer): string =>
  digest(JSON.stringify([title, blocks, files], withoutSources));
