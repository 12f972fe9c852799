import { z } from "zod";
import { LEVELS, MEETING_STATUSES } from "../library/kinds.ts";
import type { Entry, Library, Names, Naming } from "../library/library.ts";
import type { Meeting } from "../library/schema.ts";
import { parseWhen, WhenJson } from "../library/when.ts";
import type { MeetingRow } from "../store/store.ts";
import { foldWord } from "../words.ts";

/** A meeting of the team's own, or the date it has set for a curated one, as it is kept. */
export const TeamMeeting = z.strictObject({
  title: z.string(),
  partners: z.array(z.string()),
  series: z.string().nullable(),
  when: WhenJson,
  city: z.string().optional(),
  level: z.enum(LEVELS),
  status: z.enum(MEETING_STATUSES),
  outcome: z.string().optional(),
  /** Whether the id is that of a curated meeting. */
  pinned: z.boolean(),
});
export type TeamMeeting = z.infer<typeof TeamMeeting>;

const read = ({ value }: MeetingRow): TeamMeeting => TeamMeeting.parse(JSON.parse(value));

/** The record that a workspace sees: its source is the colleague who wrote it down. */
function meetingOf(row: MeetingRow, curated: Entry | undefined): Meeting {
  const { title, partners, series, when, city, level, status, outcome, pinned } = read(row);
  const day = parseWhen(new Date(row.at).toISOString().slice(0, 10));
  const base = pinned && curated?.kind === "meeting" ? curated.record : undefined;
  return {
    ...(base ?? { id: row.id, title, partners, series, level, confidence: "confirmed" }),
    when,
    status,
    ...(city && { city }),
    ...(outcome && { outcome }),
    sources: [
      { title: `Set in chat by ${row.personName}`, publisher: "Your team’s calendar", ...(day && { published: day }) },
      ...(base?.sources ?? []),
    ],
    team: { version: row.version, changed: row.at },
  };
}

/** The curated names, and the titles of the team's meetings; `now` tells how a record stands for the team. */
function namesWith(names: Names, own: readonly Meeting[], now: (entry: Entry) => Entry): Names {
  const byTitle = Map.groupBy(own, ({ title }) => foldWord(title));
  const byId = new Map(own.map((one) => [foldWord(one.id), one]));
  const mine = (text: string): Entry[] => {
    const key = foldWord(text);
    const one = byId.get(key);
    return (one ? [one] : (byTitle.get(key) ?? [])).map((record) => ({ kind: "meeting", record }));
  };
  const standing = (naming: Naming): Naming => {
    if ("found" in naming) return { found: now(naming.found) };
    return "tie" in naming ? { tie: naming.tie.map(now) } : { near: naming.near.map(now) };
  };
  return {
    exact: (text) => {
      const found = mine(text);
      return found.length > 0 ? found : names.exact(text).map(now);
    },
    find: (text, kinds) => {
      const [first, ...others] = kinds && !kinds.includes("meeting") ? [] : mine(text);
      if (!first) return standing(names.find(text, kinds));
      return others.length > 0 ? { tie: [first, ...others] } : { found: first };
    },
    suggest: (text, limit) => names.suggest(text, limit).map(now),
  };
}

/** The library as one workspace sees it: with its own meetings, and the dates that it has set. */
export function withTeam(library: Library, rows: readonly MeetingRow[]): Library {
  if (rows.length === 0) return library;
  const byId = new Map(library.byId);
  const all = rows.map((row) => meetingOf(row, library.byId.get(row.id)));
  for (const record of all) byId.set(record.id, { kind: "meeting", record });
  const changed = new Set(all.map(({ id }) => id));
  const own = all.filter(({ id }) => !library.byId.has(id));
  return {
    ...library,
    byId,
    meetings: [...library.meetings.filter(({ id }) => !changed.has(id)), ...all],
    names: namesWith(library.names, own, (entry) => byId.get(entry.record.id) ?? entry),
  };
}

const MOST_KEPT = 200;

/** Remembers what the newest versions of a tenant's meetings come to. */
export function teamLibraries(library: Library): (tenant: string, rows: readonly MeetingRow[]) => Library {
  const kept = new Map<string, { signature: string; library: Library }>();
  return (tenant, rows) => {
    if (rows.length === 0) return library;
    const signature = rows.map(({ platform, id, version, at }) => `${platform}.${id}.${version}.${at}`).join(" ");
    const known = kept.get(tenant);
    if (known?.signature === signature) return known.library;
    const made = { signature, library: withTeam(library, rows) };
    kept.delete(tenant);
    kept.set(tenant, made);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return made.library;
  };
}
