import { addDays } from "../days.ts";
import type { Built } from "./built.ts";
import type { Heard } from "./hear.ts";
import { filters, meetingFilters, who } from "./query.ts";
import type { Around } from "./slots.ts";
import { boundsOf, resolve } from "./span.ts";
import type { Timed } from "./times.ts";
import { line, sayDay, WEEKDAYS } from "./written.ts";

const MORNING = "09:00";

/** The day of the week of a digest: of "every Monday", or of a digest "on Monday". */
function weekdayIn({ recurring, times, cues }: Heard): number | undefined {
  if (recurring) return recurring;
  const weekday = times.map(({ time }) => time).find((time) => time.kind === "weekday");
  if (weekday && (cues.has("digest") || cues.has("weekly"))) return weekday.weekday;
  return cues.has("weekly") ? 1 : undefined;
}

/** `lead:7d,1d at 09:00` or `weekly mon 09:00` */
function rhythm(heard: Heard): string[] {
  const { leads, clocks, recurring, cues } = heard;
  const at = leads?.at ?? clocks[0];
  const weekday = weekdayIn(heard);
  if (!leads && weekday !== undefined) return [`weekly ${WEEKDAYS[weekday - 1]}`, at ?? MORNING];
  if (!leads && (recurring === 0 || cues.has("daily"))) return ["daily", at ?? MORNING];
  return [...(leads ? [`lead:${leads.leads.join(",")}`] : []), ...(at ? [`at ${at}`] : [])];
}

export function follow(heard: Heard, around: Around): Built {
  const about = meetingFilters(heard, around);
  const { cues } = heard;
  const radar = cues.has("slipping") || cues.has("overdue") ? ["radar"] : [];
  const all =
    about.length > 0 || radar.length > 0
      ? [...radar, ...about]
      : cues.has("everything") || heard.chunks.some(({ cues: some }) => some.includes("everything"))
        ? ["everything"]
        : [];
  return all.length > 0 ? line("follow", all, rhythm(heard)) : { ask: "who", readings: [] };
}

export function remind(heard: Heard, around: Around): Built {
  const [meeting] = who(heard, around, ["partner", "series", "meeting"]);
  if (meeting === undefined) return { ask: "meeting", readings: [] };
  const { leads, clocks } = heard;
  const at = leads?.at ?? clocks[0];
  return line("remind", meeting, leads ? leads.leads.join(",") : "", at ? `at ${at}` : "");
}

/** What a rule is about. "No pings on Japan" names Japan. */
export function followed(heard: Heard, around: Around): string[] {
  const named = { ...heard, entries: [...heard.entries, ...heard.leftOut], leftOut: [] };
  const values = heard.values.map((value) => ({ ...value, not: false }));
  return [
    ...who(named, around, ["partner", "series", "meeting"]).slice(0, 1),
    ...filters({ ...named, values }, ["region", "area", "kind"]),
  ];
}

export const following = (heard: Heard, around: Around): Built => line("following", followed(heard, around));

export function unfollow(heard: Heard, around: Around): Built {
  const about = followed(heard, around);
  return line("unfollow", about.length > 0 ? about : heard.cues.has("everything") ? ["everything"] : []);
}

const ENDING: ReadonlySet<string> = new Set(["until", "before", "end"]);
const isExact = ({ time }: Timed): boolean => ["date", "iso", "dayOfMonth"].includes(time.kind);
/** "nothing over Christmas, we are back on the 11th" */
function untilAfter(season: Timed, day: Timed, today: string): string {
  const begins = resolve(season.time, "ahead", today)?.start ?? today;
  const back = resolve(day.time, "ahead", begins)?.start;
  return back === undefined ? "" : `until ${sayDay(back)}`;
}
const LONG: ReadonlySet<string> = new Set(["unit", "season", "week"]);
/** "nothing next week": until the day after it. A day that was said ends what was said with it. */
function lastDay(said: Timed, today: string): string | undefined {
  const { until } = boundsOf([said], "ahead", today);
  return until !== undefined && said.role === "in" && LONG.has(said.time.kind) ? addDays(until, 1) : until;
}
/** Until a day, or for some time. */
function lasting({ times }: Heard, { today }: Around): string {
  const length = times.find(({ time, role }) => time.kind === "length" && role === "in");
  if (length) return resolve(length.time, "ahead", today)?.word ?? "";
  const [said] = [...times.filter(({ role }) => ENDING.has(role)), ...times.filter(isExact), ...times].filter(
    ({ time }) => time.kind !== "unclear",
  );
  if (!said) return "";
  const season = times.find(({ time }) => time.kind === "season");
  if (season && said.time.kind === "dayOfMonth") return untilAfter(season, said, today);
  // "until March" ends where March begins.
  const opens =
    said.role === "until" && (said.time.kind === "month" || said.time.kind === "part" || said.time.kind === "year");
  const span = resolve(said.time, "ahead", today);
  const day = opens ? span?.start : lastDay(said, today);
  return day === undefined ? "" : `until ${sayDay(day)}`;
}

export const pause = (heard: Heard, around: Around): Built =>
  line("pause", followed(heard, around), lasting(heard, around));
export const resume = (heard: Heard, around: Around): Built => line("resume", followed(heard, around));

export function mute(heard: Heard, around: Around): Built {
  const about = followed(heard, around);
  return about.length > 0
    ? line("mute", about, lasting(heard, around))
    : { line: ["pause", lasting(heard, around)].filter(Boolean).join(" ") };
}

const of =
  (verb: string) =>
  (heard: Heard, around: Around): Built =>
    line(verb, followed(heard, around).slice(0, 1));
export const unmute = of("unmute");
export const done = of("done");
export const skip = of("skip");
export function snooze(heard: Heard, around: Around): Built {
  const soon = heard.times.find(({ time }) => time.kind === "length" || time.kind === "relative");
  const days =
    soon?.time.kind === "relative"
      ? `${soon.time.days}d`
      : soon
        ? (resolve(soon.time, "ahead", around.today)?.word ?? "")
        : "";
  return line("snooze", followed(heard, around).slice(0, 1), days);
}

/** How far ahead, in days. */
export function outbox({ times, horizon, cues }: Heard): Built {
  const [day] = times.flatMap(({ time }) => (time.kind === "relative" && time.days >= 0 ? [time.days] : []));
  if (day !== undefined) return line("outbox", `${Math.max(1, day)}d`);
  const length = times.find(({ time }) => (time.kind === "length" || time.kind === "unit") && time.which >= 0)?.time;
  const unit = length && "unit" in length ? DAYS[length.unit as "K"] : undefined;
  if (!length || unit === undefined || !cues.has("outbox")) return line("outbox", horizon ?? "");
  return line("outbox", `${unit * (length.kind === "length" ? length.number : 1)}d`);
}
const DAYS = { D: 1, K: 7, F: 14, B: 30, V: 90, J: 365 };

const ANEW = /\b(?:new|renew|fresh|another|nouvel\p{L}*|nouveau|renouvel\p{L}*|neue[nrs]?|erneuer\p{L}*)(?!\p{L})/iu;
export const revoke = (heard: Heard, around: Around): Built =>
  line(ANEW.test(heard.text) ? "calendar renew" : "calendar revoke", followed(heard, around).slice(0, 1));
