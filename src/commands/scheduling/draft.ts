import { type Moment, readMoment, type Unclear } from "../../calendar/moment.ts";
import type { TeamMeeting } from "../../calendar/team.ts";
import type { Entry } from "../../library/library.ts";
import { partnerIdsOf } from "../../library/relations.ts";
import type { Meeting } from "../../library/schema.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";

/** Longer titles break cards and tell nothing more. */
export const LONGEST_TITLE = 150;

/** A change as it would be saved. `notes`: what the reader should know of how it was understood. */
export interface Draft {
  readonly id: string;
  readonly record: TeamMeeting;
  readonly notes: readonly string[];
}
export type Drafted = { readonly draft: Draft } | { readonly unclear: Unclear };

const unclear = (problem: string, more: Partial<Unclear> = {}): Drafted => ({ unclear: { problem, ...more } });

interface Keys {
  title?: string;
  on?: string;
  city?: string;
  level?: string;
  who: string[];
}

const KEYED = /^(title|on|when|city|place|level|with|partner):(.*)$/is;

/** `key:value` words taken out of a line. */
function keysOf(words: readonly string[]): { keys: Keys; rest: string[] } {
  const keys: Keys = { who: [] };
  const rest = words.filter((word) => {
    const [, key = "", value = ""] = KEYED.exec(word) ?? [];
    switch (key.toLowerCase()) {
      case "":
        return true;
      case "title":
        keys.title = value;
        break;
      case "on":
      case "when":
        keys.on = value;
        break;
      case "city":
      case "place":
        keys.city = value;
        break;
      case "level":
        keys.level = value;
        break;
      default:
        keys.who.push(...value.split(",").filter(Boolean));
    }
    return false;
  });
  return { keys, rest };
}

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
export function namedMeeting(text: string, { library }: Scene): Entry | undefined {
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
export const ownId = (title: string, when: TeamMeeting["when"]): string =>
  `own-${foldWord(title).replaceAll(" ", "-").slice(0, 60)}-${when.start}`;

export const recordOf = (meeting: Meeting, scene: Scene): TeamMeeting => ({
  title: meeting.title,
  partners: [...partnerIdsOf(meeting, scene.library)],
  series: meeting.series,
  when: meeting.when,
  ...(meeting.city && { city: meeting.city }),
  level: meeting.level,
  status: meeting.status,
  ...(meeting.outcome && { outcome: meeting.outcome }),
  pinned: meeting.team === undefined || !meeting.id.startsWith("own-"),
});

const isPast = (when: TeamMeeting["when"], { today }: Scene): boolean => when.end < today;

const passed = (when: TeamMeeting["when"]): Unclear => ({
  problem: `${when.end} has passed. Name a day to come; what was held is noted with schedule close.`,
});

/** A date out of words, or what is wrong with it. */
export function momentOf(words: readonly string[], scene: Scene) {
  return readMoment(words, { now: scene.now, zone: scene.settings.zone });
}

/** A title that names a meeting which is only expected gives that one its date; any other makes a meeting of the team's own. */
function aimed(title: string, when: TeamMeeting["when"], partners: readonly string[], scene: Scene) {
  const entry = namedMeeting(title, scene);
  const series = entry?.kind === "series" ? entry.record : undefined;
  const meeting = entry?.kind === "meeting" ? entry.record : series && expectedIn(series.id, when, scene);
  if (meeting && (meeting.status === "expected" || meeting.status === "announced"))
    return { id: meeting.id, record: recordOf(meeting, scene) };
  const named = partners.length > 0 ? partners : (series?.partners ?? []);
  return {
    id: ownId(title, when),
    record: {
      title,
      partners: [...named],
      series: series?.id ?? null,
      when,
      level: series?.level ?? ("mixed" as const),
      status: "scheduled" as const,
      pinned: false,
    },
  };
}

interface Worded {
  readonly title: string;
  readonly moment: Moment;
  readonly keys: Keys;
}

/** Title, date and keys out of a line, or what is wrong with them. */
function worded(words: readonly string[], scene: Scene): Worded | Unclear {
  const { keys, rest } = keysOf(words);
  const [first = "", ...others] = rest;
  const quoted = keys.title === undefined && first.includes(" ");
  const moment = momentOf(keys.on?.split(" ") ?? (quoted ? others : rest), scene);
  if (!moment) return { problem: "I found no date. Write it as 12 March 2027 10:00 Oslo, March 2027 or Q1 2027." };
  if ("problem" in moment) return moment;
  const title = (keys.title ?? (quoted ? first : moment.rest.join(" "))).trim();
  const left = keys.title !== undefined || quoted ? moment.rest : [];
  return left.length > 0
    ? { problem: `I did not understand “${left.join(" ").slice(0, 80)}”.` }
    : { title, moment, keys };
}

/** What is wrong with a title, or with the day. */
function wrongIn({ title, moment }: Worded, scene: Scene): Unclear | undefined {
  if (title === "")
    return { problem: 'The meeting has no title. Put it in quotes: schedule "EU-Norway SDD" 12 March 2027.' };
  if (title.length > LONGEST_TITLE)
    return { problem: `The title has ${title.length} characters; ${LONGEST_TITLE} fit. Shorten it and say it again.` };
  return isPast(moment.when, scene) ? passed(moment.when) : undefined;
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
  const { id, record } = aimed(title, moment.when, partners, scene);
  const city = keys.city ?? moment.city ?? record.city;
  const named = {
    ...record,
    ...(city && { city }),
    ...(level && { level: level.id as TeamMeeting["level"] }),
  };
  return { draft: { id, notes: moment.notes, record: { ...named, when: moment.when, status: "scheduled" } } };
}

/** `schedule move <meeting> <date>` */
export function draftMoved(meeting: Meeting, words: readonly string[], scene: Scene): Drafted {
  const moment = momentOf(words, scene);
  if (!moment) return unclear("I found no new date. Write it as 19 March 2027 10:00 Oslo, March 2027 or Q1 2027.");
  if ("problem" in moment) return { unclear: moment };
  if (moment.rest.length > 0) return unclear(`I did not understand “${moment.rest.join(" ").slice(0, 80)}”.`);
  if (isPast(moment.when, scene)) return { unclear: passed(moment.when) };
  const { time, zone } = meeting.when;
  // The hour stays unless another is named.
  const kept = moment.when.precision === "day" && !moment.when.time && time && zone;
  return {
    draft: {
      id: meeting.id,
      notes: kept ? [`The hour stays ${time} ${zone}.`] : moment.notes,
      record: {
        ...recordOf(meeting, scene),
        when: kept ? { ...moment.when, time, zone } : moment.when,
        ...(moment.city && { city: moment.city }),
        status:
          meeting.status === "expected" ? "announced" : meeting.status === "announced" ? "announced" : "scheduled",
      },
    },
  };
}
