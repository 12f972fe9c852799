import { createHash } from "node:crypto";
import { z } from "zod";
import type { Meeting } from "../library/schema.ts";
import { WhenJson } from "../library/when.ts";

/** What a posted message said of its meetings, by id, and how often it was amended. */
export const Told = z.strictObject({
  times: z.int(),
  meetings: z.record(z.string(), z.strictObject({ telling: z.string(), when: WhenJson })),
  /** Of a radar: the keys of what was on it. */
  radar: z.array(z.string()).optional(),
  /** Of a briefing: what it comes to, and the ISO day on which it was drawn. */
  brief: z.strictObject({ telling: z.string(), day: z.string() }).optional(),
});
export type Told = z.infer<typeof Told>;

export const readTold = (text: string | null): Told =>
  text === null ? { times: 0, meetings: {} } : Told.parse(JSON.parse(text));

/** What a reader would want to know if it changed. */
export const tellingOf = (meeting: Meeting | undefined): string =>
  meeting === undefined
    ? "gone"
    : createHash("sha256")
        .update(JSON.stringify([meeting.title, meeting.when, meeting.status, meeting.city, meeting.venue]))
        .digest("hex")
        .slice(0, 12);
