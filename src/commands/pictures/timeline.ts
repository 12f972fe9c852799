import type { Line } from "../../answer.ts";
import { INSTRUMENT_TYPES } from "../../kinds.ts";
import type { Library } from "../../library/library.ts";
import { mark } from "../../library/lines.ts";
import { byNewest, instrumentsWith, meetingsWith, seriesOf } from "../../library/relations.ts";
import type { Instrument, Meeting, Partner } from "../../library/schema.ts";
import { partnerShortName } from "../../library/titles.ts";
import type { ChartPicture, Row, Section } from "../../pictures/picture.ts";
import type { Citations } from "../../text/citations.ts";
import { INSTRUMENT_LABELS, INSTRUMENT_STATUS_LABELS, MEETING_STATUS_LABELS } from "../../vocabulary.ts";
import { counted, subtitle } from "./attach.ts";
import { meetingMark, meetingState, sayStates, textMark } from "./marks.ts";

/** What a timeline is drawn from and what its table says. */
export interface Story {
  readonly partner: Partner;
  readonly texts: readonly Instrument[];
  readonly meetings: readonly Meeting[];
}

export const storyOf = (partner: Partner, library: Library): Story => ({
  partner,
  texts: byNewest(instrumentsWith(partner.id, library)),
  meetings: meetingsWith(partner.id, library),
});

const sayStatus = ({ status }: Instrument): string => INSTRUMENT_STATUS_LABELS[status].label.toLowerCase();

/** One row for each type of text. */
const textRows = (texts: readonly Instrument[]): Row[] =>
  INSTRUMENT_TYPES.flatMap((type) => {
    const marks = texts.flatMap((one) => (one.type === type && one.signed ? [{ one, when: one.signed }] : []));
    const [first, second] = marks;
    if (!first) return [];
    const { label, plural } = INSTRUMENT_LABELS[type];
    return [
      {
        label: second ? `${plural} (${marks.length})` : `${label}, ${sayStatus(first.one)}`,
        marks: marks.map(({ one, when }) => textMark(one, when)),
      },
    ];
  });

const newest = (meetings: readonly Meeting[]): string =>
  meetings.reduce((last, { when }) => (when.end > last ? when.end : last), "");

/** One row for each series, the liveliest first, and one for all meetings without a series. */
function meetingRows(meetings: readonly Meeting[], library: Library, today: string): Row[] {
  const series = Map.groupBy(meetings, ({ series: id }) => id);
  return [...series.values()]
    .sort((a, b) => newest(b).localeCompare(newest(a)))
    .map((all) => {
      const [first] = all;
      const own = first && seriesOf(first, library);
      return {
        label: own?.name ?? "Meetings outside a series",
        marks: all.map((one) => meetingMark(one, today, true)),
      };
    });
}

const undated = (texts: readonly Instrument[]): string[] => {
  const named = texts
    .filter(({ signed }) => !signed)
    .map((one) => `${INSTRUMENT_LABELS[one.type].label} (${sayStatus(one)})`);
  return named.length > 0 ? [`Without a known date: ${named.join(", ")}.`] : [];
};

/** The texts and meetings of a partner over the years; undefined where nothing has a date. */
export function timelinePicture(story: Story, library: Library, today: string): ChartPicture | undefined {
  const sections: Section[] = [
    { heading: "Texts", rows: textRows(story.texts) },
    { heading: "Meetings", rows: meetingRows(story.meetings, library, today) },
  ].filter(({ rows }) => rows.length > 0);
  const marks = sections.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
  if (marks.length === 0) return undefined;
  const years = [today, ...marks.flatMap(({ start, end }) => [start, end])].map((day) => Number(day.slice(0, 4)));
  const texts = marks.filter(({ what }) => what === "text").length;
  return {
    kind: "timeline",
    title: `Timeline · ${partnerShortName(story.partner)}`,
    subtitle: subtitle(counted(texts, "text", "texts"), counted(marks.length - texts, "meeting", "meetings")),
    from: `${Math.min(...years)}-01-01`,
    to: `${Math.max(...years)}-12-31`,
    today,
    sections,
    notes: undated(story.texts),
  };
}

/** What the picture shows, with its numbers. */
export function timelineAlt({ partner, texts }: Story, picture: ChartPicture): string {
  const marks = picture.sections.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
  const [signed, meetings] = [marks.filter(({ what }) => what === "text"), marks.filter(({ what }) => what !== "text")];
  const met = meetings.length > 0 ? `${counted(meetings.length, "meeting", "meetings")} (${sayStates(meetings)})` : "";
  const without = texts.length - signed.length;
  return [
    `Timeline of ${partner.name} from ${picture.from.slice(0, 4)} to ${picture.to.slice(0, 4)}: `,
    [counted(signed.length, "text", "texts"), met || "no meeting"].join(" and "),
    ". The table below says the same.",
    without > 0 ? ` ${counted(without, "text has", "texts have")} no known date.` : "",
  ].join("");
}

/** One row of the table. `at`: ISO day. */
export interface Event {
  readonly at: string;
  readonly cells: (cited: Citations) => readonly Line[];
}

const textEvent = (one: Instrument): Event => ({
  at: one.signed?.end ?? "",
  cells: ({ cite }) => [
    one.signed ? [{ when: one.signed }] : ["no known date"],
    [one.title, mark(one.confidence), ...cite(one.sources, 1)],
    [`${INSTRUMENT_LABELS[one.type].label}, ${sayStatus(one)}`],
  ],
});

const meetingEvent = (one: Meeting, today: string): Event => ({
  at: one.when.end,
  cells: ({ cite }) => [
    [{ when: one.when }],
    [one.title, mark(one.confidence), ...cite(one.sources, 1)],
    [
      meetingState(one, today) === "unrecorded"
        ? `Was ${one.status}; no record yet`
        : MEETING_STATUS_LABELS[one.status].label,
    ],
  ],
});

/** The rows of the table: all that is drawn and what has no date, newest first. */
export const timelineEvents = ({ texts, meetings }: Story, today: string): Event[] =>
  [...texts.map(textEvent), ...meetings.map((one) => meetingEvent(one, today))].sort((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
  );
