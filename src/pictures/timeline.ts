import type { Line } from "../answer.ts";
import { INSTRUMENT_TYPES } from "../kinds.ts";
import type { Library } from "../library/library.ts";
import { mark } from "../library/lines.ts";
import { byNewest, instrumentsWith, meetingsWith, seriesOf } from "../library/relations.ts";
import type { Instrument, Meeting, Partner } from "../library/schema.ts";
import { partnerShortName } from "../library/titles.ts";
import { joinTitle } from "../text/blocks.ts";
import type { Citations } from "../text/citations.ts";
import type { Words } from "../text/words.ts";
import { subtitle } from "./attach.ts";
import { type MarkContext, meetingMark, meetingState, sayStates, textMark } from "./marks.ts";
import type { ChartPicture, Row, Section } from "./picture.ts";

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

const sayStatus = ({ status }: Instrument, { vocabulary }: Words): string =>
  vocabulary.instrumentStatuses[status].inside;

/** One row for each type of text. */
const textRows = (texts: readonly Instrument[], say: Words): Row[] =>
  INSTRUMENT_TYPES.flatMap((type) => {
    const marks = texts.flatMap((one) => (one.type === type && one.signed ? [{ one, when: one.signed }] : []));
    const [first, second] = marks;
    if (!first) return [];
    const { label, plural } = say.vocabulary.instrumentTypes[type];
    const { severalTexts, oneText } = say.pictures.timeline;
    return [
      {
        label: second ? severalTexts(plural, marks.length) : oneText(label, sayStatus(first.one, say)),
        marks: marks.map(({ one, when }) => textMark(one, when, say)),
      },
    ];
  });

const newest = (meetings: readonly Meeting[]): string =>
  meetings.reduce((last, { when }) => (when.end > last ? when.end : last), "");

/** One row for each series, the liveliest first, and one for all meetings without a series. */
function meetingRows(meetings: readonly Meeting[], reader: MarkContext): Row[] {
  const series = Map.groupBy(meetings, ({ series: id }) => id);
  return [...series.values()]
    .sort((a, b) => newest(b).localeCompare(newest(a)))
    .map((all) => {
      const [first] = all;
      const own = first && seriesOf(first, reader.library);
      return {
        label: own?.name ?? reader.say.pictures.timeline.alone,
        marks: all.map((one) => meetingMark(one, reader, true)),
      };
    });
}

function undated(texts: readonly Instrument[], say: Words): string[] {
  const { undated: named, undatedText } = say.pictures.timeline;
  const all = texts
    .filter(({ signed }) => !signed)
    .map((one) => undatedText(say.vocabulary.instrumentTypes[one.type].label, sayStatus(one, say)));
  return all.length > 0 ? [named(all)] : [];
}

/** The texts and meetings of a partner over the years; undefined where nothing has a date. */
export function timelinePicture(story: Story, reader: MarkContext): ChartPicture | undefined {
  const { say, language, today } = reader;
  const { timeline } = say.pictures;
  const sections: Section[] = [
    { heading: timeline.texts, rows: textRows(story.texts, say) },
    { heading: timeline.meetings, rows: meetingRows(story.meetings, reader) },
  ].filter(({ rows }) => rows.length > 0);
  const marks = sections.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
  if (marks.length === 0) return undefined;
  const years = [today, ...marks.flatMap(({ start, end }) => [start, end])].map((day) => Number(day.slice(0, 4)));
  const texts = marks.filter(({ what }) => what === "text").length;
  return {
    kind: "timeline",
    language,
    title: joinTitle(timeline.name, partnerShortName(story.partner)),
    subtitle: subtitle(say.counts.instrument(texts), say.counts.meeting(marks.length - texts)),
    from: `${Math.min(...years)}-01-01`,
    to: `${Math.max(...years)}-12-31`,
    today,
    sections,
    notes: undated(story.texts, say),
  };
}

/** What the picture shows, with its numbers. */
export function timelineAlt({ partner, texts }: Story, picture: ChartPicture, say: Words): string {
  const { timeline } = say.pictures;
  const marks = picture.sections.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
  const [signed, meetings] = [marks.filter(({ what }) => what === "text"), marks.filter(({ what }) => what !== "text")];
  const met = timeline.meetingsIn(say.counts.meeting(meetings.length), sayStates(meetings, say));
  const without = texts.length - signed.length;
  const alt = timeline.alt(
    partner.name,
    picture.from.slice(0, 4),
    picture.to.slice(0, 4),
    say.counts.instrument(signed.length),
    meetings.length > 0 ? met : timeline.noMeeting,
  );
  return without > 0 ? `${alt}${timeline.noDates(without)}` : alt;
}

/** How much there is of a partner, and of which years. */
export function timelineSays({ partner, texts, meetings }: Story, { from, to }: ChartPicture, say: Words): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return say.pictures.timeline.says(
    partnerShortName(partner),
    `${first}–${last}`,
    say.counts.instrument(texts.length),
    say.counts.meeting(meetings.length),
  );
}

/** One row of the table. `at`: ISO day. */
export interface Event {
  readonly at: string;
  readonly cells: (cited: Citations) => readonly Line[];
}

const titleCell = (one: Instrument | Meeting, { cite }: Citations, say: Words): Line => [
  one.title,
  mark(one.confidence, say),
  ...cite(one.sources, 1),
];

const textEvent = (one: Instrument, say: Words): Event => ({
  at: one.signed?.end ?? "",
  cells: (cited) => [
    [one.signed ? { when: one.signed } : say.pictures.timeline.noDate],
    titleCell(one, cited, say),
    [say.pictures.timeline.oneText(say.vocabulary.instrumentTypes[one.type].label, sayStatus(one, say))],
  ],
});

const meetingEvent = (one: Meeting, { today, say }: Pick<MarkContext, "today" | "say">): Event => ({
  at: one.when.end,
  cells: (cited) => [
    [{ when: one.when }],
    titleCell(one, cited, say),
    [
      meetingState(one, today) === "unrecorded"
        ? say.pictures.timeline.passed(say.vocabulary.meetingStatuses[one.status].inside)
        : say.vocabulary.meetingStatuses[one.status].label,
    ],
  ],
});

/** The rows of the table: all that is drawn and what has no date, newest first. */
export const timelineEvents = ({ texts, meetings }: Story, reader: Pick<MarkContext, "today" | "say">): Event[] =>
  [...texts.map((one) => textEvent(one, reader.say)), ...meetings.map((one) => meetingEvent(one, reader))].sort(
    (a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0),
  );
