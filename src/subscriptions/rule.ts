import { z } from "zod";
import { readTime, TIME } from "../calendar/hour.ts";
import { WEEKDAYS } from "../calendar/names.ts";
import { inOrder, Lead, MOST_LEADS, readLeads, sayLead, TOO_MANY, writeLead } from "./lead.ts";

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

const DEFAULT_LEADS: readonly Lead[] = [
  { amount: 7, unit: "d" },
  { amount: 1, unit: "d" },
];
const DEFAULT_AT = "09:00";
/** Wall time of a digest for which none was named. */
export const DIGEST_AT = "08:30";

/** The ISO number of a weekday, by its name or the beginning of it. */
export const readWeekday = (text: string): number | undefined => {
  const index = text.length < 2 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(text.toLowerCase()));
  return index < 0 ? undefined : index + 1;
};
export const sayWeekday = (number: number): string => {
  const name = WEEKDAYS[number - 1] ?? "";
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
};

/** The words that are about time taken out of a line, and the others. */
export interface RuleReading {
  readonly rule: Rule;
  readonly rest: readonly string[];
}

/** Also with commas at its ends, for those who write a space after each. */
const LEAD_LIST = /^(leads?:.*|,?-?\d{1,6}(wd|min|m|w|d|h)(,-?\d{1,6}(wd|min|m|w|d|h))*,?)$/i;

interface Draft {
  leads: readonly Lead[];
  at: string | undefined;
  digest: { weekday?: number; at: string | undefined } | null;
  anytime: boolean;
  brief: Briefs;
}

type Taker = (words: readonly string[], draft: Draft) => number | string;

const takeLeads: Taker = ([word = "", following = ""], draft) => {
  const apart = /^leads?:$/i.test(word) && LEAD_LIST.test(following);
  const leads = readLeads((apart ? following : word).toLowerCase().replace(/^leads?:/, ""));
  if (typeof leads === "string") return leads;
  draft.leads = inOrder([...draft.leads, ...leads]);
  return draft.leads.length > MOST_LEADS ? TOO_MANY : apart ? 2 : 1;
};

const takeHour: Taker = ([word = "", following = "", half = ""], draft) => {
  const apart = word.toLowerCase() === "at";
  const halved = apart && /^(am|pm)$/i.test(half);
  const said = apart ? `${following}${halved ? half : ""}` : word.slice(3);
  const time = readTime(said);
  if (!time) return `“${said.slice(0, 40)}” is no time of day. Write at 09:00, from 00:00 to 23:59.`;
  draft.at = time;
  return 1 + (apart ? 1 : 0) + (halved ? 1 : 0);
};

/** `weekly mon 08:30`, `daily at 08:30`, `weekly`. */
const takeDigest: Taker = (words, draft) => {
  const [kind = "", second = ""] = words.map((word) => word.toLowerCase());
  const weekly = kind === "weekly";
  const weekday = weekly ? readWeekday(second) : undefined;
  const named = weekday ? `weekly ${second}` : kind;
  const after = words.slice(weekday ? 2 : 1);
  const at = after[0]?.toLowerCase() === "at" ? 1 : 0;
  const timed = after[at] ?? "";
  // `daily 2h` asks for a lead as well, `daily at 2h` for an hour.
  const isLead = at === 0 && LEAD_LIST.test(timed);
  const time = isLead ? undefined : readTime(timed);
  if ((at === 1 || /^\d/.test(timed)) && !isLead && !time)
    return `“${timed.slice(0, 40)}” is no time of day. Write ${named} 08:30.`;
  draft.digest = { ...(weekly && { weekday: weekday ?? 1 }), at: time };
  return words.length - after.length + (time ? at + 1 : 0);
};

const takeBrief: Taker = ([word = ""], draft) => {
  const said = word.toLowerCase().slice("brief:".length);
  const brief = BRIEFS.find((one) => one === said);
  if (!brief) return `“${word.slice(0, 40)}” is no kind of briefing. Write brief:page, brief:usual or brief:none.`;
  draft.brief = brief;
  return 1;
};

/** Takes one thing about time from the beginning of some words: how many words it was, a sentence, or nothing. */
const take: Taker = (words, draft) => {
  const [word = ""] = words;
  const lower = word.toLowerCase();
  if (LEAD_LIST.test(word)) return takeLeads(words, draft);
  if (lower === "at" || lower.startsWith("at:")) return takeHour(words, draft);
  if (lower === "daily" || lower === "weekly") return takeDigest(words, draft);
  if (lower.startsWith("brief:")) return takeBrief(words, draft);
  if (lower === "anytime") draft.anytime = true;
  else return 0;
  return 1;
};

/** An hour alone is that of the digest, if nothing else has one. */
function ruleOf({ leads, at, digest, anytime, brief }: Draft): Rule {
  const only = leads.length === 0 && digest !== null;
  return {
    leads: leads.length > 0 || digest ? [...leads] : [...DEFAULT_LEADS],
    at: only ? DEFAULT_AT : (at ?? DEFAULT_AT),
    digest: digest && { ...digest, at: digest.at ?? (only ? at : undefined) ?? DIGEST_AT },
    anytime,
    brief,
  };
}

/** Reads leads, hours and digests out of a line; a sentence says what is wrong. */
export function readRule(words: readonly string[]): RuleReading | string {
  const draft: Draft = { leads: [], at: undefined, digest: null, anytime: false, brief: "usual" };
  const rest: string[] = [];
  for (let index = 0; index < words.length; ) {
    const taken = take(words.slice(index), draft);
    if (typeof taken === "string") return taken;
    if (taken === 0) rest.push(words[index] ?? "");
    index += Math.max(1, taken);
  }
  return { rule: ruleOf(draft), rest };
}

/** The words that `readRule` reads as the same rule. */
export function writeRule({ leads, at, digest, anytime, brief }: Rule): string {
  const weekly = digest?.weekday ? `weekly ${sayWeekday(digest.weekday).slice(0, 3).toLowerCase()}` : "daily";
  return [
    ...(leads.length > 0 ? [`lead:${leads.map(writeLead).join(",")}`, `at ${at}`] : []),
    ...(digest ? [`${weekly} ${digest.at}`] : []),
    ...(anytime ? ["anytime"] : []),
    ...(brief === "usual" ? [] : [`brief:${brief}`]),
  ].join(" ");
}

const joined = (all: readonly string[]): string =>
  all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;

/** The usual goes without saying. */
const BRIEFED: Readonly<Record<Exclude<Briefs, "usual">, string>> = {
  page: "the last one comes as a briefing",
  none: "without briefings",
};

/** When the radar comes, in a sentence without a full stop. */
export const sayRadar = ({ digest, anytime }: Rule, zone: string): string =>
  [
    digest ? `every ${sayWeekday(digest.weekday ?? 1)} at ${digest.at} ${zone}` : "never",
    ...(anytime ? ["also in quiet hours and on days off"] : []),
  ].join("; ");

/** The rule in a sentence without a full stop. */
export function sayRule({ leads, at, digest, anytime, brief }: Rule, zone: string): string {
  const days = leads.filter(({ unit }) => unit !== "h" && unit !== "min").map(sayLead);
  const clock = leads.filter(({ unit }) => unit === "h" || unit === "min").map(sayLead);
  return [
    ...(days.length > 0 ? [`${joined(days)} at ${at} ${zone}`] : []),
    ...(clock.length > 0 ? [`${joined(clock)} where the hour is known`] : []),
    ...(leads.length > 0 && brief !== "usual" ? [BRIEFED[brief]] : []),
    ...(digest
      ? [`a digest ${digest.weekday ? `every ${sayWeekday(digest.weekday)}` : "every day"} at ${digest.at} ${zone}`]
      : []),
    ...(anytime ? ["also in quiet hours and on days off"] : []),
  ].join("; ");
}
