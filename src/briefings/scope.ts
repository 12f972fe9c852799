import type { Entry, Library } from "../library/library.ts";
import { meetingsIn, meetingsWith, partnerIdsOf, partnerOf, seriesOf, seriesWith } from "../library/relations.ts";
import type { Meeting, Partner, Series } from "../library/schema.ts";
import { nameOf } from "../library/titles.ts";

export type Subject = Extract<Entry, { kind: "partner" | "series" | "meeting" }>;

/** A dialogue with more partners than this is not about what one of them has signed. */
const MOST_PARTNERS = 2;

/** What a briefing looks at. */
export interface Scope {
  readonly id: string;
  readonly name: string;
  /** Only where one meeting is the subject. */
  readonly meeting?: Meeting;
  readonly partners: readonly Partner[];
  readonly series: readonly Series[];
  /** All meetings that count for what comes next and what was last. */
  readonly meetings: readonly Meeting[];
}

export const isSubject = (entry: Entry): entry is Subject =>
  entry.kind === "partner" || entry.kind === "series" || entry.kind === "meeting";

function partnersIn(ids: readonly string[], library: Library): Partner[] {
  const partners = ids.flatMap((id) => partnerOf(id, library) ?? []);
  return partners.length > MOST_PARTNERS ? [] : partners;
}

function aroundMeeting(meeting: Meeting, library: Library): Pick<Scope, "partners" | "series" | "meetings"> {
  const series = seriesOf(meeting, library);
  const partners = partnersIn(partnerIdsOf(meeting, library), library);
  const [partner] = partners;
  const withPartner = partner ? meetingsWith(partner.id, library) : [meeting];
  return {
    partners,
    series: series ? [series] : [],
    meetings: series ? meetingsIn(series.id, library) : withPartner,
  };
}

export function scopeOf(subject: Subject, library: Library): Scope {
  const named = { id: subject.record.id, name: nameOf(subject) };
  switch (subject.kind) {
    case "partner":
      return {
        ...named,
        partners: [subject.record],
        series: seriesWith(subject.record.id, library),
        meetings: meetingsWith(subject.record.id, library),
      };
    case "series":
      return {
        ...named,
        partners: partnersIn(subject.record.partners, library),
        series: [subject.record],
        meetings: meetingsIn(subject.record.id, library),
      };
    case "meeting":
      return { ...named, meeting: subject.record, ...aroundMeeting(subject.record, library) };
  }
}

/** The ids of all records that a note may be about, to count here. */
export const idsIn = ({ id, partners, series, meetings }: Scope): ReadonlySet<string> =>
  new Set([id, ...[...partners, ...series, ...meetings].map((one) => one.id)]);
