import { z } from "zod";
import { TIME } from "../calendar/time.ts";
import { WEEKDAYS } from "../library/dateNames.ts";
import { Lead, writeLead } from "./lead.ts";

const Time = z.string().regex(TIME);

/**
 * Which meetings' last reminder comes as a briefing: those of senior officials and above (`usual`), all, or none.
 */
export const BRIEFS = ["usual", "page", "none"] as const;
export type Briefs = (typeof BRIEFS)[number];

/** When a subscription posts. `at`: wall time in the conversation's zone. */
export const Rule = z.strictObject({
  leads: z.array(Lead),
  at: Time,
  /** `weekday`: ISO number; without it every day. */
  digest: z.strictObject({ weekday: z.int().min(1).max(7).optional(), at: Time }).nullable(),
  /** Also in quiet hours and on days off. */
  anytime: z.boolean(),
  brief: z.enum(BRIEFS).default("usual"),
});
export type Rule = z.infer<typeof Rule>;

/** What is followed by default: a week and a day before, in the morning. */
export const USUAL: Rule = {
  leads: [
    { amount: 7, unit: "d" },
    { amount: 1, unit: "d" },
  ],
  at: "09:00",
  digest: null,
  anytime: false,
  brief: "usual",
};

/** `weekly mon 08:30`, `daily 08:30` */
export const writeDigest = ({ weekday, at }: NonNullable<Rule["digest"]>): string =>
  weekday ? `weekly ${WEEKDAYS[weekday - 1]?.slice(0, 3)} ${at}` : `daily ${at}`;

/** The words that `readRule` reads as the same rule. */
export const writeRule = ({ leads, at, digest, anytime, brief }: Rule): string =>
  [
    ...(leads.length > 0 ? [`lead:${leads.map(writeLead).join(",")}`, `at ${at}`] : []),
    ...(digest ? [writeDigest(digest)] : []),
    ...(anytime ? ["anytime"] : []),
    ...(brief === "usual" ? [] : [`brief:${brief}`]),
  ].join(" ");
