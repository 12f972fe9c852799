import type { When } from "../answer.ts";
import { ago } from "../calendar/distance.ts";
import { addMonths, daysBetween } from "../days.ts";
import { MONTHS, monthNumber } from "../library/dateNames.ts";
import { mark } from "../library/lines.ts";
import type { Instrument } from "../library/schema.ts";
import { parseWhen } from "../library/when.ts";
import { supporting } from "../statement.ts";
import type { Words } from "../text/words.ts";
import { type Finding, HISTORY, type RadarInput } from "./finding.ts";

/** A successor takes a year to write. Months. */
const PERIOD_ENDS = 12;
/** Talks of which nothing has been heard for longer are worth a question. Months. */
const STALLED = 18;

const aboutText = (one: Instrument, { radar }: Words): Pick<Finding, "kind" | "about" | "help"> => ({
  kind: "texts",
  about: [one.id],
  help: { label: radar.help.show(one.title), says: one.id },
});

/** The years in a title, “2023–2027”: no other field says when a text ends, and none is made up. */
const PERIOD = /\b(\d{4})[–-](\d{4})\b/;

function periodOf({ title }: Instrument): When | undefined {
  const [, first = "", last = ""] = PERIOD.exec(title) ?? [];
  return first < last ? parseWhen(last) : undefined;
}

const AGREED: ReadonlySet<Instrument["status"]> = new Set(["in-force", "signed"]);

const isFollowed = (one: Instrument, last: When, { library }: RadarInput): boolean =>
  library.instruments.some(
    (other) => other.partner === one.partner && other.type === one.type && (periodOf(other)?.end ?? "") > last.end,
  );

function endOfPeriod(one: Instrument, input: RadarInput): Finding[] {
  const { library, today, say } = input;
  const last = AGREED.has(one.status) ? periodOf(one) : undefined;
  if (!last || last.end > addMonths(today, PERIOD_ENDS) || last.end < addMonths(today, -HISTORY)) return [];
  if (isFollowed(one, last, input)) return [];
  return [
    {
      ...aboutText(one, say),
      key: `period ${one.id}`,
      text: say.radar.period(one.title, last.end < today, last, mark(one.confidence, say)),
      sources: supporting(one.sources, "title").slice(0, 1),
      order: Math.abs(daysBetween(today, last.end)),
      ...(last.end < today && last.end >= library.release.asOf && { blind: true as const }),
    },
  ];
}

const DATE = new RegExp(`(?:(\\d{1,2}) )?(${MONTHS.join("|")}) (\\d{4})`, "g");

/** Dates in the words of a record. */
const datesIn = (text: string): When[] =>
  [...text.matchAll(DATE)].flatMap(([, day, month = "", year = ""]) => {
    return parseWhen([year, monthNumber(month), ...(day ? [day.padStart(2, "0")] : [])].join("-")) ?? [];
  });

/** The latest that is known of a text: when it was signed, what its points tell, when its sources were published. */
function newest({ signed, points, note = "", sources }: Instrument, today: string): When | undefined {
  const all = [
    ...(signed ? [signed] : []),
    ...sources.flatMap(({ published }) => published ?? []),
    ...datesIn([...points, note].join(" ")),
  ];
  return all.filter(({ start }) => start <= today).sort((a, b) => (a.end > b.end ? -1 : 1))[0];
}

/** Talks and announcements of which nothing new is known. */
function stalled(one: Instrument, { library, today, say }: RadarInput): Finding[] {
  const last = one.status === "announced" || one.status === "negotiating" ? newest(one, today) : undefined;
  const limit = last && addMonths(last.end, STALLED);
  if (!last || !limit || today <= limit) return [];
  return [
    {
      ...aboutText(one, say),
      key: `stalled ${one.id}`,
      text: say.radar.stalled(
        one.title,
        say.vocabulary.instrumentStatuses[one.status].inside,
        mark(one.confidence, say),
        last,
        ago(last, today, say),
      ),
      sources: supporting(one.sources, "points", "status").slice(0, 1),
      order: daysBetween(limit, today),
      ...(limit >= library.release.asOf && { blind: true as const }),
    },
  ];
}

/** Texts whose years end, and talks that do not. */
export const texts = (input: RadarInput): Finding[] =>
  input.library.instruments.flatMap((one) => [...endOfPeriod(one, input), ...stalled(one, input)]);
