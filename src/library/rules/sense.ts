import { ofKind } from "../entries.ts";
import type { Entry } from "../library.ts";
import { type DataRule, say } from "./rule.ts";

/** Characters that a card shows without shortening. */
const LIMITS: Readonly<Record<string, number>> = {
  summary: 700,
  outcome: 500,
  purpose: 300,
  points: 300,
  meaning: 400,
  cadenceNote: 300,
  note: 500,
};

function textsOf({ record }: Entry): { field: string; text: string }[] {
  return Object.entries(record).flatMap(([field, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).flatMap((text: unknown) =>
      typeof text === "string" ? [{ field, text }] : [],
    ),
  );
}

export const longerThanACardShows: DataRule = ({ placed }) =>
  placed.flatMap((one) =>
    textsOf(one.entry).flatMap(({ field, text }) => {
      const limit = LIMITS[field];
      return limit && text.length > limit
        ? [say(one, field, `has ${text.length} characters; a card shows ${limit}`)]
        : [];
    }),
  );

export const countryWithoutCode: DataRule = ({ placed }) => {
  const partners = ofKind(placed, "partner");
  return partners.flatMap((one) => {
    const { kind, iso } = one.entry.record;
    if (kind === "country" && !iso) return [say(one, "iso", "is missing; a country has an ISO 3166-1 code")];
    if (kind === "organisation" && iso) return [say(one, "iso", "belongs to countries; take it out")];
    const other = partners.find(({ entry }) => iso && entry.record.iso === iso);
    return other && other !== one ? [say(one, "iso", `${iso} is the code of "${other.entry.record.id}" too`)] : [];
  });
};

/** A meeting that names partners names one of its series', where that has any. */
export const meetingWithStrangers: DataRule = ({ placed }) => {
  const partnersOf = new Map(ofKind(placed, "series").map(({ entry }) => [entry.record.id, entry.record.partners]));
  return ofKind(placed, "meeting").flatMap((one) => {
    const { partners, series } = one.entry.record;
    const expected = partnersOf.get(series ?? "") ?? [];
    return partners.length > 0 && expected.length > 0 && !partners.some((id) => expected.includes(id))
      ? [say(one, "partners", `name at least one partner of its series: ${expected.join(", ")}`)]
      : [];
  });
};

/** What nobody has verified did not happen, as far as the data goes. */
export const heldButUnverified: DataRule = ({ placed }) =>
  ofKind(placed, "meeting")
    .filter(({ entry: { record } }) => record.status === "held" && record.confidence === "unverified")
    .map((one) =>
      say(one, "confidence", "a meeting that was held is at least reported; find a source, or write expected"),
    );

export const outcomeBeforehand: DataRule = ({ placed }) =>
  ofKind(placed, "meeting")
    .filter(
      ({ entry: { record } }) =>
        record.outcome !== undefined && ["expected", "announced", "scheduled"].includes(record.status),
    )
    .map((one) =>
      say(one, "outcome", `a meeting that is ${one.entry.record.status} has none yet; move the text to the note`),
    );
