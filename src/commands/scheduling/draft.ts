import type { When } from "../../answer.ts";
import type { Unclear } from "../../calendar/moment.ts";
import type { TeamMeeting } from "../../calendar/team.ts";
import type { Entry } from "../../library/library.ts";
import { partnerIdsOf, seriesOf } from "../../library/relations.ts";
import type { Meeting, Series } from "../../library/schema.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { isPast, momentOf, notRead, passed, withHour, worded, wrongIn } from "./reading.ts";

/**
 * A change as it would be saved. `notes`: what the reader should know of how it was understood. `twin`: another meeting
 * that goes by the same name.
 */
export interface Draft {
  readonly id: string;
  readonly record: TeamMeeting;
  readonly notes: readonly string[];
  readonly twin?: Meeting;
}
export type Drafted = { readonly draft: Draft } | { readonly unclear: Unclear };

const unclear = (problem: string, more: Partial<Unclear> = {}): Drafted => ({ unclear: { problem, ...more } });

function partnersNamed(names: readonly string[], { library }: Scene): string[] | Unclear {
  const ids: string[] = [];
  for (const name of names) {
    const naming = library.names.find(name, ["partner"]);
    if (!("found" in naming)) {
      const near = "tie" in naming ? naming.tie : naming.near;
      return {
        problem: `I know no partner called “${name}”.`,
        word: name,
        instead: near.map(({ record }) => record.id),
      };
    }
    ids.push(naming.found.record.id);
  }
  return ids;
}

/** What a title or a name means: a curated or own meeting, a series, or nothing known. */
function namedMeeting(text: string, { library }: Scene): Entry | undefined {
  const naming = library.names.find(text, ["meeting", "series"]);
  if ("found" in naming) return naming.found;
  return "tie" in naming ? naming.tie.find(({ kind }) => kind === "series") : undefined;
}

/** The expected meeting of a series that a date belongs to. */
const expectedIn = (series: string, { start, end }: TeamMeeting["when"], { library }: Scene): Meeting | undefined =>
  library.meetings.find(
    (one) =>
      one.series === series &&
      (one.status === "expected" || one.status === "announced") &&
      one.when.start <= end &&
      start <= one.when.end,
  );

/** A name for a new meeting, the same each time the same is said. */
const ownId = (title: string, when: TeamMeeting["when"]): string =>
  `own-${foldWord(title).replaceAll(" ", "-")}-${when.start}`;

const isOwn = ({ id, team }: Meeting): boolean => team !== undefined && id.startsWith("own-");

export const recordOf = (meeting: Meeting, scene: Scene): TeamMeeting => ({
  title: meeting.title,
  partners: [...partnerIdsOf(meeting, scene.library)],
  series: meeting.series,
  when: meeting.when,
  ...(meeting.city && { city: meeting.city }),
  level: meeting.level,
  status: meeting.status,
  ...(meeting.outcome && { outcome: meeting.outcome }),
  pinned: !isOwn(meeting),
});

/** The date of a kept record, with optional fields only where they have a value. */
export const whenOf = ({ when: { start, end, precision, time, zone } }: TeamMeeting): When => ({
  start,
  end,
  precision,
  ...(time && { time }),
  ...(zone && { zone }),
});

const isOpen = ({ status }: Meeting): boolean => status === "expected" || status === "announced";

/** Another meeting to come that a title names just as well. */
const twinOf = (
  entry: Entry | undefined,
  series: string | undefined,
  { library, today }: Scene,
): Meeting | undefined =>
  entry?.kind === "meeting" && entry.record.when.end >= today && entry.record.status !== "cancelled"
    ? entry.record
    : library.meetings.find(
        (one) =>
          one.series === series && one.status === "scheduled" && one.when.end >= today && one.when.precision === "day",
      );

const seriesNamed = (entry: Entry | undefined, { library }: Scene): Series | undefined => {
  if (entry?.kind === "series") return entry.record;
  return entry?.kind === "meeting" ? seriesOf(entry.record, library) : undefined;
};

/** A title that names a meeting which is only expected gives that one its date; any other makes a meeting of the team's own. */
function aimed(
  title: string,
  when: TeamMeeting["when"],
  partners: readonly string[],
  scene: Scene,
): Omit<Draft, "notes"> {
  const entry = namedMeeting(title, scene);
  const series = seriesNamed(entry, scene);
  const meeting = entry?.kind === "meeting" ? entry.record : series && expectedIn(series.id, when, scene);
  if (meeting && isOpen(meeting)) return { id: meeting.id, record: recordOf(meeting, scene) };
  const id = ownId(title, when);
  const own = entry?.kind === "meeting" ? partnerIdsOf(entry.record, scene.library) : (series?.partners ?? []);
  const named = partners.length > 0 ? partners : own;
  const twin = twinOf(entry, series?.id, scene);
  return {
    id,
    ...(twin && twin.id !== id && { twin }),
    record: {
      title,
      partners: [...named],
      series: series?.id ?? null,
      when,
      level: series?.level ?? "mixed",
      status: "scheduled",
      pinned: false,
    },
  };
}

/** `"EU-Norway SDD" 12 March 2027 10:00 Oslo with:norway level:senior-officials` */
export function draftNew(words: readonly string[], scene: Scene): Drafted {
  const read = worded(words, scene);
  if ("problem" in read) return { unclear: read };
  const wrong = wrongIn(read, scene);
  if (wrong) return { unclear: wrong };
  const { keys, moment, title } = read;
  const partners = partnersNamed(keys.who, scene);
  if ("problem" in partners) return { unclear: partners };
  const level = keys.level === undefined ? undefined : scene.lexicon.value("level", keys.level);
  if (keys.level !== undefined && !level) {
    const instead = scene.lexicon.values("level").map(({ id }) => id);
    return unclear(`I know no level “${keys.level}”.`, { word: keys.level, instead });
  }
  const { id, record, twin } = aimed(title, moment.when, partners, scene);
  const city = keys.city ?? moment.city ?? record.city;
  const named = {
    ...record,
    ...(city && { city }),
    ...(level && { level: level.id as TeamMeeting["level"] }),
  };
  return {
    draft: {
      id,
      notes: moment.notes,
      record: {
        ...named,
        when: moment.when,
        status: moment.when.precision === "day" ? "scheduled" : "announced",
      },
      ...(twin && { twin }),
    },
  };
}

/** `schedule move <meeting> <date>` */
export function draftMoved(meeting: Meeting, words: readonly string[], scene: Scene): Drafted {
  const moment = momentOf(words, scene);
  if (!moment) return unclear("I found no new date. Write it as 19 March 2027 10:00 Oslo, March 2027 or Q1 2027.");
  if ("problem" in moment) return { unclear: moment };
  if (moment.rest.length > 0) return { unclear: notRead(moment.rest, moment.when.time) };
  if (isPast(moment.when, scene)) return { unclear: passed(moment.when, scene) };
  const { when, note } = withHour(moment.when, meeting.when);
  return {
    draft: {
      id: meeting.id,
      notes: note ? [...moment.notes, note] : moment.notes,
      record: {
        ...recordOf(meeting, scene),
        when,
        ...(moment.city && { city: moment.city }),
        status: (isOpen(meeting) && !isOwn(meeting)) || when.precision !== "day" ? "announced" : "scheduled",
      },
    },
  };
}
