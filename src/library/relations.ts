import { INSTRUMENT_TYPES } from "../kinds.ts";
import type { Library } from "./library.ts";
import type { Instrument, Meeting, Operation, Partner, Series, Topic } from "./schema.ts";

export type Relations = Pick<
  Library,
  "partners" | "instruments" | "series" | "meetings" | "operations" | "regions" | "byId"
>;

export const partnerOf = (id: string, { byId }: Relations): Partner | undefined => {
  const entry = byId.get(id);
  return entry?.kind === "partner" ? entry.record : undefined;
};

export const meetingIn = (id: string, { byId }: Pick<Relations, "byId">): Meeting | undefined => {
  const entry = byId.get(id);
  return entry?.kind === "meeting" ? entry.record : undefined;
};

export const seriesOf = (meeting: Meeting, { byId }: Relations): Series | undefined => {
  const entry = meeting.series === null ? undefined : byId.get(meeting.series);
  return entry?.kind === "series" ? entry.record : undefined;
};

/** The ids of the partners of a meeting: its own, else those of its series. */
export const partnerIdsOf = (meeting: Meeting, relations: Relations): readonly string[] =>
  meeting.partners.length > 0 ? meeting.partners : (seriesOf(meeting, relations)?.partners ?? []);

/** Some partners by their ids. */
export const partnersNamed = (ids: readonly string[], relations: Relations): Partner[] =>
  ids.flatMap((id) => partnerOf(id, relations) ?? []);

export const partnersOf = (meeting: Meeting, relations: Relations): Partner[] =>
  partnersNamed(partnerIdsOf(meeting, relations), relations);

export const instrumentsWith = (partner: string, { instruments }: Relations): Instrument[] =>
  instruments.filter((one) => one.partner === partner);

export const seriesWith = (partner: string, { series }: Relations): Series[] =>
  series.filter((one) => one.partners.includes(partner));

export const meetingsWith = (partner: string, relations: Relations): Meeting[] =>
  relations.meetings.filter((one) => partnerIdsOf(one, relations).includes(partner));

export const meetingsIn = (series: string, { meetings }: Relations): Meeting[] =>
  meetings.filter((one) => one.series === series);

/** CSDP missions and operations in which a country takes part. */
export const operationsWith = ({ iso }: Partner, { operations }: Relations): Operation[] =>
  iso === undefined ? [] : operations.filter((one) => one.contributors.includes(iso));

/** CSDP missions and operations that a country hosts. */
export const operationsIn = ({ iso }: Partner, { operations }: Relations): Operation[] =>
  iso === undefined ? [] : operations.filter((one) => one.hosts.includes(iso));

/** "gulf" alone is a region, "Gulf of Aden" is not in it. */
const namesSea = (host: string, { label, words }: Topic): boolean =>
  [label, ...words].some((word) => new RegExp(`\\b${word}\\b(?! of)`, "i").test(host));

/** Where a mission or operation is: in the regions of its hosts; at sea in those whose name its area bears. */
export function regionsOf({ host, hosts }: Operation, { partners, regions }: Relations): string[] {
  if (hosts.length === 0) return regions.filter((one) => namesSea(host, one)).map(({ id }) => id);
  return hosts.flatMap((code) => {
    const partner = partners.find(({ iso }) => iso === code);
    return partner
      ? [partner.region]
      : regions.filter(({ countries }) => countries?.includes(code)).map(({ id }) => id);
  });
}

/** Whether a region is another one or lies in it. */
export function isWithin(region: string, wanted: string, { regions }: Pick<Relations, "regions">): boolean {
  if (region === wanted) return true;
  const parent = regions.find(({ id }) => id === region)?.parent;
  return parent !== undefined && isWithin(parent, wanted, { regions });
}

/** ISO days sort as they stand; a locale's order would cost a hundred times as much. */
export const byDay = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const newestFirst = (a: string | undefined, b: string | undefined): number => byDay(b ?? "", a ?? "");

export const isPast = (meeting: Meeting, today: string): boolean => meeting.when.end < today;

/** Whether a meeting may still take place: not held, not cancelled, and its last possible day is not over. */
const isToCome = (meeting: Meeting, today: string): boolean =>
  meeting.status !== "held" && meeting.status !== "cancelled" && !isPast(meeting, today);

/**
 * Meetings to come, in the order in which they can be counted on: by the last day on which they may be,
 * so that "in 2027" does not stand before 12 March 2027.
 */
export const toCome = (meetings: readonly Meeting[], today: string): Meeting[] =>
  meetings
    .filter((one) => isToCome(one, today))
    .sort((a, b) => byDay(a.when.end, b.when.end) || byDay(a.when.start, b.when.start));

/** Meetings that were held, the newest first. */
export const held = (meetings: readonly Meeting[]): Meeting[] =>
  meetings.filter(({ status }) => status === "held").sort((a, b) => newestFirst(a.when.end, b.when.end));

/** Meetings whose day has passed although no source says that they were held. */
export const unrecorded = (meetings: readonly Meeting[], today: string): Meeting[] =>
  meetings
    .filter((one) => one.status !== "held" && one.status !== "cancelled" && isPast(one, today))
    .sort((a, b) => newestFirst(a.when.end, b.when.end));

/** Newest first; what has no date comes last. */
export const byNewest = (instruments: readonly Instrument[]): Instrument[] =>
  [...instruments].sort((a, b) => newestFirst(a.signed?.end, b.signed?.end));

/** The newest of each type in the order of their weight, then all others, the newest first. */
export function byImportance(instruments: readonly Instrument[]): Instrument[] {
  const all = byNewest(instruments);
  const first = INSTRUMENT_TYPES.flatMap((type) => all.find((one) => one.type === type) ?? []);
  return [...first, ...all.filter((one) => !first.includes(one))];
}
