import type { Line } from "../answer.ts";
import { INSTITUTIONS } from "../calendar/holidays.ts";
import { daysBetween } from "../days.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import { partnerIdsOf, partnerOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import type { Finding, RadarInput } from "./finding.ts";
import { dated, daysIn, weeksOf } from "./weeks.ts";

const COUNCIL_SERIES = "european-council";
/** A team may have written one down under its own title. */
const COUNCIL_TITLE = /^((special|informal|extraordinary) )?European Council\b(?! on Foreign Relations)/i;

const isCouncil = ({ series, title }: Meeting): boolean => series === COUNCIL_SERIES || COUNCIL_TITLE.test(title);

/** Where a day is free in several places, or several days are, each is named. */
function freeDays(one: Meeting, { library, holidays, zone, say: { moments } }: RadarInput): Line[] {
  const partners = partnerIdsOf(one, library).flatMap((id) => partnerOf(id, library) ?? []);
  return daysIn(one.when, zone).flatMap((day): Line[] => {
    const when = { start: day, end: day, precision: "day" } as const;
    const closed = holidays.on(INSTITUTIONS, day);
    const theirs = partners.flatMap((partner): Line[] => {
      const holiday = partner.iso === undefined ? undefined : holidays.on(partner.iso, day);
      return holiday ? [moments.holiday(when, partnerName(partner), holiday)] : [];
    });
    return [...(closed ? [moments.closed(when, closed.name)] : []), ...theirs];
  });
}

const councilWeek = (one: Meeting, councils: readonly Meeting[], { zone, say }: RadarInput): Line[] => {
  const weeks = new Set(weeksOf(one.when, zone));
  return councils
    .filter(({ when }) => weeksOf(when, zone).some((monday) => weeks.has(monday)))
    .map(({ title, when }) => say.radar.councilWeek(title, when));
};

/**
 * Meetings in weeks of the European Council, on holidays of the partner, or while the EU institutions are closed.
 * `told`: whether two meetings are named together elsewhere.
 */
export function awkwardDays(input: RadarInput, told: (one: Meeting, other: Meeting) => boolean): Finding[] {
  const { today, say } = input;
  const all = dated(input.library, today);
  const councils = all.filter(isCouncil);
  return all.flatMap((one): Finding[] => {
    const others = isCouncil(one) ? [] : councils.filter((council) => !told(one, council));
    const week = councilWeek(one, others, input);
    const reasons = [...week, ...freeDays(one, input)];
    if (reasons.length === 0) return [];
    return [
      {
        kind: "days",
        key: `days ${one.id}`,
        about: [one.id],
        text: say.radar.awkward(one.title, sayMeeting(one, today, say), mark(one.confidence, say), reasons),
        sources: one.sources.slice(0, 1),
        order: daysBetween(today, one.when.start),
        help: { label: say.radar.help.move(one.title), says: `schedule move ${one.id}` },
      },
    ];
  });
}
