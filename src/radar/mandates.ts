import type { Line, When } from "../answer.ts";
import { ago, ahead } from "../calendar/distance.ts";
import { addMonths, daysBetween } from "../days.ts";
import type { Library } from "../library/library.ts";
import { mark } from "../library/lines.ts";
import type { Operation } from "../library/schema.ts";
import { operationName } from "../library/titles.ts";
import { supporting } from "../statement.ts";
import { type Finding, HISTORY, type RadarInput } from "./finding.ts";

/** Half a year before the end the strategic review begins. Months. */
const NEAR = 6;

/** The partners on whose radar it stands because they take part. */
const takingPart = ({ contributors }: Operation, { partners }: Library): string[] =>
  partners.flatMap(({ iso, name }) => (iso !== undefined && contributors.includes(iso) ? [name] : []));

function finding(one: Operation, end: When, standing: Line, { library, today, say }: RadarInput): Finding {
  return {
    kind: "texts",
    key: `mandate ${one.id} ${end.end}`,
    about: [one.id],
    text: say.radar.mandate(operationName(one), standing, takingPart(one, library)),
    sources: supporting(one.sources, "until", "mandate").slice(0, 1),
    order: Math.abs(daysBetween(today, end.end)),
    help: { label: say.radar.help.show(one.abbreviation ?? one.name), says: one.id },
  };
}

function ending(one: Operation, end: When, input: RadarInput): Finding {
  const { today, say } = input;
  return finding(one, end, say.radar.mandateEnds(end, ahead(end.end, today, say), mark(one.confidence, say)), input);
}

function ended(one: Operation, end: When, input: RadarInput): Finding {
  const { today, say } = input;
  const standing = say.radar.mandateEnded(end, ago(end, today, say), mark(one.confidence, say));
  const found = finding(one, end, standing, input);
  if (end.end >= input.library.release.asOf) return { ...found, blind: true };
  return end.end < addMonths(today, -HISTORY) ? { ...found, kind: "dormant" } : found;
}

/** Mandates of missions and operations that end soon, or ended without a word of a renewal. */
export const mandates = (input: RadarInput): Finding[] =>
  input.library.operations.flatMap((one) => {
    const end = one.until ?? one.mandateSeen;
    if (!end || end.end > addMonths(input.today, NEAR)) return [];
    return [end.end >= input.today ? ending(one, end, input) : ended(one, end, input)];
  });
