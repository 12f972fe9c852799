import { z } from "zod";
import type { Words } from "../text/words.ts";

const WHYS = [
  "noAddress",
  "insecure",
  "password",
  "barred",
  "redirects",
  "late",
  "large",
  "packed",
  "unknownHost",
  "certificate",
  "broken",
  "status",
  "page",
  "noCalendar",
  "tooMuch",
  "cutOff",
  "emptied",
  "noFeed",
  "doctype",
] as const;

/** Why an address or what stands there cannot be read, and what that is about. What was written long ago is a sentence. */
export const Refusal = z.union([
  z.string(),
  z.strictObject({
    why: z.enum(WHYS),
    host: z.string().optional(),
    code: z.string().optional(),
    number: z.number().optional(),
  }),
]);
export type Refusal = z.infer<typeof Refusal>;

export function sayRefusal(refusal: Refusal, { refusals }: Words): string {
  if (typeof refusal === "string") return refusal;
  const said = refusals[refusal.why];
  return typeof said === "string" ? said : said(refusal);
}
