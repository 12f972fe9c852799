import type { Heard } from "./hear.ts";
import type { Built } from "./lines.ts";
import { filters, meetingFilters, timeAhead, who } from "./query.ts";
import type { Around } from "./slots.ts";
import { boundsOf, resolve } from "./span.ts";
import { line, sayDay, WEEKDAYS } from "./written.ts";

const MORNING = "09:00";

/** `lead:7d,1d at 09:00 weekly mon 09:00` */
function rhythm({ leads, clocks, recurring, cues }: Heard): string[] {
  const at = leads?.at ?? clocks[0];
  const weekly =
    recurring !== undefined && recurring > 0
      ? `weekly ${WEEKDAYS[recurring - 1]}`
      : cues.has("weekly")
        ? "weekly mon"
        : undefined;
  const daily = recurring === 0 || cues.has("daily") ? "daily" : undefined;
  const digest = leads ? undefined : (weekly ?? daily);
  if (digest) return [digest, at ?? MORNING];
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

export const followed = (heard: Heard, around: Around): string[] => [
  ...who(heard, around, ["partner", "series", "meeting"]).slice(0, 1),
  ...filters(heard, ["region", "area", "kind"]),
];

export const following = (heard: Heard, around: Around): Built => line("following", followed(heard, around));

export function unfollow(heard: Heard, around: Around): Built {
  const about = followed(heard, around);
  return line("unfollow", about.length > 0 ? about : heard.cues.has("everything") ? ["everything"] : []);
}

/** Until a day, or for some time. */
function lasting({ times }: Heard, { today }: Around): string {
  const length = times.find(({ time, role }) => time.kind === "length" && role === "in");
  if (length) return resolve(length.time, "ahead", today)?.word ?? "";
  const said = times.filter(({ time }) => time.kind !== "unclear");
  const ending = said.filter(({ role }) => role === "until" || role === "before" || role === "end");
  const { until } = boundsOf(ending.length > 0 ? ending : said, "ahead", today);
  return until === undefined ? "" : `until ${sayDay(until)}`;
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

export function outbox(heard: Heard, around: Around): Built {
  const [word] = timeAhead(heard, around.today);
  return line("outbox", word && /^\d+[dwmy]$/.test(word) ? word : "");
}

export const revoke = (heard: Heard, around: Around): Built =>
  line("calendar revoke", followed(heard, around).slice(0, 1));
