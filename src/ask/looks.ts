import type { Built } from "./built.ts";
import type { Heard } from "./hear.ts";
import { filters, meetingFilters, timeAhead, timeBack, who, written } from "./query.ts";
import { type Around, partnersOf } from "./slots.ts";
import { boundsOf } from "./span.ts";
import { fold } from "./tokens.ts";
import { line } from "./written.ts";

export const ask = (ask: "who" | "since" | "meaning" | "meeting" | "rule" | "day", ...readings: string[]): Built => ({
  ask,
  readings,
});

const SDP = "security-defence-partnership";
const sign = ({ entries, values }: Heard): string[] => {
  const texts = entries.flatMap((entry) => (entry.kind === "instrument" ? [entry.record.id] : []));
  return [...texts, ...values.filter(({ key }) => key === "type").map(written)];
};

const WHAT = /^(?:what|was|que|qu|quoi)\b/i;
/** "Partnerships" may be of any kind where it is asked what is being negotiated. */
function typesFor(heard: Heard): string[] {
  const types = [...new Set(sign(heard))];
  const anyKind = heard.chunks.some(
    ({ values, text }) => values.includes(`type:${SDP}`) && !text.includes(" ") && !/^sdp/i.test(text),
  );
  const negotiating = heard.values.some(({ id }) => id === "negotiating");
  if (negotiating && anyKind) return types.filter((type) => type !== "sdp");
  const counted = heard.cues.has("signed") && (heard.cues.has("many") || heard.times.length > 0);
  if (types.length > 0 || heard.values.some(({ id }) => id === "expired")) return types;
  const { cues } = heard;
  const isAny =
    heard.chunks.some(({ text }) => WHAT.test(text)) ||
    cues.has("what") ||
    cues.has("text") ||
    cues.has("which") ||
    cues.has("everything") ||
    cues.has("nothing");
  // "Has Switzerland signed?" asks about the partnership.
  if (partnersOf(heard).length > 0) return cues.has("signed") && !isAny ? ["sdp"] : [];
  return counted ? ["sdp"] : [];
}

/** Of one text "the first three", "oldest". */
const ordered = ({ cues, chunks }: Heard): string[] => {
  const first = chunks.findIndex(({ times }) => times.some(({ letter, value }) => letter === "O" && value === 1));
  const many = chunks[first + 1]?.times.find(({ letter }) => letter === "N")?.value;
  const isFirst = chunks.some(
    ({ cues: own }, at) => own.includes("first") && chunks[at + 1]?.values.some((value) => value.startsWith("type:")),
  );
  return [
    ...(cues.has("oldest") || (isFirst && many === undefined) ? ["oldest"] : []),
    ...(first >= 0 && many !== undefined ? [`first ${many}`] : []),
  ];
};

/** Whether a date that is said is still right: the record says so, wherever it lies. */
const isChecked = ({ entries, isQuestion, cues, times }: Heard): boolean =>
  isQuestion &&
  entries.some(({ kind }) => kind === "series") &&
  !cues.has("when") &&
  !cues.has("coming") &&
  times.every(({ time }) => ["date", "month", "week", "part"].includes(time.kind));

/** Of one meeting it is known where it is. */
const placed = ({ places, entries }: Heard): string[] =>
  entries.some(({ kind }) => kind === "series" || kind === "meeting")
    ? []
    : places.slice(0, 1).map(({ city }) => `place:${fold(city).replaceAll(" ", "-")}`);

const isTop = (cue: string): boolean => cue === "past" || cue === "coming" || cue === "first";
/** "the last three meetings": a number beside the word that says from which end. */
function top({ chunks, taken }: Heard): string[] {
  const number = (at: number): number | undefined =>
    taken.some(({ from, to }) => at >= from && at < to)
      ? undefined
      : chunks[at]?.times.find(({ letter }) => letter === "N")?.value;
  const at = chunks.findIndex(
    (_, here) =>
      (number(here) ?? 0) > 1 && [chunks[here - 1], chunks[here + 1]].some((beside) => beside?.cues.some(isTop)),
  );
  return at < 0 ? [] : [`first ${number(at)}`];
}

export const next = (heard: Heard, around: Around): Built =>
  line(
    "next",
    meetingFilters(heard, around),
    placed(heard),
    isChecked(heard) ? [] : timeAhead(heard, around.today),
    top(heard),
  );

/** Which days are free nobody here knows; those that are taken are shown. */
export const free = (heard: Heard, around: Around): Built =>
  line("next", who(heard, around, ["partner"]), timeAhead(heard, around.today));

/** "since they signed the FPA": the day of the text. */
function signedSince(
  { values, cues, times }: Heard,
  { library }: Around,
  partners: readonly string[],
): string | undefined {
  const type = values.find(({ key }) => key === "type")?.id;
  if (type === undefined || !cues.has("signed") || times.length > 0) return undefined;
  return library.instruments.find((one) => one.type === type && one.partner === partners[0])?.signed?.start;
}

export function last(heard: Heard, around: Around): Built {
  const since = signedSince(heard, around, partnersOf(heard));
  return line(
    "last",
    meetingFilters(heard, around),
    placed(heard),
    since ? [`since:${since}`] : timeBack(heard, around.today),
    top(heard),
  );
}

const INSIDE = /^(?:in|en|au|aux|à)$/i;
/** "missions in Georgia" are there; those of Georgia are those that it takes part in. */
const isInside = ({ chunks }: Heard): boolean =>
  chunks.some(({ entries }, at) => entries[0]?.kind === "partner" && INSIDE.test(chunks[at - 1]?.text ?? ""));

/** A partner takes part in an operation, or is its host. */
export function operations(heard: Heard, around: Around): Built {
  const { cues, countries, values, times } = heard;
  const partners = partnersOf(heard);
  const hosts = [...partners, ...countries.map(({ code }) => code.toLowerCase())];
  const hosted = countries.length > 0 || ((cues.has("hosted") || isInside(heard)) && !cues.has("takepart"));
  const until =
    times.length > 0
      ? timeAhead(heard, around.today).map((one) =>
          one.includes(":") ? one : `until:${boundsOf(times, "ahead", around.today).until}`,
        )
      : [];
  const kinds = values.filter(({ key }) => key === "ops" || key === "region").map(written);
  return line("find operations", hosted ? hosts.map((host) => `hosted-by:${host}`) : partners, kinds, until);
}

const FIND = ["region", "kind", "area", "level", "status", "confidence"];

const OR = /^(?:or|ou|oder)$/i;
/** "an SDP or just an FPA?": which of them is asked, and all that there is tells it. */
const isChoice = (heard: Heard): boolean =>
  partnersOf(heard).length === 1 &&
  new Set(heard.values.filter(({ key, not }) => key === "type" && !not).map(({ id }) => id)).size > 1 &&
  heard.tokens.some(({ raw }) => OR.test(raw));

export function find(heard: Heard, around: Around): Built {
  const { cues, values, entries } = heard;
  const types = isChoice(heard) ? [] : typesFor(heard);
  const unsigned = cues.has("nothing") && types.length === 0 ? ["-sdp"] : [];
  const negotiating = values.some(({ id }) => id === "negotiating");
  const expired =
    (cues.has("runout") || values.some(({ id }) => id === "expired")) && !negotiating ? ["status:expired"] : [];
  const partners = who(heard, around, ["partner"]).filter(
    (id) => !entries.some(({ kind, record }) => kind === "instrument" && record.id.endsWith(id)),
  );
  const candidate = cues.has("candidate") ? ["candidate:yes"] : [];
  const newest =
    (cues.has("newest") || cues.has("oldest")) && types.length === 0 && partners.length === 0 ? ["sdp"] : [];
  // Whether one partner has one text is answered with where it stands.
  const isOne = types.length === 1 && partners.length === 1;
  const kept = filters(heard, FIND)
    .filter((one) => !expired.includes(one) && !(isOne && one.startsWith("status:")))
    .map((one) => (one === "-status:in-force" && cues.has("signed") ? "status:signed" : one));
  const all = [
    ...types,
    ...newest,
    ...partners,
    ...candidate,
    ...kept,
    ...unsigned,
    ...expired,
    ...timeBack(heard, around.today),
    ...ordered(heard),
  ];
  const [only] = entries;
  if (all.length === 1 && only?.kind === "instrument") return line(only.record.id);
  return all.length > 0 ? line("find", all) : ask("who", "find sdp", "find fpa");
}

export function compare(heard: Heard): Built {
  const partners = partnersOf(heard);
  return partners.length > 1 ? line("compare", partners) : ask("who", ...partners.map((id) => id));
}

export function changes(heard: Heard, around: Around): Built {
  const [time] = heard.times;
  const about = [...who(heard, around), ...filters(heard, ["region", "area", "kind"])];
  if (!time) return line("changes", about);
  const { since } = boundsOf([time], "back", around.today);
  return since === undefined ? line("changes", about) : line("changes since", since, about);
}

export function radar(heard: Heard, around: Around): Built {
  const { cues } = heard;
  const ends = cues.has("runout") || cues.has("ends");
  const ending = cues.has("mission") || /mandat/i.test(heard.text) ? "mandates" : "texts";
  const kind = cues.has("clash") ? "clashes" : cues.has("overdue") ? "overdue" : ends ? ending : "";
  const about = meetingFilters(heard, around).filter((one) => !one.startsWith("status:"));
  const { until } = boundsOf(heard.times, "ahead", around.today);
  return line("radar", about, kind, ends && until !== undefined ? `until:${until}` : "");
}

const MAPPED: ReadonlySet<string> = new Set(["type", "region", "area", "kind", "status"]);
export const map = ({ values }: Heard): Built =>
  line("map", [...new Set(values.filter(({ key }) => MAPPED.has(key)).map(written))]);

export function timeline(heard: Heard, around: Around): Built {
  const [partner] = who(heard, around, ["partner"]);
  return partner ? line("timeline", partner) : ask("who", ...heard.entries.slice(0, 1).map(({ record: { id } }) => id));
}

export const cadence = (heard: Heard, around: Around): Built =>
  line(
    "cadence",
    meetingFilters(heard, around),
    timeAhead(heard, around.today).filter((word) => /^\S*\d{4}$|^[qh]\d/.test(word)),
  );

/** A calendar rings weeks, days or hours before, and at most five times. */
const RINGS = /^\d+[wdh]$/;

export function calendar(heard: Heard, around: Around): Built {
  const leads = (heard.leads?.leads ?? []).filter((lead) => RINGS.test(lead)).slice(0, 5);
  const alarm = leads.length > 0 ? [`alarm:${leads.join(",")}`] : [];
  const about = meetingFilters(heard, around);
  return line("calendar", about.length === 0 && alarm.length > 0 ? ["here"] : about, alarm);
}
