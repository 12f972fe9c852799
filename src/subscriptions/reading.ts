import { readTime } from "../calendar/time.ts";
import { readWeekday } from "../library/dateNames.ts";
import type { Words } from "../text/words.ts";
import { inOrder, type Lead, MOST_LEADS, readLeads } from "./lead.ts";
import { BRIEFS, type Briefs, type Rule, USUAL } from "./rule.ts";

/** The words of a line that are about time, as a rule, and the others. */
export interface RuleReading {
  readonly rule: Rule;
  readonly rest: readonly string[];
  /** A sentence says what cannot be meant. */
  readonly wrong?: string;
}

/** Also with commas at its ends, for those who write a space after each. */
const LEAD_LIST = /^(leads?:.*|,?-?\d{1,6}(wd|min|m|w|d|h)(,-?\d{1,6}(wd|min|m|w|d|h))*,?)$/i;

/** Whether a word says how long before a meeting. */
export const isLeads = (word: string): boolean => LEAD_LIST.test(word);

/** Wall time of a digest for which none was named. */
export const DIGEST_AT = "08:30";

interface Draft {
  leads: readonly Lead[];
  at: string | undefined;
  digest: { weekday?: number; at: string | undefined } | null;
  anytime: boolean;
  brief: Briefs;
}

/** How many words were taken, and what is wrong with them. */
interface TakenWords {
  readonly count: number;
  readonly wrong?: string | false;
}
type Taker = (words: readonly string[], draft: Draft, say: Words) => TakenWords;

const takeLeads: Taker = ([word = "", following = ""], draft, say) => {
  const apart = /^leads?:$/i.test(word) && isLeads(following);
  const count = apart ? 2 : 1;
  const leads = readLeads((apart ? following : word).toLowerCase().replace(/^leads?:/, ""), say);
  if (typeof leads === "string") return { count, wrong: leads };
  draft.leads = inOrder([...draft.leads, ...leads]);
  return { count, wrong: draft.leads.length > MOST_LEADS && say.rules.leads.tooMany };
};

const takeHour: Taker = ([word = "", following = "", half = ""], draft, { rules }) => {
  const apart = word.toLowerCase() === "at";
  const halved = apart && /^(am|pm)$/i.test(half);
  const said = apart ? `${following}${halved ? half : ""}` : word.slice(3);
  draft.at = readTime(said);
  const count = 1 + (apart ? 1 : 0) + (halved ? 1 : 0);
  return { count, wrong: draft.at === undefined && rules.noHour(said.slice(0, 40)) };
};

/** `weekly mon 08:30`, `daily at 08:30`, `weekly`. */
const takeDigest: Taker = (words, draft, { rules }) => {
  const [kind = "", second = ""] = words.map((word) => word.toLowerCase());
  const weekly = kind === "weekly";
  const weekday = weekly ? readWeekday(second) : undefined;
  const after = words.slice(weekday ? 2 : 1);
  const at = after[0]?.toLowerCase() === "at" ? 1 : 0;
  const timed = after[at] ?? "";
  // `daily 2h` asks for a lead as well, `daily at 2h` for an hour.
  const isLead = at === 0 && isLeads(timed);
  const isTimed = (at === 1 || /^\d/.test(timed)) && !isLead;
  const time = isLead ? undefined : readTime(timed);
  draft.digest = { ...(weekly && { weekday: weekday ?? 1 }), at: time };
  return {
    count: words.length - after.length + (isTimed ? at + 1 : 0),
    wrong: isTimed && !time && rules.noDigestHour(timed.slice(0, 40), weekday ? `weekly ${second}` : kind),
  };
};

const takeBrief: Taker = ([word = ""], draft, { rules }) => {
  const brief = BRIEFS.find((one) => one === word.toLowerCase().slice("brief:".length));
  draft.brief = brief ?? draft.brief;
  return { count: 1, wrong: !brief && rules.noBrief(word.slice(0, 40)) };
};

/** Takes one thing about time from the beginning of some words. */
const take: Taker = (words, draft, say) => {
  const [word = ""] = words;
  const lower = word.toLowerCase();
  if (isLeads(word)) return takeLeads(words, draft, say);
  if (lower === "at" || lower.startsWith("at:")) return takeHour(words, draft, say);
  if (lower === "daily" || lower === "weekly") return takeDigest(words, draft, say);
  if (lower.startsWith("brief:")) return takeBrief(words, draft, say);
  if (lower !== "anytime") return { count: 0 };
  draft.anytime = true;
  return { count: 1 };
};

/** An hour alone is that of the digest, if nothing else has one. */
function ruleFrom({ leads, at, digest, anytime, brief }: Draft): Rule {
  const only = leads.length === 0 && digest !== null;
  return {
    leads: leads.length > 0 || digest ? [...leads] : USUAL.leads,
    at: only ? USUAL.at : (at ?? USUAL.at),
    digest: digest && { ...digest, at: digest.at ?? (only ? at : undefined) ?? DIGEST_AT },
    anytime,
    brief,
  };
}

/** Reads leads, hours and digests out of a line. */
export function readRule(words: readonly string[], say: Words): RuleReading {
  const draft: Draft = { leads: [], at: undefined, digest: null, anytime: false, brief: "usual" };
  const rest: string[] = [];
  let wrong: string | undefined;
  for (let index = 0; index < words.length; ) {
    const taken = take(words.slice(index), draft, say);
    if (taken.count === 0) rest.push(words[index] ?? "");
    wrong ??= taken.wrong || undefined;
    index += Math.max(1, taken.count);
  }
  return { rule: ruleFrom(draft), rest, ...(wrong !== undefined && { wrong }) };
}
