import type { When } from "../answer.ts";
import { addMonths, daysBetween } from "../calendar/days.ts";
import { mark } from "../library/lines.ts";
import type { Instrument } from "../library/schema.ts";
import { parseWhen } from "../library/when.ts";
import { supporting } from "../statement.ts";
import { INSTRUMENT_STATUS_LABELS } from "../vocabulary.ts";
import { ago } from "./age.ts";
import { type Finding, HISTORY, type Sky } from "./finding.ts";

/** A successor takes a year to write. Months. */
const PERIOD_ENDS = 12;
/** Talks of which nothing has been heard for longer are worth a question. Months. */
const STALLED = 18;

const aboutText = (one: Instrument): Pick<Finding, "kind" | "about" | "help"> => ({
  kind: "texts",
  about: [one.id],
  help: { label: `Show: ${one.title}`, says: one.id },
});

/** The years in a title, “2023–2027”: no other field says when a text ends, and none is made up. */
const PERIOD = /\b(\d{4})[–-](\d{4})\b/;

function periodOf({ title }: Instrument): When | undefined {
  const [, first = "", last = ""] = PERIOD.exec(title) ?? [];
  return first < last ? parseWhen(last) : undefined;
}

const AGREED: ReadonlySet<Instrument["status"]> = new Set(["in-force", "signed"]);

const isFollowed = (one: Instrument, last: When, { library }: Sky): boolean =>
  library.instruments.some(
    (other) => other.partner === one.partner && other.type === one.type && (periodOf(other)?.end ?? "") > last.end,
  );

function endOfPeriod(one: Instrument, sky: Sky): Finding[] {
  const { library, today } = sky;
  const last = AGREED.has(one.status) ? periodOf(one) : undefined;
  if (!last || last.end > addMonths(today, PERIOD_ENDS) || last.end < addMonths(today, -HISTORY)) return [];
  if (isFollowed(one, last, sky)) return [];
  const ends = last.end >= today ? "its years end in " : "its years ended in ";
  return [
    {
      ...aboutText(one),
      key: `period ${one.id}`,
      text: [
        { strong: one.title },
        ` – ${ends}`,
        { when: last },
        `${mark(one.confidence)}; no successor is on record.`,
      ],
      sources: supporting(one.sources, "title").slice(0, 1),
      order: Math.abs(daysBetween(today, last.end)),
      ...(last.end < today && last.end >= library.release.asOf && { blind: true as const }),
    },
  ];
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DATE = new RegExp(`(?:(\\d{1,2}) )?(${MONTHS}) (\\d{4})`, "g");

/** Dates in the words of a record. */
const datesIn = (text: string): When[] =>
  [...text.matchAll(DATE)].flatMap(([, day, month = "", year = ""]) => {
    const number = String(MONTHS.split("|").indexOf(month) + 1).padStart(2, "0");
    return parseWhen([year, number, ...(day ? [day.padStart(2, "0")] : [])].join("-")) ?? [];
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
function stalled(one: Instrument, { library, today }: Sky): Finding[] {
  const last = one.status === "announced" || one.status === "negotiating" ? newest(one, today) : undefined;
  const limit = last && addMonths(last.end, STALLED);
  if (!last || !limit || today <= limit) return [];
  const status = INSTRUMENT_STATUS_LABELS[one.status].label.toLowerCase();
  return [
    {
      ...aboutText(one),
      key: `stalled ${one.id}`,
      text: [
        { strong: one.title },
        ` – ${status}${mark(one.confidence)}; nothing on record is newer than `,
        { when: last },
        `, ${ago(last, today)}.`,
      ],
      sources: supporting(one.sources, "points", "status").slice(0, 1),
      order: daysBetween(limit, today),
      ...(limit >= library.release.asOf && { blind: true as const }),
    },
  ];
}

/** Texts whose years end, and talks that do not. */
export const texts = (sky: Sky): Finding[] =>
  sky.library.instruments.flatMap((one) => [...endOfPeriod(one, sky), ...stalled(one, sky)]);
