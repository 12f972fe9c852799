import { INSTRUMENT_STATUSES } from "../kinds.ts";
import type { Entry, Library } from "../library/library.ts";
import { byNewest, toCome } from "../library/relations.ts";
import type { Partner } from "../library/schema.ts";
import { matchesInstrument, matchesMeeting, matchesPartner, matchesSeries } from "./match.ts";
import type { Filter, Query } from "./query.ts";
import { partnersTogether, typesAsked } from "./together.ts";

/** What a list is made of. */
export type Subject = "partner" | "instrument" | "series" | "meeting";

export interface Finding {
  readonly subject: Subject;
  readonly entries: readonly Entry[];
}

const INSTRUMENT_ONLY: ReadonlySet<string> = new Set(INSTRUMENT_STATUSES.filter((status) => status !== "announced"));

const has = (filters: readonly Filter[], ...keys: readonly Filter["key"][]): boolean =>
  filters.some(({ key, not }) => !not && keys.includes(key));

const names = (filters: readonly Filter[], ...kinds: readonly Entry["kind"][]): boolean =>
  filters.some(
    (filter) => filter.key === "who" && !filter.not && filter.entries.some(({ kind }) => kinds.includes(kind)),
  );

const statuses = (filters: readonly Filter[]): readonly string[] =>
  filters.flatMap((filter) => (filter.key === "status" && !filter.not ? filter.values : []));

/** What is asked for follows from the filters: texts have types, dialogues have kinds, meetings belong to series. */
function subjectOf(filters: readonly Filter[]): Subject {
  const wanted = statuses(filters);
  if (has(filters, "type")) return typesAsked(filters).length > 1 ? "partner" : "instrument";
  if (names(filters, "series", "meeting")) return "meeting";
  if (wanted.length > 0) return wanted.some((status) => INSTRUMENT_ONLY.has(status)) ? "instrument" : "meeting";
  if (has(filters, "place", "date")) return "meeting";
  if (has(filters, "kind", "level")) return "series";
  if (has(filters, "having", "since", "until", "confidence") || names(filters, "partner", "instrument"))
    return "instrument";
  return "partner";
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, "en");

/** Several kinds of text are asked of a partner at once. */
const partnersFor = (filters: readonly Filter[], library: Library): Partner[] =>
  typesAsked(filters).length > 1
    ? partnersTogether(filters, library)
    : library.partners.filter((one) => matchesPartner(one, filters, library));

/** The records that fit, in the order in which a reader expects them. */
export function findingFor({ filters }: Query, { library, today }: { library: Library; today: string }): Finding {
  const subject = subjectOf(filters);
  switch (subject) {
    case "instrument":
      return {
        subject,
        entries: byNewest(library.instruments.filter((one) => matchesInstrument(one, filters, library))).map(
          (record) => ({ kind: "instrument", record }),
        ),
      };
    case "series":
      return {
        subject,
        entries: library.series
          .filter((one) => matchesSeries(one, filters, library))
          .sort(byName)
          .map((record) => ({ kind: "series", record })),
      };
    case "partner":
      return {
        subject,
        entries: partnersFor(filters, library)
          .sort(byName)
          .map((record) => ({ kind: "partner", record })),
      };
    case "meeting": {
      const all = library.meetings.filter((one) => matchesMeeting(one, filters, library));
      const coming = toCome(all, today);
      const past = all.filter((one) => !coming.includes(one)).sort((a, b) => b.when.end.localeCompare(a.when.end));
      return { subject, entries: [...coming, ...past].map((record) => ({ kind: "meeting", record })) };
    }
  }
}
