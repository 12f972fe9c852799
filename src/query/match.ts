import type { Entry } from "../library/library.ts";
import {
  instrumentsWith,
  isWithin,
  meetingsIn,
  meetingsWith,
  partnerIdsOf,
  partnerOf,
  type Relations,
  seriesOf,
  seriesWith,
} from "../library/relations.ts";
import type { Instrument, Meeting, Partner, Series } from "../library/schema.ts";
import type { When } from "../runs.ts";
import { matchesFurther } from "./further.ts";
import type { Filter } from "./query.ts";

const reaches = (filter: Extract<Filter, { day: string }>, when: When | undefined): boolean =>
  when !== undefined && (filter.key === "since" ? when.end >= filter.day : when.start <= filter.day);

const inRegion = (partners: readonly string[], wanted: readonly string[], relations: Relations): boolean =>
  partners.some((id) => {
    const region = partnerOf(id, relations)?.region;
    return region !== undefined && wanted.some((one) => isWithin(region, one, relations));
  });

const hasType = (partners: readonly string[], types: readonly string[], relations: Relations): boolean =>
  partners.some((id) => instrumentsWith(id, relations).some(({ type }) => types.includes(type)));

const hasSeries = (partners: readonly string[], wanted: (series: Series) => boolean, relations: Relations): boolean =>
  partners.some((id) => seriesWith(id, relations).some(wanted));

const sharesAny = (values: readonly string[], wanted: readonly string[]): boolean =>
  values.some((one) => wanted.includes(one));

/** Whether a record is, belongs to, or is about what was named. */
const isAbout = (entries: readonly Entry[], id: string, partners: readonly string[], series?: string | null): boolean =>
  entries.some(({ kind, record }) => {
    if (record.id === id || record.id === series) return true;
    if (kind === "partner") return partners.includes(record.id);
    return kind === "instrument" && record.partner !== null && partners.includes(record.partner);
  });

const everyFilter = (filters: readonly Filter[], holds: (filter: Filter) => boolean): boolean =>
  filters.every((filter) => holds(filter) !== filter.not);

/** Texts whose subject is always the same. An area asked for together with them is one of the partner's. */
const FIXED_SUBJECT: ReadonlySet<Instrument["type"]> = new Set([
  "framework-participation-agreement",
  "security-of-information-agreement",
]);

const areasOf = (one: Instrument, relations: Relations): readonly string[] => {
  const partner = one.partner !== null && FIXED_SUBJECT.has(one.type) ? partnerOf(one.partner, relations) : undefined;
  return partner ? [...one.areas, ...partner.areas] : one.areas;
};

/** A minus before a type or a kind speaks of the partner: `-soia` leaves out who has one. */
export const matchesInstrument = (one: Instrument, filters: readonly Filter[], relations: Relations): boolean => {
  const partners = one.partner === null ? [] : [one.partner];
  return everyFilter(filters, (filter) => {
    switch (filter.key) {
      case "type":
        return filter.not ? hasType(partners, filter.values, relations) : filter.values.includes(one.type);
      case "kind":
        return hasSeries(partners, ({ kind }) => filter.values.includes(kind), relations);
      case "level":
        return hasSeries(partners, ({ level }) => filter.values.includes(level), relations);
      case "area":
        return sharesAny(areasOf(one, relations), filter.values);
      case "region":
        return inRegion(partners, filter.values, relations);
      case "status":
        return filter.values.includes(one.status);
      case "candidate":
      case "having":
      case "place":
      case "date":
        return matchesFurther(filter, { partners, meetings: [] }, relations);
      case "confidence":
        return filter.values.includes(one.confidence);
      case "since":
      case "until":
        return reaches(filter, one.signed);
      case "who":
        return isAbout(filter.entries, one.id, partners);
    }
  });
};

export const matchesMeeting = (one: Meeting, filters: readonly Filter[], relations: Relations): boolean => {
  const partners = partnerIdsOf(one, relations);
  const series = seriesOf(one, relations);
  return everyFilter(filters, (filter) => {
    switch (filter.key) {
      case "type":
        return hasType(partners, filter.values, relations);
      case "kind":
        return series !== undefined && filter.values.includes(series.kind);
      case "level":
        return filter.values.includes(one.level);
      case "area":
        return series !== undefined && sharesAny(series.areas, filter.values);
      case "region":
        return inRegion(partners, filter.values, relations);
      case "status":
        return filter.values.includes(one.status);
      case "candidate":
      case "having":
      case "place":
      case "date":
        return matchesFurther(filter, { partners, meetings: [one] }, relations);
      case "confidence":
        return filter.values.includes(one.confidence);
      case "since":
      case "until":
        return reaches(filter, one.when);
      case "who":
        return isAbout(filter.entries, one.id, partners, one.series);
    }
  });
};

/** Dates and statuses of a series are those of its meetings: one of them is enough. */
export const matchesSeries = (one: Series, filters: readonly Filter[], relations: Relations): boolean => {
  const meetings = meetingsIn(one.id, relations);
  return everyFilter(filters, (filter) => {
    switch (filter.key) {
      case "type":
        return hasType(one.partners, filter.values, relations);
      case "kind":
        return filter.values.includes(one.kind);
      case "level":
        return filter.values.includes(one.level);
      case "area":
        return sharesAny(one.areas, filter.values);
      case "region":
        return inRegion(one.partners, filter.values, relations);
      case "status":
        return meetings.some(({ status }) => filter.values.includes(status));
      case "candidate":
      case "having":
      case "place":
      case "date":
        return matchesFurther(filter, { partners: one.partners, meetings }, relations);
      case "confidence":
        return filter.values.includes(one.confidence);
      case "since":
      case "until":
        return meetings.some(({ when }) => reaches(filter, when));
      case "who":
        return isAbout(filter.entries, one.id, one.partners);
    }
  });
};

/** A partner has the areas of its instruments and series too. */
export const matchesPartner = (one: Partner, filters: readonly Filter[], relations: Relations): boolean =>
  everyFilter(filters, (filter) => {
    switch (filter.key) {
      case "type":
        return hasType([one.id], filter.values, relations);
      case "kind":
        return hasSeries([one.id], ({ kind }) => filter.values.includes(kind), relations);
      case "level":
        return hasSeries([one.id], ({ level }) => filter.values.includes(level), relations);
      case "area":
        return (
          sharesAny(one.areas, filter.values) ||
          hasSeries([one.id], ({ areas }) => sharesAny(areas, filter.values), relations)
        );
      case "region":
        return inRegion([one.id], filter.values, relations);
      case "status":
        return instrumentsWith(one.id, relations).some(({ status }) => filter.values.includes(status));
      case "candidate":
      case "having":
      case "place":
      case "date":
        return matchesFurther(filter, { partners: [one.id], meetings: meetingsWith(one.id, relations) }, relations);
      case "confidence":
        return filter.values.includes(one.confidence);
      case "since":
      case "until":
        return instrumentsWith(one.id, relations).some(({ signed }) => reaches(filter, signed));
      case "who":
        return isAbout(filter.entries, one.id, [one.id]);
    }
  });

/** Any record that has the fields that filters ask about. */
export function matchesEntry(
  entry: Exclude<Entry, { kind: "operation" | "term" }>,
  filters: readonly Filter[],
  relations: Relations,
): boolean {
  switch (entry.kind) {
    case "partner":
      return matchesPartner(entry.record, filters, relations);
    case "instrument":
      return matchesInstrument(entry.record, filters, relations);
    case "series":
      return matchesSeries(entry.record, filters, relations);
    case "meeting":
      return matchesMeeting(entry.record, filters, relations);
  }
}
