import { createHash } from "node:crypto";
import { z } from "zod";
import { WhenJson } from "../library/when.ts";
import { cutText } from "../text/plain.ts";
import { wordsIn } from "../text/words.ts";
import { Refusal } from "./refusals.ts";
import type { Wanted } from "./wanted.ts";

/** A meeting as somebody else’s calendar tells of it. */
export const Imported = z.strictObject({
  /** The same each time the same meeting is read: `council-147844`, `ics-3f0c9a7b21`, `ics-3f0c9a7b21-20261201`. */
  id: z.string(),
  title: z.string(),
  when: WhenJson,
  place: z.string().optional(),
  url: z.string().optional(),
  status: z.enum(["announced", "scheduled", "cancelled"]),
  /** The Council’s own name for the kind of meeting: `fac`, `euco`, `is`. */
  category: z.string().optional(),
});
export type Imported = z.infer<typeof Imported>;

/** What stands at one address, understood. `notes`: sentences about what was left out or taken on trust. */
export const Copy = z.strictObject({
  name: z.string().optional(),
  meetings: z.array(Imported),
  notes: z.array(z.string()),
  /** ISO day up to which it was looked at: what lies beyond is not missing. */
  until: z.string(),
});
export type Copy = z.infer<typeof Copy>;

/** A copy, or why there is none. */
export const Understood = z.union([Copy, z.strictObject({ refused: Refusal })]);
export type Understood = z.infer<typeof Understood>;

const LONGEST_TITLE = 150;
const LONGEST_PLACE = 80;
/** What can be seen of a text does not turn round, hide, or go back over itself. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu;

const cleaned = (text: string, longest: number): string =>
  cutText(
    text
      .slice(0, longest * 8)
      .replace(/\s+/g, " ")
      .replace(UNSEEN, "")
      .normalize("NFC")
      .trim(),
    longest,
  );

/** A title of somebody else, as it can be shown. Typed runs keep it from becoming markup or a mention. */
export const cleanTitle = (text: string, { language }: Pick<Wanted, "language">): string =>
  cleaned(text, LONGEST_TITLE) || wordsIn(language).imports.untitled;

/** Links to calls let in whoever has them, so they are not passed on. */
export const cleanPlace = (text: string): string | undefined =>
  /:\/\/|\bwww\.|@/i.test(text) ? undefined : cleaned(text, LONGEST_PLACE) || undefined;

export const cleanName = (text: string): string | undefined => cleaned(text, LONGEST_PLACE) || undefined;

const CALLS =
  /(^|\.)(zoom\.us|webex\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|whereby\.com|jit\.si)$/;

/** An address that may stand on a card: of a page, and not of a call. */
export function cleanUrl(text: string): string | undefined {
  if (text.length > 1000 || !URL.canParse(text)) return undefined;
  const { protocol, hostname, username, href } = new URL(text);
  return protocol === "https:" && username === "" && !CALLS.test(hostname) ? href : undefined;
}

/** A short name for what has a long one. */
export const shortId = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 10);
