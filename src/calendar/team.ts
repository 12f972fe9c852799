import { z } from "zod";
import { isoOf } from "../days.ts";
import { LEVELS, MEETING_STATUSES } from "../kinds.ts";
import type { Language } from "../languages.ts";
import type { Entry, Library, Names } from "../library/library.ts";
import { namesOver } from "../library/names/over.ts";
import type { Meeting } from "../library/schema.ts";
import { inLanguage, publicIn } from "../library/translations/translate.ts";
import { parseWhen, WhenJson } from "../library/when.ts";
import { keepNewest } from "../newest.ts";
import { meetingIdOf, sealIn, sealOf } from "../seal.ts";
import type { MeetingRow } from "../store/store.ts";
import { type Words, wordsIn } from "../text/words.ts";
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
  /** The conversation in which it was made. */
  room: z.string().optional(),
  /** It goes on under another audience. */
  retired: z.literal(true).optional(),
});
export type TeamMeeting = z.infer<typeof TeamMeeting>;

/** The record that a workspace or a conversation sees: its source is the colleague who wrote it down. */
function meetingOf(row: MeetingRow, curated: Entry | undefined, { changes }: Words): Meeting[] {
  const value = TeamMeeting.parse(JSON.parse(row.value));
  const { title, partners, series, when, city, level, status, outcome, pinned, room, retired } = value;
  if (retired) return [];
  const day = parseWhen(isoOf(row.at));
  const base = pinned && curated?.kind === "meeting" ? curated.record : undefined;
  const made: Meeting = {
    ...(base ?? { id: meetingIdOf(row.id), title, partners, series, level, confidence: "confirmed" }),
    when,
    status,
    ...(city && { city }),
    ...(outcome && { outcome }),
    sources: [
      { title: changes.setInChat(row.personName), publisher: changes.teamCalendar, ...(day && { published: day }) },
      ...(base?.sources ?? []),
    ],
    team: { version: row.version, changed: row.at, row: row.id, ...(room !== undefined && { room }) },
  };
  return [made];
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
  const known = namesOver(names, now);
  return {
    exact: (text) => {
      const found = mine(text);
      return found.length > 0 ? found : known.exact(text);
    },
    find: (text, kinds) => {
      const [first, ...others] = kinds && !kinds.includes("meeting") ? [] : mine(text);
      if (!first) return known.find(text, kinds);
      return others.length > 0 ? { tie: [first, ...others] } : { found: first };
    },
    place: (text) => (mine(text).length > 0 ? undefined : names.place(text)),
    partnersIn: known.partnersIn,
    suggest: known.suggest,
  };
}

/** What only a conversation sees counts more there than what all see under the same name. */
const byAudience = (a: MeetingRow, b: MeetingRow): number =>
  Number(sealIn(a.id) !== undefined) - Number(sealIn(b.id) !== undefined);

/** The library as those see it who see these rows: with their own meetings, and the dates that they have set. */
export function withTeam(library: Library, rows: readonly MeetingRow[], say: Words): Library {
  const made = rows.toSorted(byAudience).flatMap((row) => meetingOf(row, library.byId.get(meetingIdOf(row.id)), say));
  if (made.length === 0) return library;
  const byId = new Map(library.byId);
  const all = [...new Map(made.map((one) => [one.id, one])).values()];
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

/** What the newest versions of a tenant's meetings come to: for most conversations the same. */
interface Team {
  readonly signature: string;
  readonly common: Library;
  readonly rows: readonly MeetingRow[];
  /** What only one conversation sees, by its seal. */
  readonly sealed: ReadonlyMap<string | undefined, readonly MeetingRow[]>;
  readonly libraries: Map<string, Library>;
  /** The data with some rows, as it is read. */
  readonly seen: (rows: readonly MeetingRow[]) => Library;
}

type Seen = Team["seen"];

function teamOf(signature: string, all: readonly MeetingRow[], seen: Seen): Team {
  const sealed = Map.groupBy(all, ({ id }) => sealIn(id));
  const rows = sealed.get(undefined) ?? [];
  sealed.delete(undefined);
  return { signature, common: seen(rows), rows, sealed, libraries: new Map(), seen };
}

/** As a conversation sees it; one with no meetings of its own sees what all see. */
function seenFrom({ common, rows, sealed, libraries, seen }: Team, room: string): Library {
  if (sealed.size === 0) return common;
  const seal = sealOf(room);
  const own = sealed.get(seal);
  return own ? (libraries.get(seal) ?? keepNewest(libraries, MOST_KEPT, seal, seen([...rows, ...own]))) : common;
}

/** Remembers what the newest versions of a tenant's meetings come to, and shows them as a conversation sees them. */
export function teamLibraries(
  library: Library,
): (tenant: string, rows: readonly MeetingRow[], room: string, language: Language) => Library {
  const kept = new Map<string, Team>();
  return (tenant, rows, room, language) => {
    if (rows.length === 0) return publicIn(library, language);
    const key = `${language} ${tenant}`;
    const signature = rows.map(({ platform, id, version, at }) => `${platform}.${id}.${version}.${at}`).join(" ");
    const known = kept.get(key);
    const seen: Seen = (some) => inLanguage(withTeam(library, some, wordsIn(language)), language, library);
    const team =
      known?.signature === signature ? known : keepNewest(kept, MOST_KEPT, key, teamOf(signature, rows, seen));
    return seenFrom(team, room);
  };
}
