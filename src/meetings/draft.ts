import type { When } from "../answer.ts";
import type { Unclear } from "../calendar/moment.ts";
import type { TeamMeeting } from "../calendar/team.ts";
import type { Entry } from "../library/library.ts";
import { partnerIdsOf, seriesOf } from "../library/relations.ts";
import type { Meeting, Series } from "../library/schema.ts";
import { notNamed } from "../query/keyed.ts";
import { foldWord } from "../words.ts";
import type { Here } from "./here.ts";
import {
  isPast,
  momentOf,
  notRead,
  notTitle,
  type Passing,
  passed,
  passingIn,
  withHour,
  worded,
  wrongIn,
} from "./reading.ts";

/**
 * A change as it would be saved. `notes`: what the reader should know of how it was understood. `twin`: another meeting
 * that goes by the same name. `passing`: words of the date that will mean another day.
 */
export interface Draft {
  readonly id: string;
  readonly record: TeamMeeting;
  readonly notes: readonly string[];
  readonly twin?: Meeting;
  readonly passing?: Passing | undefined;
}
export type Drafted = { readonly draft: Draft } | { readonly unclear: Unclear };

const unclear = (problem: string, more: Partial<Unclear> = {}): Drafted => ({ unclear: { problem, ...more } });

function partnersNamed(names: readonly string[], { library, say }: Here): string[] | Unclear {
  const ids: string[] = [];
  for (const name of names) {
    // Where only a partner can stand, two letters are an abbreviation, also those of a common word: `us`.
    const naming = library.names.find(name.length === 2 ? name.toUpperCase() : name, ["partner"]);
    if (!("found" in naming)) {
      const near = "tie" in naming ? naming.tie : naming.near;
      return {
        problem: "near" in naming && naming.place ? notNamed(name, naming)(say) : say.drafts.noPartner(name),
        word: name,
        instead: near.map(({ record }) => record.id),
      };
    }
    ids.push(naming.found.record.id);
  }
  return ids;
}

/** What a title or a name means: a curated or own meeting, a series, or nothing known. */
function namedMeeting(text: string, { library }: Here): Entry | undefined {
  const naming = library.names.find(text, ["meeting", "series"]);
  if ("found" in naming) return naming.found;
  return "tie" in naming ? naming.tie.find(({ kind }) => kind === "series") : undefined;
}

/** The expected meeting of a series that a date belongs to. */
const expectedIn = (series: string, { start, end }: TeamMeeting["when"], { library }: Here): Meeting | undefined =>
  library.meetings.find(
    (one) =>
      one.series === series &&
      (one.status === "expected" || one.status === "announced") &&
      one.when.start <= end &&
      start <= one.when.end,
  );

/** A name for a new meeting, the same each time the same is said. */
export const ownId = (title: string, when: TeamMeeting["when"]): string =>
  `own-${foldWord(title).replaceAll(" ", "-")}-${when.start}`;

const isOwn = ({ id, team }: Meeting): boolean => team !== undefined && id.startsWith("own-");

const asWritten = (meeting: Meeting, { library }: Pick<Here, "library">): TeamMeeting => ({
  title: meeting.title,
  partners: [...partnerIdsOf(meeting, library)],
  series: meeting.series,
  when: meeting.when,
  ...(meeting.city && { city: meeting.city }),
  level: meeting.level,
  status: meeting.status,
  ...(meeting.outcome && { outcome: meeting.outcome }),
  pinned: !isOwn(meeting),
});

/** As it is kept, whatever language it is seen in. */
export const recordOf = (meeting: Meeting, here: Pick<Here, "library">): TeamMeeting =>
  asWritten(meeting.original ?? meeting, here);

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
const twinOf = (entry: Entry | undefined, series: string | undefined, { library, today }: Here): Meeting | undefined =>
  entry?.kind === "meeting" && entry.record.when.end >= today && entry.record.status !== "cancelled"
    ? entry.record
    : library.meetings.find(
        (one) =>
          one.series === series && one.status === "scheduled" && one.when.end >= today && one.when.precision === "day",
      );

const seriesNamed = (entry: Entry | undefined, { library }: Here): Series | undefined => {
  if (entry?.kind === "series") return entry.record;
  return entry?.kind === "meeting" ? seriesOf(entry.record, library) : undefined;
};

/** A title that names a meeting which is only expected gives that one its date; any other makes a meeting of the team's own. */
function aimed(
  title: string,
  when: TeamMeeting["when"],
  partners: readonly string[],
  here: Here,
): Omit<Draft, "notes"> {
  const entry = namedMeeting(title, here);
  const series = seriesNamed(entry, here);
  const meeting = entry?.kind === "meeting" ? entry.record : series && expectedIn(series.id, when, here);
  if (meeting && isOpen(meeting)) return { id: meeting.id, record: recordOf(meeting, here) };
  const id = ownId(title, when);
  const own = entry?.kind === "meeting" ? partnerIdsOf(entry.record, here.library) : (series?.partners ?? []);
  const named = partners.length > 0 ? partners : own;
  const twin = twinOf(entry, series?.id, here);
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
export function draftNew(words: readonly string[], here: Here): Drafted {
  const read = worded(words, here);
  if ("problem" in read) return { unclear: read };
  const wrong = wrongIn(read, here);
  if (wrong) return { unclear: wrong };
  const { keys, moment, title } = read;
  const partners = partnersNamed(keys.who, here);
  if ("problem" in partners) return { unclear: partners };
  const level = keys.level === undefined ? undefined : here.lexicon.value("level", keys.level);
  if (keys.level !== undefined && !level) {
    const instead = here.lexicon.values("level").map(({ id }) => id);
    return unclear(here.say.drafts.noLevel(keys.level), { word: keys.level, instead });
  }
  const { id, record, twin } = aimed(title, moment.when, partners, here);
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
      passing: read.passing,
    },
  };
}

/** `schedule move <meeting> <date>` */
export function draftMoved(meeting: Meeting, words: readonly string[], here: Here): Drafted {
  const moment = momentOf(words, here);
  if (!moment) return unclear(here.say.drafts.noNewDate);
  if ("problem" in moment) return { unclear: notTitle(moment, here.say) };
  if (moment.rest.length > 0) return { unclear: notRead(moment.rest, moment.when.time, here.say) };
  if (isPast(moment.when, here)) return { unclear: passed(moment.when, here) };
  const passing = passingIn(moment, words, here);
  const { when, note } = withHour(moment.when, meeting.when, here.say);
  return {
    draft: {
      id: meeting.id,
      notes: note ? [...moment.notes, note] : moment.notes,
      passing,
      record: {
        ...recordOf(meeting, here),
        when,
        ...(moment.city && { city: moment.city }),
        status: (isOpen(meeting) && !isOwn(meeting)) || when.precision !== "day" ? "announced" : "scheduled",
      },
    },
  };
}
