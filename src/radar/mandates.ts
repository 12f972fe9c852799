import type { Line, When } from "../answer.ts";
import { addMonths, daysBetween } from "../calendar/days.ts";
import type { Library } from "../library/library.ts";
import { mark } from "../library/lines.ts";
import type { Operation } from "../library/schema.ts";
import { operationName } from "../library/titles.ts";
import { supporting } from "../statement.ts";
import { ago, ahead } from "./age.ts";
import { type Finding, HISTORY, type Sky } from "./finding.ts";

/** Half a year before the end the strategic review begins. Months. */
const NEAR = 6;
const ALL = new Intl.ListFormat("en-GB");

/** The partners on whose radar it stands because they take part. */
function sayContributors({ contributors }: Operation, { partners }: Library): Line {
  const names = partners.flatMap(({ iso, name }) => (iso !== undefined && contributors.includes(iso) ? [name] : []));
  return names.length > 0 ? [` Listed as taking part: ${ALL.format(names)}.`] : [];
}

function finding(one: Operation, end: When, text: Line, { library, today }: Sky): Finding {
  return {
    kind: "texts",
    key: `mandate ${one.id} ${end.end}`,
    about: [one.id],
    text: [{ strong: operationName(one) }, " – ", ...text, ...sayContributors(one, library)],
    sources: supporting(one.sources, "until", "mandate").slice(0, 1),
    order: Math.abs(daysBetween(today, end.end)),
    help: { label: `Show: ${one.abbreviation ?? one.name}`, says: one.id },
  };
}

function ending(one: Operation, end: When, sky: Sky): Finding {
  return finding(
    one,
    end,
    [
      "its mandate ends ",
      { when: end, on: true },
      `, ${ahead(end.end, sky.today)}${mark(one.confidence)}; no renewal is on record.`,
    ],
    sky,
  );
}

function ended(one: Operation, end: When, sky: Sky): Finding {
  const text: Line = [
    "the last mandate on record ended ",
    { when: end, on: true },
    `, ${ago(end, sky.today)}${mark(one.confidence)}; no renewal is on record.`,
  ];
  const found = finding(one, end, text, sky);
  if (end.end >= sky.library.release.asOf) return { ...found, blind: true };
  return end.end < addMonths(sky.today, -HISTORY) ? { ...found, kind: "dormant" } : found;
}

/** Mandates of missions and operations that end soon, or ended without a word of a renewal. */
export const mandates = (sky: Sky): Finding[] =>
  sky.library.operations.flatMap((one) => {
    const end = one.until ?? one.mandateSeen;
    if (!end || end.end > addMonths(sky.today, NEAR)) return [];
    return [end.end >= sky.today ? ending(one, end, sky) : ended(one, end, sky)];
  });
